import { describe, expect, test } from 'vitest'
import { type KnownEntry, matchRows } from './match-rows'
import type { GivenEntry } from './parse-entries'

const paris: KnownEntry = {
  id: 'paris',
  wikidataId: 'Q1',
  kind: 'embassy',
  state: 'KZ',
  hostCountry: 'FR',
  hostCity: 'Paris',
  name: 'Embassy of Kazakhstan in France',
  removed: false,
}
const { id: _, removed: __, ...place } = paris

/** What one row is about, or the code of its fault. */
function matchOf(given: GivenEntry, id: string | null = null, known: readonly KnownEntry[] = [paris]) {
  const { matched, faults } = matchRows([{ row: 2, id, given }], known)
  return faults[0]?.code ?? (matched[0]?.match ? `${matched[0].match.id} by ${matched[0].match.by}` : 'new')
}

describe('a row is about', () => {
  test('the entry with its id, whatever else it says', () => {
    expect(matchOf({ name: 'Renamed', hostCity: 'Lyon' }, 'paris')).toBe('paris by id')
  })

  test('the entry with its Wikidata id', () => {
    expect(matchOf({ wikidataId: 'Q1', name: 'Renamed' })).toBe('paris by wikidata')
  })

  test('the entry in its place, spelling aside', () => {
    const given = { ...place, wikidataId: null, name: '  EMBASSY of Kazakhstan, in France' }
    expect(matchOf(given)).toBe('paris by place')
    expect(matchOf({ ...given, hostCity: 'PARIS' })).toBe('paris by place')
  })

  test('the entry in its place too where the file has no cities', () => {
    const { hostCity: _city, ...given } = { ...place, wikidataId: null }
    expect(matchOf(given)).toBe('paris by place')
  })

  test('a new one with another city, kind, name or Wikidata id', () => {
    const given = { ...place, wikidataId: null }
    expect(matchOf({ ...given, hostCity: 'Lyon' })).toBe('new')
    expect(matchOf({ ...given, kind: 'consulate' })).toBe('new')
    expect(matchOf({ ...given, name: 'Another' })).toBe('new')
    expect(matchOf({ ...place, wikidataId: 'Q2' })).toBe('new')
  })

  test('the entry in use, before one that was taken out', () => {
    const old = { ...paris, id: 'old', wikidataId: null, removed: true }
    const given = { ...place, wikidataId: null }
    expect(matchOf(given, null, [old, paris])).toBe('paris by place')
    expect(matchOf(given, null, [old])).toBe('old by place')
    expect(matchOf(given, null, [old, { ...old, id: 'older' }])).toBe('match-ambiguous')
  })
})

test('two rows about one entry, or about one new entry, are one too many', () => {
  const rows = [
    { row: 2, id: 'paris', given: {} },
    { row: 3, id: null, given: { wikidataId: 'Q1' } },
    { row: 4, id: null, given: { ...place, wikidataId: 'Q9' } },
    { row: 5, id: null, given: { ...place, wikidataId: 'Q9', hostCity: 'Lyon' } },
  ]
  const { matched, faults } = matchRows(rows, [paris])
  expect(matched.map(({ row }) => row.row)).toEqual([2, 4])
  expect(faults.map(({ row, code, value }) => [row, code, value])).toEqual([
    [3, 'row-doubled', '2'],
    [5, 'row-doubled', '4'],
  ])
})
