import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedMission } from '@/features/addressees/list-missions'
import { addresseePath } from '@/features/addressees/rules'
import { countryForms, stateForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { Section } from '@/ui/page'

/** The embassies of every state that answer for one country: those in it, and those elsewhere. */
export async function CountryEmbassies({ country, missions }: { country: string; missions: readonly ListedMission[] }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.country')
  const collator = new Intl.Collator(locale)
  const sorted = missions.toSorted((a, b) =>
    collator.compare(stateForms(a.state, locale).name, stateForms(b.state, locale).name),
  )
  const isHere = (mission: ListedMission) =>
    mission.covers.some((one) => one.country === country && one.kind === 'resident')
  const parts = [
    { id: 'here', title: t('here'), missions: sorted.filter(isHere) },
    { id: 'elsewhere', title: t('elsewhere'), missions: sorted.filter((mission) => !isHere(mission)) },
  ].filter((part) => part.missions.length > 0)
  return (
    <Section id="answer" title={t('title', { inCountry: countryForms(country, locale).in })}>
      {parts.length === 0 && <p>{t('none')}</p>}
      {parts.map((part) => (
        <div key={part.id} className="mt-6">
          <h3 className="text-lg">
            {part.title} <span className="font-normal text-muted">{t('count', { count: part.missions.length })}</span>
          </h3>
          <ul className="mt-3 gap-x-8 sm:columns-2 lg:columns-3">
            {part.missions.map((mission) => (
              <li key={mission.id} className="break-inside-avoid border-b border-line py-2">
                <a href={addresseePath(locale, mission.id)} className="inline-flex min-h-8 items-center">
                  {stateForms(mission.state, locale).name}
                </a>
                <span className="ms-2 text-sm text-muted">{placeOf(mission, part, locale)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** City and country of an embassy elsewhere; of one in the country only a city that is not the usual one. */
function placeOf(
  { hostCity, hostCountry }: ListedMission,
  part: { id: string; missions: ListedMission[] },
  locale: string,
) {
  const city = hostCity === null ? undefined : cityName(hostCity, locale, hostCountry)
  if (part.id === 'elsewhere') {
    const country = countryName(hostCountry, locale)
    return city === undefined || city === country ? country : `${city}, ${country}`
  }
  const same = part.missions.filter((one) => one.hostCity === hostCity).length
  return same > part.missions.length / 2 ? '' : city
}
