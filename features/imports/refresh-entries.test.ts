import { describe, expect, test } from 'vitest'
import { type EntrySnapshot, entrySchema } from '@/features/entries/schema'
import { parseEntries } from './parse-entries'
import { parseWikidata, wikidataQuery } from './parse-wikidata'
import { refreshEntries } from './refresh-entries'

const id = '00000000-0000-7000-8000-00000000000a'
const source = 'wikidata:Q7 via a list [2022-11-16]'

const embassy = entrySchema.parse({
  kind: 'embassy',
  state: 'KZ',
  hostCountry: 'DE',
  hostCity: 'Berlin',
  name: 'Embassy of Kazakhstan in Germany',
  addressLines: ['Nordendstr. 14', '13156 Berlin'],
  postalCode: '13156',
  latitude: 52.59,
  longitude: 13.39,
  wikidataId: 'Q7',
  source,
  contacts: [
    { channel: 'phone', value: '+49 30 47007100', source },
    { channel: 'email', value: 'press@embassy.example', source: 'the embassy’s site' },
  ],
})

/** A result file as the query service gives it, one row for each set of values. */
function resultOf(...rows: Record<string, string>[]): string {
  const bindings = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { type: 'literal', value }])),
  )
  return JSON.stringify({ head: { vars: [] }, results: { bindings } })
}

const item = { item: 'http://www.wikidata.org/entity/Q7' }

/** What a result says of the embassy, as the rows of the importer. */
function refreshed(rows: Record<string, string>[], entry: Partial<EntrySnapshot> = {}) {
  const result = refreshEntries(
    parseWikidata(resultOf(...rows.map((row) => ({ ...item, ...row })))),
    new Map([[id, { ...embassy, ...entry }]]),
    '2026-11-20',
  )
  const { rows: read, faults } = parseEntries(result.csv, new Date('2026-11-22'))
  return { ...result, given: read[0]?.given, faults: faults.filter(({ code }) => code !== 'file-no-rows') }
}

describe('what Wikidata says', () => {
  test('is taken over with its source and day, and the rest stays', () => {
    const { given, changed, faults } = refreshed([{ address: 'Neue Straße 1', postalCode: '10115' }])
    expect([changed, faults]).toEqual([1, []])
    expect(given).toMatchObject({
      addressLines: ['Neue Straße 1'],
      postalCode: '10115',
      source: `${source}; Wikidata, read on 2026-11-20`,
      sourceOn: '2026-11-20',
      latitude: 52.59,
    })
    expect(given?.contacts).toHaveLength(2)
  })

  test.each<[string, Record<string, string>[]]>([
    ['nothing', [{}]],
    ['the same in other words', [{ address: 'Nordendstr 14, Berlin', coordinates: 'Point(13.3903 52.5901)' }]],
    ['the same number', [{ phone: 'tel:+49-30-47007100' }]],
    ['two addresses', [{ address: 'Neue Straße 1' }, { address: 'Alte Straße 1' }]],
    ['a mail address where one was read elsewhere', [{ email: 'mailto:office@embassy.example' }]],
    ['a closing that has not come', [{ closed: '2027-01-01T00:00:00Z' }]],
    ['an unknown value', [{ website: 'http://www.wikidata.org/.well-known/genid/5f' }]],
  ])('%s changes nothing', (_, rows) => {
    expect(refreshed(rows)).toMatchObject({ changed: 0, same: 1 })
  })

  test('replaces its own phone, adds what was missing, moves the place, closes the office', () => {
    const { given } = refreshed([
      { phone: '+49 30 99999999', website: 'https://embassy.example/' },
      { coordinates: 'Point(13.4 52.52)', closed: '2026-06-30T00:00:00Z' },
    ])
    expect(given).toMatchObject({ latitude: 52.52, longitude: 13.4, removed: true })
    expect(given?.contacts?.map(({ value }) => value)).toEqual([
      'press@embassy.example',
      '+49 30 99999999',
      'https://embassy.example/',
    ])
  })

  test('is no match for what somebody checked or an official source says', () => {
    const news = [{ address: 'Neue Straße 1' }]
    expect(refreshed(news, { checkedOn: '2026-01-01' })).toMatchObject({ changed: 0, leftAlone: 1 })
    expect(refreshed(news, { confidence: 'A' })).toMatchObject({ changed: 0, leftAlone: 1 })
  })

  test('of an office we do not know is only named', () => {
    const items = parseWikidata(resultOf({ item: 'http://www.wikidata.org/entity/Q8', address: 'Somewhere 1' }))
    expect(refreshEntries(items, new Map(), '2026-11-20')).toMatchObject({ changed: 0, unknown: ['Q8'] })
  })

  test('read again replaces the day, and adds no second source', () => {
    const { given } = refreshed([{ address: 'Neue Straße 1' }], { source: `${source}; Wikidata, read on 2025-01-01` })
    expect(given?.source).toBe(`${source}; Wikidata, read on 2026-11-20`)
  })
})

test.each(['', 'id,name', '{}', '{"results":[]}'])('"%s" is no result file', (text) => {
  expect(() => parseWikidata(text)).toThrow(/no result of a query/)
})

test('the query asks for what is read', () => {
  const query = wikidataQuery(['Q7', 'Q8'])
  expect(query).toContain('VALUES ?item { wd:Q7 wd:Q8 }')
  expect(query).toContain('OPTIONAL { ?item wdt:P6375 ?address . }')
})
