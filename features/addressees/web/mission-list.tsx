import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedMission } from '@/features/addressees/list-missions'
import { addresseePath } from '@/features/addressees/rules'
import { writtenName } from '@/features/forms-of-address/address-office'
import { describeAddressee, isOwnNamed, spokenIn } from '@/features/forms-of-address/describe-addressee'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { listNames } from './order-names'

interface Props {
  missions: readonly ListedMission[]
  /** What leads to each mission: of embassies the country, of consulates the city, in the capital the kind. */
  by: 'country' | 'city' | 'kind'
}

/** Missions in the order of their countries: where each sits, what it is, and which other countries it covers. */
export async function MissionList({ missions, by }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.state')
  const kinds = await getTranslations('addressees.kinds')
  const say = await getTranslations('addressees')
  const collator = new Intl.Collator(locale)
  const placed = missions
    .map((mission) => {
      const country = countryName(mission.hostCountry, locale)
      const city = mission.hostCity === null ? undefined : cityName(mission.hostCity, locale, mission.hostCountry)
      return { mission, country, city, kind: kinds(mission.kind) }
    })
    .sort((a, b) => collator.compare(a.country, b.country) || collator.compare(a.city ?? '', b.city ?? ''))
  return (
    <ul className="border-t border-line">
      {placed.map(({ mission, country, city, kind }) => {
        const own = by === 'kind' && (isOwnNamed(mission.kind) || writtenName(mission, locale) !== undefined)
        const called = own ? describeAddressee(say, mission, locale) : kind
        const name = by === 'country' ? country : by === 'city' ? (city ?? kind) : called
        const place = by === 'city' ? country : (city ?? t('cityUnknown'))
        const says = [(own || by !== 'kind') && mission.kind !== 'embassy' && name !== kind && kind, coverage(mission)]
        return (
          <li
            key={mission.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-b border-line py-1 md:grid-cols-[15rem_13rem_1fr]"
          >
            <a
              href={addresseePath(locale, mission.id)}
              className="inline-flex min-h-8 items-center font-semibold hyphens-auto wrap-anywhere"
            >
              <span lang={own ? spokenIn(mission, locale) : undefined}>{name}</span>
            </a>
            <span className={city === undefined && by !== 'city' ? 'text-muted' : ''}>{place}</span>
            <span className="col-span-2 text-sm text-muted md:col-span-1">{says.filter(Boolean).join(', ')}</span>
          </li>
        )
      })}
    </ul>
  )

  function coverage({ covers, hostCountry }: ListedMission): string | undefined {
    const others = covers.filter((one) => one.country !== hostCountry).map((one) => one.country)
    if (others.length === 0) return undefined
    const countries = listNames(others, locale)
    return others.length < covers.length ? t('covers', { countries }) : t('coversOnly', { countries })
  }
}
