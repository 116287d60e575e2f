import { getLocale, getTranslations } from 'next-intl/server'
import { countryName } from '@/features/languages/rules'
import { Section } from '@/ui/page'
import { cityName } from '../name-city'
import type { ListedMission } from '../queries'
import { addresseePath } from '../rules'
import { namedCountries } from './order-names'

/** Country → the embassies elsewhere that cover it. */
export async function CoveredElsewhere({ missions }: { missions: readonly ListedMission[] }) {
  const locale = await getLocale()
  const t = await getTranslations('directory.state')
  const covered = new Map<string, ListedMission[]>()
  const resident = new Set(
    missions.flatMap((one) => one.covers.filter((c) => c.kind === 'resident').map((c) => c.country)),
  )
  for (const mission of missions) {
    for (const { country, kind } of mission.covers) {
      if (kind === 'accredited' && !resident.has(country))
        covered.set(country, [...(covered.get(country) ?? []), mission])
    }
  }
  if (covered.size === 0) return null
  return (
    <Section id="elsewhere" title={t('elsewhere')}>
      <p className="max-w-text text-muted">{t('elsewhereLead')}</p>
      <ul className="mt-4 gap-x-8 sm:columns-2 lg:columns-3">
        {namedCountries(covered.keys(), locale).map(({ code, name }) => (
          <li key={code} className="break-inside-avoid border-b border-line py-2">
            <span className="font-semibold">{name}</span> <span aria-hidden="true">→ </span>
            {covered.get(code)?.map((mission, at) => (
              <span key={mission.id}>
                {at > 0 && ', '}
                <a href={addresseePath(locale, mission.id)}>
                  {mission.hostCity === null
                    ? countryName(mission.hostCountry, locale)
                    : cityName(mission.hostCity, locale)}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
