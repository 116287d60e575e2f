import { expect, test } from 'vitest'
import { localTime, momentOf } from './zoned-time'

test.each([
  ['2026-05-25T12:00', 'Europe/London', '2026-05-25T11:00:00.000Z'],
  ['2026-12-16T18:30', 'Europe/London', '2026-12-16T18:30:00.000Z'],
  ['2026-05-25T12:00', 'Asia/Kolkata', '2026-05-25T06:30:00.000Z'],
  ['2026-05-25T00:10', 'Pacific/Auckland', '2026-05-24T12:10:00.000Z'],
  ['2026-05-25T23:50', 'America/Los_Angeles', '2026-05-26T06:50:00.000Z'],
])('%s in %s', (local, zone, moment) => {
  expect(momentOf(local, zone).toISOString()).toBe(moment)
  expect(localTime(new Date(moment), zone)).toBe(local)
})

test('a time that comes twice is the first of the two, and one that never comes is the one after it', () => {
  expect(momentOf('2026-10-25T02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(momentOf('2026-03-29T02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
})
