import { getLocale, getTranslations } from 'next-intl/server'
import { countryName } from '@/features/languages/rules'
import { cityName } from '../name-city'
import type { ListedMission } from '../queries'
import { addresseePath } from '../rules'
import { listNames } from './order-names'

/** Missions by country: where each sits, what it is where that is not plain, and which other countries it covers. */
export async function MissionList({ missions }: { missions: readonly ListedMission[] }) {
  const locale = await getLocale()
  const t = await getTranslations('directory.state')
  const kinds = await getTranslations('addressee.kinds')
  const collator = new Intl.Collator(locale)
  const placed = missions
    .map((mission) => ({
      mission,
      country: countryName(mission.hostCountry, locale),
      city: mission.hostCity === null ? undefined : cityName(mission.hostCity, locale),
      others: mission.covers.filter((one) => one.country !== mission.hostCountry).map((one) => one.country),
      isResident: mission.covers.some((one) => one.country === mission.hostCountry),
    }))
    .sort((a, b) => collator.compare(a.country, b.country) || collator.compare(a.city ?? '', b.city ?? ''))
  return (
    <ul className="border-t border-line">
      {placed.map(({ mission, country, city, others, isResident }) => (
        <li
          key={mission.id}
          className="gap-x-6 border-b border-line py-3 md:grid md:grid-cols-[14rem_12rem_1fr] md:items-baseline"
        >
          <a href={addresseePath(locale, mission.id)} className="font-semibold">
            {country}
            <span className="sr-only">
              {', '}
              {city ?? t('cityUnknown')}
            </span>
          </a>
          <p className={city === undefined ? 'text-muted' : ''} aria-hidden="true">
            {city ?? t('cityUnknown')}
          </p>
          <p className="text-sm text-muted">
            {mission.kind !== 'embassy' && <span className="me-2 text-ink">{kinds(mission.kind)}</span>}
            {others.length > 0 && t(isResident ? 'covers' : 'coversOnly', { countries: listNames(others, locale) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
