import { expect, test } from 'vitest'
import { parseDay } from './parse-day'

test.each([
  '2026-03-31',
  '2026/3/31',
  '2026-03-31T00:00:00',
  '2026-03-31 12:30',
  '31.03.2026',
  '31.3.2026',
  '31/03/2026',
  '3/31/2026',
  '31-03-2026',
  '31.03.2026 00:00:00',
  '31.03.2026 0:00',
  '31.03.2026, 12:30',
  '31/03/2026 00:00',
  '3/31/2026 12:00:00 AM',
  '2026-03-31 00:00:00.000',
  '2026-03-31T00:00:00+05:00',
])('%s is 31 March 2026', (text) => {
  expect(parseDay(text)).toEqual({ day: '2026-03-31' })
})

test('a full stop divides days before months', () => {
  expect(parseDay('03.04.2026')).toEqual({ day: '2026-04-03' })
})

test('what can be read in two ways is not guessed', () => {
  expect(parseDay('03/04/2026')).toEqual({ ambiguous: ['2026-04-03', '2026-03-04'] })
  expect(parseDay('04/04/2026')).toEqual({ day: '2026-04-04' })
})

test.each([
  '',
  '31.02.2026',
  '2026-13-01',
  '31.03.26',
  'March 2026',
  '46112',
  '31/03-2026',
  '2026-03-31x',
  '31.03.2026 25:00',
  '00:00:00',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeUndefined()
})
