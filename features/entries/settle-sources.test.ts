import { expect, test } from 'vitest'
import { entrySchema } from './schema'
import { settleSources } from './settle-sources'

const before = entrySchema.parse({
  kind: 'embassy',
  state: 'KZ',
  hostCountry: 'AT',
  hostCity: 'Vienna',
  name: 'Embassy',
  source: 'a list',
  addressLines: ['Old Street 1'],
  addressSource: 'an old list',
  addressSourceOn: '2018-09-27',
  nameSource: 'another list',
  nameSourceOn: '2022-11-16',
})

test('an address that changes has no longer the source of the old one', () => {
  const after = settleSources(before, { ...before, addressLines: ['New Street 2'] })
  expect(after).toMatchObject({ addressSource: null, addressSourceOn: null, nameSource: 'another list' })
})

test('unless whoever changes it says where it is from', () => {
  const said = { addressLines: ['New Street 2'], addressSource: 'their own site', addressSourceOn: null }
  expect(settleSources(before, { ...before, ...said })).toMatchObject(said)
})

test('a name likewise, and what is not touched stays', () => {
  expect(settleSources(before, { ...before, name: 'Embassy of Kazakhstan' })).toMatchObject({
    nameSource: null,
    nameSourceOn: null,
    addressSource: 'an old list',
  })
  expect(settleSources(before, { ...before, postalCode: null })).toEqual(before)
})
