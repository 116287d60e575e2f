import type { Context } from '@/features/context'
import { countryCodes } from '@/features/places/country-codes'
import { countryName } from '@/features/places/name-country'
import { stateOfTerritory } from './rules'

/** Bodies that are written to like states, and no countries to live in. */
const bodies = ['EU', 'XM']
/** Belongs to no state and is none. */
const ofNobody = 'AQ'

/**
 * The states and bodies that a campaign can address, with their names in a language and in its order: every state, the
 * European Union and the Order of Malta, and whatever else has an entry in the directory. `chosen` is among them.
 */
export async function listAddressed(
  { db }: Context,
  { locale, chosen }: { locale: string; chosen: string | null },
): Promise<{ code: string; name: string }[]> {
  const rows = await db.$queryRaw<{ state: string }[]>`SELECT DISTINCT state FROM addressees WHERE removed_at IS NULL`
  const states = countryCodes.filter((code) => code !== ofNobody && stateOfTerritory(code) === undefined)
  const codes = new Set([...states, ...bodies, ...rows.map(({ state }) => state), ...(chosen === null ? [] : [chosen])])
  return [...codes]
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
