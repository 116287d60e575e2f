import type { EntrySnapshot } from '@/features/entries/schema'
import { boundMarks } from '@/features/safety/bound-text'
import { type ImportFault, importFault } from './import-faults'
import type { GivenEntry, ImportRow } from './parse-entries'

/** What is needed of an entry to see that a row is about it. */
export type KnownEntry = Pick<EntrySnapshot, 'wikidataId' | 'kind' | 'state' | 'hostCountry' | 'hostCity' | 'name'> & {
  id: string
  removed: boolean
}

/** By what a row was recognised: our id, the Wikidata id, or kind, state, country, city and name together. */
export type MatchedBy = 'id' | 'wikidata' | 'place'

export interface MatchedRow {
  row: ImportRow
  /** The entry it is about; null for a new one. */
  match: { id: string; by: MatchedBy } | null
}

/**
 * Finds which entry each row is about. A row is a importFault that names an unknown id, another entry's Wikidata id, a place
 * that several entries share, or an entry that an earlier row is about.
 */
export function matchRows(
  rows: readonly ImportRow[],
  known: readonly KnownEntry[],
): { matched: MatchedRow[]; faults: ImportFault[] } {
  const find = finder(known)
  const taken = new Map<string, number>()
  const matched: MatchedRow[] = []
  const faults: ImportFault[] = []
  for (const row of rows) {
    const match = find(row)
    if ('code' in match) {
      faults.push(match)
      continue
    }
    const key = match.found ? `id ${match.found.id}` : newKey(row)
    const earlier = taken.get(key)
    if (earlier === undefined) taken.set(key, row.row)
    if (earlier === undefined) matched.push({ row, match: match.found })
    else faults.push(importFault('row-doubled', row.row, null, String(earlier)))
  }
  return { matched, faults }
}

/** Two new entries are the same with one Wikidata id or in one place. */
function newKey({ given }: ImportRow): string {
  return given.wikidataId ? `wikidata ${given.wikidataId}` : `place ${placeOf(given)}`
}

function finder(known: readonly KnownEntry[]) {
  const byId = new Map(known.map((entry) => [entry.id, entry]))
  const byWikidata = new Map(known.flatMap((entry) => (entry.wikidataId ? [[entry.wikidataId, entry]] : [])))
  const byOffice = Map.groupBy(known, officeOf)

  return (row: ImportRow): { found: MatchedRow['match'] } | ImportFault => {
    const { given } = row
    const owner = given.wikidataId ? byWikidata.get(given.wikidataId) : undefined
    if (row.id !== null) {
      if (!byId.has(row.id)) return importFault('id-unknown', row.row, 'id', row.id)
      if (owner && owner.id !== row.id)
        return importFault('wikidata-taken', row.row, 'wikidata_id', given.wikidataId ?? '')
      return { found: { id: row.id, by: 'id' } }
    }
    if (owner) return { found: { id: owner.id, by: 'wikidata' } }
    if (!isNamed(given)) return importFault('row-unnamed', row.row, null, given.wikidataId ?? given.name ?? '')
    const alike = (byOffice.get(officeOf(given)) ?? []).filter((entry) => isSamePlace(entry, given))
    // What is in use comes before what was taken out; an entry that was taken out is brought back.
    const inUse = alike.filter((entry) => !entry.removed)
    const candidates = inUse.length > 0 ? inUse : alike
    if (candidates.length > 1) {
      return importFault('match-ambiguous', row.row, null, candidates.map(({ id }) => id).join(', '))
    }
    return { found: candidates[0] ? { id: candidates[0].id, by: 'place' } : null }
  }
}

type Named = GivenEntry & Pick<KnownEntry, 'kind' | 'state' | 'hostCountry' | 'name'>

function isNamed(given: GivenEntry): given is Named {
  return given.kind !== undefined && given.state !== undefined && given.hostCountry !== undefined && !!given.name
}

function officeOf({ kind, state, hostCountry, name }: Pick<KnownEntry, 'kind' | 'state' | 'hostCountry' | 'name'>) {
  return [kind, state, hostCountry, fold(name)].join('/')
}

/** A file without cities names no place inside a country; two different Wikidata ids are two offices. */
function isSamePlace(entry: KnownEntry, given: Named): boolean {
  if (given.wikidataId && entry.wikidataId && given.wikidataId !== entry.wikidataId) return false
  return given.hostCity === undefined || fold(given.hostCity) === fold(entry.hostCity)
}

function placeOf({ kind, state, hostCountry, hostCity, name }: GivenEntry): string {
  return [kind, state, hostCountry, fold(hostCity ?? ''), fold(name ?? '')].join('/')
}

function fold(text: string | null): string {
  return boundMarks(text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
