import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { LegalText } from '@/features/legal-texts/rules'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { direction, isInterfaceLocale, ownName } from '@/features/places/languages'
import { wordingOf } from '@/features/signatures/keep-consent-text'
import type { OpenedStall } from '@/features/stalls/read-stall'
import { stallPath } from '@/features/stalls/rules'
import { Fold } from '@/ui/fold'
import { LanguageLinks } from '@/ui/language-links'
import { Logo } from '@/ui/logo'
import { Notice } from '@/ui/notice'
import { PageTitle, Wrap } from '@/ui/page'
import { FaultWords } from './fault-words'
import { PhoneState } from './phone-state'
import { StallData } from './stall-data'
import { lineFields, StallForm } from './stall-form'
import { stallWords } from './stall-words'
import { UnableNotice } from './unable-notice'

interface Props {
  code: string
  stall: OpenedStall
  petition: PublicPetition
  laws: readonly LegalText[]
  /** The text of the petition. */
  text: ReactNode
  /** What each reader gets of a signer. */
  readers: ReactNode
  /** The question of who may see the name. */
  display: ReactNode
  /** What the law wants to be said above the consent. */
  legal: ReactNode
}

/**
 * The page of a stall, for the phone of a steward: it is kept there and works without a network. `/stall.js` seals what is
 * typed; without it there is no form to type into.
 */
export async function StallPage({ code, stall, petition, laws, text, readers, display, legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('stalls.page')
  const demo = await getTranslations('petitions.demo')
  const own = { lang: petition.locale, dir: direction(petition.locale) }
  const locales = stall.locales.filter((one) => petition.locales.includes(one))
  const links = locales.map((one) => ({ locale: one, name: ownName(one), href: languageHref(code, one, locale) }))
  const wordings = (await stallWords(locale, laws)).map(wordingOf)
  const required = lineFields.filter((field) => petition.asks[field] === 'required')
  return (
    <main
      id="content"
      data-accent={petition.campaign.accent}
      data-stall={stall.id}
      data-post={stallPath.page(locale, code)}
      data-key={stall.key.publicKey}
      data-key-id={stall.key.id}
      data-version={stall.versionId}
      data-wordings={wordings.join(' ')}
      data-required={['name', ...required].join(' ')}
      data-pages={[stallPath.page(locale, code), ...links.map(({ href }) => href)].join(' ')}
      data-last-day={stall.lastDay.toISOString()}
      data-phase={stall.phase}
    >
      <script async src="/stall.js" />
      <Wrap narrow className="py-4 sm:py-8">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6">
          <Logo />
          <LanguageLinks label={t('languages')} current={petition.locale} links={links} />
        </div>
        {petition.campaign.demo && (
          <div className="mb-6">
            <Notice title={demo('title')}>{demo('text')}</Notice>
          </div>
        )}
        <PageTitle kicker={t('stall', { place: stall.place })} lead={petition.summary} {...own}>
          {petition.title}
        </PageTitle>
        {petition.locale !== locale && isInterfaceLocale(petition.locale) && (
          <p className="mt-2 text-sm text-muted">{t('notTranslated')}</p>
        )}
        <p className="mt-4 font-semibold" {...own}>
          {petition.addresseeLine}
        </p>
        <div className="mt-4 border-t border-line">
          <Fold title={t('readWhole')}>{text}</Fold>
          <Fold title={t('data.title')}>
            <StallData />
          </Fold>
        </div>
        <UnableNotice slug={petition.slug} />
        <div className="mt-8">
          <StallForm petition={petition} country={stall.country} laws={laws} {...{ readers, display, legal }} />
        </div>
        <PhoneState />
        <FaultWords />
      </Wrap>
    </main>
  )
}

/** The interface follows where it speaks the language; elsewhere only the text changes. */
function languageHref(code: string, language: string, locale: string): string {
  if (isInterfaceLocale(language)) return stallPath.page(language, code)
  return `${stallPath.page(locale, code)}?language=${language}`
}
