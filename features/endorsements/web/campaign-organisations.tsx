import { getLocale, getTranslations } from 'next-intl/server'
import { listResolutions } from '@/features/endorsements/list-resolutions'
import { readEndorsedCampaign } from '@/features/endorsements/read-endorsed-campaign'
import { endorsePath } from '@/features/endorsements/rules'
import { countryName } from '@/features/places/name-country'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { Organisations } from './organisations'

interface Props {
  campaign: { id: string; slug: string }
  /** Which page of the organisations. */
  page: number
}

const link = 'inline-flex min-h-11 items-center'

/**
 * The organisations behind a campaign, what branches resolved, and the ways for others to join them. Nothing where there
 * are none and none are taken.
 */
export async function CampaignOrganisations({ campaign: { id, slug }, page }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements')
  const format = await getFormatter()
  const context = webContext()
  const [{ count, resolutions }, endorsed] = await Promise.all([
    listResolutions(context, id),
    readEndorsedCampaign(context, slug, locale),
  ])
  const takes = endorsed?.indexKey !== undefined
  return (
    <>
      <Organisations endorsed={{ kind: 'campaign', id }} page={page} />
      {resolutions.length > 0 && (
        <Section id="resolutions" title={t('resolution.list', { count })}>
          <ul className="max-w-text divide-y divide-line border-y border-line">
            {resolutions.map((one) => (
              <li key={one.id} className="py-3 wrap-anywhere">
                <bdi className="font-semibold">{one.branch}</bdi>
                <span className="block text-sm text-muted">
                  {[
                    one.place,
                    countryName(one.country, locale),
                    format.dateTime(one.heldOn, { dateStyle: 'long', timeZone: 'UTC' }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className="block text-sm">
                  {t('resolution.vote', {
                    for: one.votesFor,
                    against: one.votesAgainst,
                    abstained: one.votesAbstained,
                  })}
                </span>
                <a href={endorsePath.resolution(locale, one.id)} className={`${link} text-sm`}>
                  {t('resolution.pdf')}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {takes && (
        <ul className="mt-6 border-t border-line pt-4 text-sm">
          <li>
            <a href={endorsePath.campaign(locale, slug)} className={link}>
              {t('list.endorse')}
            </a>
          </li>
          {endorsed?.resolution && (
            <>
              <li>
                <a href={endorsePath.resolve(locale, slug)} className={link}>
                  {t('list.resolve')}
                </a>
              </li>
              <li>
                <a href={endorsePath.model(locale, slug)} className={link}>
                  {t('list.model')}
                </a>
              </li>
            </>
          )}
        </ul>
      )}
    </>
  )
}
