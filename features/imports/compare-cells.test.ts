import { expect, test } from 'vitest'
import { entrySchema } from '@/features/entries/schema'
import { compareCells } from './compare-cells'

const entry = entrySchema.parse({
  kind: 'embassy',
  state: 'KZ',
  hostCountry: 'AT',
  hostCity: 'Vienna',
  name: 'Embassy of Kazakhstan in Austria',
  addressLines: ['Wipplingerstraße 35', '1010 Wien'],
  source: 'a list',
  contacts: [
    { id: '00000000-0000-7000-8000-00000000000a', channel: 'phone', value: '+43 1 890 80 08', source: 'a list' },
    { id: '00000000-0000-7000-8000-00000000000b', channel: 'web', value: 'https://embassy.example', source: 'a list' },
  ],
  coverage: [{ country: 'AT', kind: 'resident' }],
})

test('an entry is the same as itself', () => {
  expect(compareCells(entry, entry)).toEqual([])
})

test('a field that changes is shown as it was and as it is', () => {
  const moved = { ...entry, addressLines: ['Neue Gasse 1'], postalCode: '1020', hostCity: null }
  expect(compareCells(entry, moved)).toEqual([
    { column: 'city', gone: ['Vienna'], added: [] },
    { column: 'address_lines', gone: ['Wipplingerstraße 35 · 1010 Wien'], added: ['Neue Gasse 1'] },
    { column: 'postal_code', gone: [], added: ['1020'] },
  ])
})

test('of contacts and countries only those that come and go are shown', () => {
  const contacts = entry.contacts.map((one) =>
    one.channel === 'web' ? { ...one, offAt: '2026-11-22T00:00:00.000Z', offReason: null } : one,
  )
  const coverage = [...entry.coverage, { country: 'SI', kind: 'accredited' as const }]
  expect(compareCells(entry, { ...entry, contacts, coverage })).toEqual([
    {
      column: 'contacts',
      gone: ['web:general=https://embassy.example'],
      added: ['web:general:off=https://embassy.example'],
    },
    { column: 'coverage', gone: [], added: ['SI:accredited'] },
  ])
})

test('of a new entry everything it has is shown', () => {
  expect(compareCells(null, entry).map(({ column }) => column)).toEqual(
    'kind state host_country city name address_lines contacts coverage source'.split(' '),
  )
})
