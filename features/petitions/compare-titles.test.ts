import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTitles } from './compare-titles'

test.each([
  ['Free the nine miners', 'FREE the nine  miners!', 1, 1],
  ['Free the nine miners of Zhezdy', 'Nine miners of Zhezdy: free them', 0.6, 1],
  ['Освободите девять горняков Жезды', 'Освободите горняков Жезды', 0.5, 0.95],
  ['Free the nine miners', 'Release the lawyer of Zhanaozen', 0, 0.2],
  ['', '', 0, 0],
  ['!!!', '???', 0, 0],
])('"%s" and "%s"', (one, other, least, most) => {
  expect(compareTitles(one, other)).toBeGreaterThanOrEqual(least)
  expect(compareTitles(one, other)).toBeLessThanOrEqual(most)
})

test('is the same both ways, and between nothing and all', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const like = compareTitles(one, other)
      expect(like).toBe(compareTitles(other, one))
      expect(like).toBeGreaterThanOrEqual(0)
      expect(like).toBeLessThanOrEqual(1)
    }),
  )
})
