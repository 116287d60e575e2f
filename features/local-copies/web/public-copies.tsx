import { getLocale, getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { Section } from '@/ui/page'
import { publicCopies } from './public-copies-loader'

/** In one line, above a local copy: what it is part of. Nothing for a campaign of its own. */
export async function PartOfCampaign({ campaignId }: { campaignId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('local-copies')
  const { partOf } = await publicCopies(campaignId, locale)
  if (!partOf) return null
  return (
    <p className="mb-4">
      {t('partOf')}{' '}
      <a href={`/${locale}/campaigns/${partOf.slug}`} lang={partOf.locale} dir={direction(partOf.locale)}>
        {partOf.title}
      </a>
    </p>
  )
}

/** Where the campaign is led on the spot: its local copies by country and place. Nothing where there are none. */
export async function LocalCopies({ campaignId }: { campaignId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('local-copies')
  const { copies } = await publicCopies(campaignId, locale)
  if (copies.length === 0) return null
  return (
    <Section id="local-copies" title={t('title')}>
      <p className="max-w-text text-muted">{t('lead')}</p>
      <ul className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {copies.map(({ id, slug, place, country, team }) => (
          <li key={id}>
            <a href={`/${locale}/campaigns/${slug}`} className="font-semibold">
              <bdi>{place}</bdi>
            </a>
            <p className="text-sm text-muted">
              {countryName(country, locale)} · <bdi>{team}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
