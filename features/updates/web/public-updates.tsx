import { getLocale, getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { listPublicUpdates, type NewsLine } from '@/features/updates/list-public-updates'
import { updatePath } from '@/features/updates/rules'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'

interface Props {
  campaign: { id: string; slug: string }
  /** All of it, for a page of its own; the newest otherwise. */
  whole?: boolean
}

/** News on the page of the campaign. */
const shownNews = 5

/** The news of a campaign by day, the newest first; nothing while there is none. */
export async function PublicUpdates({ campaign, whole = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('updates')
  const format = await getFormatter()
  const updates = await listPublicUpdates(webContext(), campaign.id, locale)
  if (updates.length === 0) return null
  return (
    <Section id="news" title={t('title')}>
      <ol className="max-w-text divide-y divide-line border-y border-line">
        {updates.slice(0, whole ? updates.length : shownNews).map((update) => (
          <li key={update.id} className="py-3">
            <time dateTime={update.publishedAt.toISOString().slice(0, 10)} className="block text-sm text-muted">
              {format.dateTime(update.publishedAt, { dateStyle: 'long', timeZone: 'UTC' })}
            </time>
            <a
              href={updatePath.one(locale, update.id)}
              className="inline-flex min-h-6 items-center font-semibold"
              {...languageOf(update)}
            >
              {update.event === null ? update.title : t(`events.${update.event}.title`)}
            </a>
            {update.event !== null && update.petition && (
              <span className="block text-sm" lang={update.petition.locale} dir={direction(update.petition.locale)}>
                {update.petition.title}
              </span>
            )}
          </li>
        ))}
      </ol>
      {!whole && updates.length > shownNews && (
        <p className="mt-3">
          <a href={updatePath.ofCampaign(locale, campaign.slug)} className="inline-flex min-h-11 items-center">
            {t('all')}
          </a>
        </p>
      )}
      <p className="mt-3 text-sm">
        <a href={updatePath.feed(locale, campaign.slug)} type="application/atom+xml">
          {t('feed')}
        </a>
      </p>
    </Section>
  )
}

function languageOf(update: NewsLine): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return update.event === null ? { lang: update.locale, dir: direction(update.locale) } : {}
}
