import { expect, test } from 'vitest'
import { closingDay } from './schema'

test.each([
  ['', null],
  ['2026-12-31', '2026-12-31'],
  ['31.12.2026', undefined],
  ['2026-02-30', undefined],
  [undefined, undefined],
])('a closing day that is %j: only an empty field takes it away', (typed, day) =>
  expect(closingDay.safeParse(typed).data).toBe(day),
)
