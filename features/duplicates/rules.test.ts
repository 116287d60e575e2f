import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longest } from '@/features/texts/text-schema'
import { titleOfCopy } from './rules'

test.each([
  ['Free the nine miners', 'Free the nine miners (2)'],
  ['Free the nine miners (2)', 'Free the nine miners (3)'],
  ['Free the nine miners (2016)', 'Free the nine miners (2016) (2)'],
  ['(2)', '(2) (2)'],
  ['', ' (2)'],
])('a copy of "%s" is called "%s"', (title, copy) => {
  expect(titleOfCopy(title)).toBe(copy)
})

test('is never longer than a title may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      expect([...titleOfCopy(title)].length).toBeLessThanOrEqual(longest.title)
    }),
  )
})
