import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideNumbers } from './hide-numbers'

test('no published count, no change of one and no remainder is in 1 … 9', () => {
  const cells = fc.array(fc.nat(60), { minLength: 1, maxLength: 8 })
  const small = (number: number) => number >= 1 && number <= 9
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (snapshots) => {
      let before = new Map<number, number>()
      for (const counts of snapshots) {
        const total = counts.reduce((sum, count) => sum + count, 0)
        const shown = hideNumbers(
          counts.map((count, key) => ({ key, count })),
          total,
        )
        const rest = total - shown.reduce((sum, { count }) => sum + count, 0)
        expect(shown.some(({ count, key }) => small(count) || count > (counts[key] ?? 0))).toBe(false)
        // With nothing shown the remainder is the total itself, which is public.
        expect(shown.length > 0 && small(rest)).toBe(false)
        const now = new Map(shown.map(({ key, count }) => [key, count]))
        for (const key of new Set([...now.keys(), ...before.keys()])) {
          expect(small(Math.abs((now.get(key) ?? 0) - (before.get(key) ?? 0)))).toBe(false)
        }
        before = now
      }
    }),
  )
})
