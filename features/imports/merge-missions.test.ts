import { describe, expect, test } from 'vitest'
import { mergeMissions } from './merge-missions'
import type { Mission } from './parse-missions'

const row = (key: string, parts: Partial<Mission> = {}): Mission => ({
  key,
  wikidataId: null,
  state: 'KZ',
  hostCountry: 'AT',
  hostCity: 'Vienna',
  kind: 'embassy',
  name: 'Embassy of Kazakhstan in Austria',
  addressLines: [],
  postalCode: null,
  coordinates: null,
  confidence: null,
  source: `list ${key}`,
  sourceOn: '2022-11-16',
  addressOrigin: null,
  nameOrigin: null,
  contacts: [],
  resident: true,
  serves: [],
  removed: false,
  ...parts,
})
const street = (name: string) => ({ addressLines: [name, '1010 Vienna'] })
const contact = (channel: 'phone' | 'web' | 'email', value: string, source = 'a list') => ({
  channel,
  purpose: 'general' as const,
  value,
  source,
  sourceOn: '2022-11-16',
})

describe('of several rows about one mission', () => {
  test('each fact comes from the best rated row that knows it, and with it where it was read', () => {
    const [vienna, ...others] = mergeMissions([
      row('a', { wikidataId: 'Q1', contacts: [contact('web', 'https://one.example')] }),
      row('b', { ...street('Old Street 1'), confidence: 'C', sourceOn: '2026-01-01' }),
      row('c', { ...street('New Street 2'), confidence: 'B', sourceOn: '2018-09-27' }),
    ])
    expect(others).toEqual([])
    expect(vienna).toMatchObject({ wikidataId: 'Q1', addressLines: ['New Street 2', '1010 Vienna'], confidence: 'B' })
    expect(vienna?.addressOrigin).toEqual({ source: 'list c', sourceOn: '2018-09-27' })
    expect(vienna?.contacts).toMatchObject([{ channel: 'web', source: 'a list' }])
  })

  test('of two that are rated the same the newer one counts, and an undated one is the oldest', () => {
    const merged = (a: string | null, b: string | null) =>
      mergeMissions([
        row('a', { ...street('First Street 1'), sourceOn: a }),
        row('b', { ...street('Second Street 2'), sourceOn: b }),
      ])[0]?.addressLines[0]
    expect(merged('2019-01-01', '2022-01-01')).toBe('Second Street 2')
    expect(merged('2022-01-01', '2019-01-01')).toBe('First Street 1')
    expect(merged(null, '2003-01-01')).toBe('Second Street 2')
  })

  test('a street comes before a box, unless it is only weakly known', () => {
    const merged = (confidence: 'B' | 'C') =>
      mergeMissions([
        row('a', { addressLines: ['P.O. Box 12', 'Vienna'], confidence: 'A' }),
        row('b', { ...street('Ring Road 3'), confidence }),
      ])[0]?.addressLines[0]
    expect(merged('B')).toBe('Ring Road 3')
    expect(merged('C')).toBe('P.O. Box 12')
  })

  test('every source is named once, with its day', () => {
    expect(mergeMissions([row('a'), row('b', { sourceOn: null })])[0]?.source).toBe(
      'list a [2022-11-16]; list b [undated]',
    )
  })

  test('the id stays that of the earlier list, whichever row is the better one', () => {
    const [one] = mergeMissions([row('a', { wikidataId: 'Q1' }), row('b', { ...street('Street 1'), confidence: 'A' })])
    expect(one).toMatchObject({ key: 'a', wikidataId: 'Q1' })
  })
})

describe('what another list says instead is kept', () => {
  const disputes = (...values: [string, string][]) =>
    mergeMissions(
      values.map(([channel, value], at) =>
        row(`${at}`, { contacts: [contact(channel as 'phone', value, `list ${at}`)] }),
      ),
    )[0]?.disputes

  test('another number, another mailbox, another site', () => {
    expect(disputes(['phone', '+43 1 111 22 33'], ['phone', '+43 1 999 88 77'])).toMatchObject([
      { field: 'phone', value: '+43 1 999 88 77', source: 'list 1' },
    ])
    expect(disputes(['email', 'a@example.org'], ['email', 'b@example.org'])).toHaveLength(1)
    expect(disputes(['web', 'https://a.example/x'], ['web', 'https://b.example'])).toHaveLength(1)
  })

  test('but not the same fact in other words', () => {
    expect(disputes(['phone', '+43 (1) 111-22-33'], ['phone', '01 1112233'])).toEqual([])
    expect(disputes(['email', 'A@example.org'], ['email', 'a@example.org'])).toEqual([])
    expect(disputes(['web', 'https://www.a.example/en'], ['web', 'http://a.example'])).toEqual([])
  })

  test('addresses differ when house and street do', () => {
    const merged = (a: string, b: string) =>
      mergeMissions([row('a', { addressLines: [a, 'Vienna'] }), row('b', { addressLines: [b, '1010 Vienna'] })])[0]
        ?.disputes
    expect(merged('1401 16th Street NW', '2400 N Street NW')).toHaveLength(1)
    expect(merged('Wipplingerstraße 35', 'Wipplinger Str. 35, 2nd floor')).toEqual([])
    expect(merged('Wipplingerstraße 35', 'Felix-Mottl-Straße 23')).toHaveLength(1)
    expect(merged('Wipplingerstraße 35', 'P.O. Box 7')).toEqual([])
  })
})

describe('rows are about the same mission', () => {
  const count = (...rows: Mission[]) => mergeMissions(rows).length
  const consulate = (key: string, parts: Partial<Mission> = {}) =>
    row(key, { kind: 'consulate', name: `Consulate ${key}`, ...parts })

  test('with a consulate in one list and a consulate general in the other, in one city', () => {
    const merged = mergeMissions([consulate('a'), consulate('b', { kind: 'consulate_general' })])
    expect(merged).toMatchObject([{ kind: 'consulate_general' }])
    expect(count(consulate('a'), consulate('b', { kind: 'honorary_consulate' }))).toBe(2)
  })

  test('without a city, when the state has only one of the kind in the country', () => {
    expect(count(row('a'), row('b', { hostCity: null }))).toBe(1)
    expect(count(consulate('a'), consulate('b', { hostCity: null }))).toBe(1)
    expect(count(consulate('a'), consulate('b', { hostCity: null }), consulate('c', { hostCity: 'Graz' }))).toBe(3)
    expect(count(consulate('a'), consulate('b', { hostCity: null }), consulate('c', { hostCity: null }))).toBe(3)
  })

  test('but two consulates that both have a Wikidata id are two, where one has no city', () => {
    expect(count(consulate('a', { wikidataId: 'Q1' }), consulate('b', { wikidataId: 'Q2', hostCity: null }))).toBe(2)
  })
})
