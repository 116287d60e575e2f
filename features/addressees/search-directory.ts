import type { Context } from '@/features/context'
import { everyCountry } from '@/features/places/name-country-everywhere'
import { correctWords, type ReadWord } from './correct-words'
import { isKindWord } from './fold-search'
import type { ListedMission } from './list-missions'
import { type ListedState, listStates } from './list-states'
import { parseSearch } from './parse-search'
import { recogniseCountries } from './recognise-countries'
import { consulates, embassies, type KindGroup, kindsOf } from './rules'

export interface DirectorySearch {
  /** As typed. */
  q: string
  state?: string | undefined
  host?: string | undefined
  kind?: KindGroup | undefined
  /** From 1. */
  page: number
  /** Countries in the order of the alphabet of the page's language. */
  order: readonly string[]
}

export interface DirectoryFound {
  words: ReadWord[]
  /** States that the words name, the likeliest first. */
  states: ListedState[]
  /** Countries that the words name and that have no missions of their own. */
  countries: string[]
  missions: ListedMission[]
  total: number
  pages: number
}

export const missionsOnPage = 25
const statesShown = 6

/**
 * Finds missions whose search text has every word, or begins one with it, and the states that the words name. Missions
 * of a state that is named come first, then those in a country that is named; then embassies before consulates, and
 * countries by alphabet. A word that nothing is called leaves the answer empty.
 */
export async function searchDirectory(context: Context, search: DirectorySearch): Promise<DirectoryFound> {
  const codes = everyCountry()
  const words = await correctWords(context, parseSearch(search.q), codes)
  const meant = words.flatMap((word) => word.meant ?? [])
  const places = meant.filter((word) => !isKindWord(word))
  const { whole, named } = recogniseCountries(places, codes)
  const known = meant.length === words.length
  const filtered = search.state !== undefined || search.host !== undefined || search.kind !== undefined
  const shown = known && !filtered ? whole : []
  const states = shown.length > 0 ? await listStates(context) : []
  const byState = new Map(states.map((one) => [one.state, one]))
  const { missions, total } = known
    ? await findMissions(context, search, recogniseCountries(meant, codes).words, whole.length > 0 ? whole : named)
    : { missions: [], total: 0 }
  return {
    words,
    states: shown.flatMap((code) => byState.get(code) ?? []).slice(0, statesShown),
    countries: shown.filter((code) => !byState.has(code)).slice(0, statesShown),
    missions,
    total,
    pages: Math.ceil(total / missionsOnPage),
  }
}

type Row = ListedMission & { total: number }

/** The index is asked for the word that tells most; the few entries that have it are then looked through for the rest. */
async function findMissions(
  context: Context,
  search: DirectorySearch,
  words: readonly string[],
  named: readonly string[],
): Promise<{ missions: ListedMission[]; total: number }> {
  const { state, host, kind, page, order } = search
  const [telling = '', ...others] = words.toSorted(
    (a, b) => Number(isKindWord(a)) - Number(isKindWord(b)) || b.length - a.length,
  )
  const pattern = (word: string) => (word === '' ? '%' : `% ${word}%`)
  const places = JSON.stringify(Object.fromEntries(order.map((code, at) => [code, at])))
  const kinds = kind === undefined ? [] : kindsOf(kind)
  const rows = await context.db.$queryRaw<Row[]>`
    WITH found AS (
      SELECT a.id, a.kind, a.state, a.host_country, a.host_city, a.name, a.names, a.confidence, count(*) OVER ()::int AS total,
        CASE WHEN a.state = ANY(${named}::text[]) THEN array_position(${named}::text[], a.state::text)
          WHEN a.host_country = ANY(${named}::text[]) THEN 1000 ELSE 2000 END AS rank,
        CASE WHEN a.kind::text = ANY(${embassies}::text[]) THEN 0
          WHEN a.kind::text = ANY(${consulates}::text[]) THEN 1 ELSE 2 END AS sort
      FROM addressees a
      WHERE a.removed_at IS NULL AND a.search_text LIKE ${pattern(telling)}
        AND a.search_text LIKE ALL(${others.map(pattern)}::text[])
        AND (${state ?? null}::text IS NULL OR a.state = ${state ?? null})
        AND (${host ?? null}::text IS NULL OR a.host_country = ${host ?? null})
        AND (cardinality(${kinds}::text[]) = 0 OR a.kind::text = ANY(${kinds}::text[]))
    ),
    sorted AS (
      SELECT found.*, row_number() OVER (ORDER BY rank, sort, (${places}::jsonb -> host_country),
        (${places}::jsonb -> state), host_city, id) AS place
      FROM found
      ORDER BY place LIMIT ${missionsOnPage} OFFSET ${(page - 1) * missionsOnPage}
    )
    SELECT id, kind, state, host_country AS "hostCountry", host_city AS "hostCity", name, names, confidence, total,
      (SELECT coalesce(json_agg(json_build_object('country', c.country, 'kind', c.kind) ORDER BY c.country), '[]')
        FROM coverage c WHERE c.addressee_id = sorted.id) AS covers
    FROM sorted ORDER BY place`
  if (rows.length === 0 && search.page > 1) return findMissions(context, { ...search, page: 1 }, words, named)
  return {
    missions: rows.map(({ total, ...mission }) => mission),
    total: rows[0]?.total ?? 0,
  }
}
