import { getLocale, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/forms-of-address/name-office'
import type { DraftParts } from '@/features/letters/read-draft-parts'
import { languageOf, letterPath } from '@/features/letters/rules'
import { direction, ownName } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { formState } from '@/server/documents/scope'
import { LanguageLinks } from '@/ui/language-links'
import { LetterSheet } from '@/ui/letter-sheet'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { AlongsidePreview } from './alongside'
import { ComposeForm } from './compose-form'
import { ComposeTold } from './compose-told'
import type { LetterLaw } from './send-choices'
import { showDraft } from './shown-draft'

/** The page where a supporter writes to one addressee: words, person, how it goes, and the letter as it will look. */
export async function ComposePage({ parts, ...law }: LetterLaw & { parts: DraftParts }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.compose')
  const { values } = formState()
  const { name, lang, place } = officeName(parts.addressee, locale)
  const draft = showDraft(parts, values, { name: t('yourName'), town: t('yourTown') }, new Date())
  const model = `${letterPath.model(locale, parts.slug)}?country=${parts.country}#door`
  const local = languageOf(parts.addressee.hostCountry)
  const path = letterPath.compose(locale, parts.slug, parts.addressee.id)
  const href = (language: string) => `${path}?country=${parts.country}&language=${language}`
  return (
    <main id="content" data-accent={parts.accent}>
      <script async src="/letter.js" />
      <Wrap className="py-8 sm:py-10">
        <BackLink href={model}>{parts.title}</BackLink>
        {parts.demo && (
          <div className="mb-8">
            <Notice title={t('demo.title')}>{t('demo.text')}</Notice>
          </div>
        )}
        <PageTitle kicker={t('kicker')}>
          <span lang={lang}>{name}</span>
        </PageTitle>
        <p className="mt-2 text-lg">{place}</p>
        <p className="mt-2">
          {t('from', { country: countryName(parts.country, locale) })} <a href={model}>{t('otherDoor')}</a>
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-3">
          <span className="text-sm">{t('language')}</span>
          <LanguageLinks
            label={t('language')}
            current={parts.locale}
            links={parts.locales.map((language) => ({
              locale: language,
              name: ownName(language),
              href: href(language),
            }))}
          />
        </div>
        {parts.locales.includes(local) && local !== parts.locale && (
          <p className="text-sm">
            {t('localLanguage')}{' '}
            <a href={href(local)} lang={local} className="inline-flex min-h-11 items-center">
              {ownName(local)}
            </a>
          </p>
        )}
        <ComposeTold parts={parts} draft={draft} />
        <div className="mt-8 gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <aside id="preview" aria-label={t('preview')} className="mb-12 lg:order-last lg:mb-0">
            <div className="lg:sticky lg:top-6">
              <h2 className="mb-4 text-xl">{t('preview')}</h2>
              <LetterSheet letter={draft.letter} dir={direction(draft.letter.locale)} />
              <AlongsidePreview parts={parts} />
              <p className="mt-3 text-sm">
                <a href={`${path}/letter.pdf?country=${parts.country}&language=${parts.locale}`}>{t('blank')}</a>
              </p>
            </div>
          </aside>
          <ComposeForm parts={parts} draft={draft} {...law} />
        </div>
      </Wrap>
    </main>
  )
}
