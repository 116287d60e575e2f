import { getLocale, getTranslations } from 'next-intl/server'
import { direction, isInterfaceLocale, ownName } from '@/features/places/languages'
import { WrittenText } from '@/features/texts/web/written-text'
import type { PublicUpdate } from '@/features/updates/read-public-update'
import { updatePath } from '@/features/updates/rules'
import { getFormatter } from '@/ui/formatter'
import { LanguageLinks } from '@/ui/language-links'
import { BackLink, PageTitle, Wrap } from '@/ui/page'

/** An update as everybody reads it, whoever got it by mail: what organisers wrote, or what has happened. */
export async function PublicUpdatePage({ update }: { update: PublicUpdate }) {
  const locale = await getLocale()
  const t = await getTranslations('updates')
  const { campaign, petition, text } = update
  const day = (await getFormatter()).dateTime(update.publishedAt, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <main id="content" data-accent={campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${campaign.slug}`}>
          <span lang={campaign.locale}>{campaign.title}</span>
        </BackLink>
        {text ? (
          <Written update={update} text={text} kicker={t('kicker', { day })} />
        ) : (
          <PageTitle kicker={t('kicker', { day })} lead={update.event && t(`events.${update.event}.text`)}>
            {update.event && t(`events.${update.event}.title`)}
          </PageTitle>
        )}
        {petition && (
          <p className="mt-10">
            {t('petition')}{' '}
            <a href={`/${locale}/petitions/${petition.slug}`} lang={petition.locale} dir={direction(petition.locale)}>
              {petition.title}
            </a>
          </p>
        )}
        <p className="mt-4 text-sm text-muted">
          <a href={updatePath.feed(locale, campaign.slug)}>{t('feed')}</a>
        </p>
      </Wrap>
    </main>
  )
}

interface WrittenProps {
  update: PublicUpdate
  text: NonNullable<PublicUpdate['text']>
  kicker: string
}

async function Written({ update, text, kicker }: WrittenProps) {
  const locale = await getLocale()
  const t = await getTranslations('updates')
  const own = { lang: text.locale, dir: direction(text.locale) }
  return (
    <article>
      <PageTitle kicker={kicker} lead={text.summary} {...own}>
        {text.title}
      </PageTitle>
      <div className="mt-4">
        <LanguageLinks
          label={t('languages')}
          current={text.locale}
          links={update.locales.map((other) => ({
            locale: other,
            name: ownName(other),
            href: isInterfaceLocale(other)
              ? updatePath.one(other, update.id)
              : `${updatePath.one(locale, update.id)}?language=${other}`,
          }))}
        />
        {text.locale !== locale && <p className="text-sm text-muted">{t('notTranslated')}</p>}
      </div>
      <div className="mt-8">
        <WrittenText text={text.text} {...own} />
      </div>
    </article>
  )
}
