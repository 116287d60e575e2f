import { expect, test } from 'vitest'
import { readQuery } from './read-query'

const read = (asked: Awaited<Parameters<typeof readQuery>[0]>) => readQuery(Promise.resolve(asked))

test('of a parameter that stands in an address several times, the first is asked', async () => {
  expect(await read({ told: ['a', 'b'], count: '3', none: undefined, empty: [] })).toEqual({ told: 'a', count: '3' })
})

test('what is longer than any of ours is not asked', async () => {
  expect(await read({ told: 'x'.repeat(2_000), value: 'x'.repeat(2_001) })).toEqual({ told: 'x'.repeat(2_000) })
})
