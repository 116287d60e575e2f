import { listMissionsOf } from '@/features/addressees/list-missions'
import type { Context } from '@/features/context'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { houseName } from './address-office'

/** The offices of a state to choose from, by country: "Austria, Vienna: Embassy of the Republic of Kazakhstan". */
export async function listOffices(
  context: Context,
  state: string | null,
  locale: string,
): Promise<{ id: string; name: string }[]> {
  if (state === null) return []
  const missions = await listMissionsOf(context, state)
  return missions
    .map((mission) => {
      const city = mission.hostCity === null ? '' : cityName(mission.hostCity, locale, mission.hostCountry)
      const place = [countryName(mission.hostCountry, locale), city].filter(Boolean).join(', ')
      return { id: mission.id, name: `${place}: ${houseName(mission, locale)}` }
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
