import { expect, test } from 'vitest'
import { pairBlocks } from './pair-blocks'

const markOf = (block: string) => (block.startsWith('#') ? 'h2' : block === 'notes' ? 'notes' : '')
const pair = (one: string[], other: string[]) => pairBlocks(one, other, markOf)

test('what stands under the same headings stays together', () => {
  expect(pair(['a', '# b', 'c', 'notes'], ['# B', 'C', 'D', 'notes'])).toEqual([
    ['a', undefined],
    ['# b', '# B'],
    ['c', 'C'],
    [undefined, 'D'],
    ['notes', 'notes'],
  ])
})

test('with other headings one block stands beside the next, and notes beside notes', () => {
  expect(pair(['a', '# b', 'c', 'notes'], ['A', 'B', 'notes'])).toEqual([
    ['a', 'A'],
    ['# b', 'B'],
    ['c', undefined],
    ['notes', 'notes'],
  ])
})
