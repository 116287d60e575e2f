import { isConsulate, isEmbassy } from '@/features/addressees/rules'
import type { Mission } from './parse-missions'

/** Rows about one mission, in the order of the lists. */
export type MissionRows = readonly [Mission, ...Mission[]]

/**
 * Puts the rows about the same mission together: those with one Wikidata id; those of one state, country, city and kind;
 * and a row without a city with the only other mission of its kind that the state has in that country.
 */
export function groupMissions(missions: readonly Mission[]): MissionRows[] {
  const single = missions.map((one): MissionRows => [one])
  const sameId = regroup(single, ([one]) => one.wikidataId ?? one.key)
  const samePlace = regroup(sameId, placeKey)
  return joinWithoutCity(samePlace)
}

function regroup(groups: readonly MissionRows[], keyOf: (rows: MissionRows) => string): MissionRows[] {
  return [...Map.groupBy(groups, keyOf).values()].map(([first, ...others]) => {
    if (!first) throw new Error('A group has rows')
    return [...first, ...others.flat()] as const as MissionRows
  })
}

const cityOf = (rows: MissionRows) => rows.find((one) => one.hostCity !== null)?.hostCity ?? null

/** What a mission is among those of its state in a country: its embassy, a consulate, or one of a kind. */
function rankOf(rows: MissionRows): string {
  const [{ kind }] = rows
  // Two ministries in one capital are told apart by their names.
  if (kind === 'ministry') return `${kind}/${rows[0].name}`
  if (!isEmbassy(kind)) return isConsulate(kind) && kind !== 'honorary_consulate' ? 'consulate' : kind
  const isHere = rows.some((one) => one.resident)
  return `embassy/${isHere ? 'here' : [...new Set(rows.flatMap((one) => one.serves))].join(';')}`
}

const countryOf = ([{ state, hostCountry }]: MissionRows) => `${state}/${hostCountry}`

/** A state has one embassy for a country in a city, and one consulate, of whatever rank: rows differ in spelling only. */
function placeKey(rows: MissionRows): string {
  const city = cityOf(rows)
  if (city === null || rows[0].removed) return rows[0].key
  return [countryOf(rows), city, rankOf(rows)].join('/')
}

function joinWithoutCity(groups: readonly MissionRows[]): MissionRows[] {
  const kindKey = (rows: MissionRows) => [countryOf(rows), rankOf(rows)].join('/')
  const inUse = Map.groupBy(
    groups.filter(([one]) => !one.removed),
    kindKey,
  )
  return regroup(groups, (rows) => {
    if (rows[0].removed || cityOf(rows) !== null) return rows[0].key
    const alike = inUse.get(kindKey(rows)) ?? []
    const [located, ...others] = alike.filter((one) => cityOf(one) !== null)
    // Of consulates nobody knows which one it is, where both are known by themselves or several have no city.
    const isOther = rows.some((one) => one.wikidataId !== null) && located?.some((one) => one.wikidataId !== null)
    const isOnly = isEmbassy(rows[0].kind) || (alike.length === 2 && !isOther)
    return located && others.length === 0 && isOnly ? located[0].key : rows[0].key
  })
}
