import { expect, test } from 'vitest'
import { describeSource } from './describe-source'
import { listOrigins } from './list-origins'

const [autumn, winter] = [new Date('2018-09-27'), new Date('2026-01-22')]
const entry = {
  addressLines: ['Jauresgasse 12'],
  source: 'all of them',
  sourceOn: winter,
  contacts: [],
  addressSource: null,
  addressSourceOn: null,
  nameSource: null,
  nameSourceOn: null,
}

test('an entry of one list has one source for everything', () => {
  expect(listOrigins(entry)).toEqual([{ facts: ['address', 'name'], source: 'all of them', on: winter }])
})

test('facts that were read elsewhere have their own source and day', () => {
  const contacts = [
    { channel: 'phone' as const, source: 'GOV.UK', sourceOn: autumn },
    { channel: 'web' as const, source: 'Wikidata', sourceOn: null },
  ]
  expect(listOrigins({ ...entry, addressSource: 'GOV.UK', addressSourceOn: autumn, contacts })).toEqual([
    { facts: ['address', 'phone'], source: 'GOV.UK', on: autumn },
    { facts: ['web'], source: 'Wikidata', on: null },
    { facts: ['name'], source: 'all of them', on: winter },
  ])
})

test('lists that ask for a line of credit are known by their names', () => {
  expect(
    describeSource(
      'CIA World Factbook (US public domain) via github:a/b@1:c.json (as shown there) [2026-01-22]; GOV.UK worldwide organisations via github:d',
    ),
  ).toEqual([
    { kind: 'factbook', date: '2026-01-22' },
    { kind: 'govUk', date: undefined },
  ])
})
