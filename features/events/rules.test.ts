import { expect, test } from 'vitest'
import { reminderOf } from './reminder-of'
import { endOfEvent, eventSteps, linesOf, nextRound, stateAfter } from './rules'

const at = (text: string) => new Date(text)

test.each([
  ['2026-05-25T11:00:00Z', 'Europe/London', '2026-05-24T09:00:00.000Z'],
  ['2026-03-29T17:00:00Z', 'Europe/London', '2026-03-28T10:00:00.000Z'],
  ['2026-05-25T02:00:00Z', 'Asia/Kolkata', '2026-05-24T04:30:00.000Z'],
  ['2026-05-24T20:00:00Z', 'Pacific/Auckland', '2026-05-23T22:00:00.000Z'],
  // Half an hour after midnight, behind a day of 23 hours.
  ['2026-03-29T23:30:00Z', 'Europe/London', '2026-03-29T09:00:00.000Z'],
])('of what begins at %s in %s people are reminded the day before', (startsAt, timeZone, told) => {
  expect(reminderOf({ startsAt: at(startsAt), timeZone }).toISOString()).toBe(told)
})

test.each([
  ['2016-05-25T12:00', '2026-05-01T00:00:00Z', '2026-05-25T12:00'],
  ['2016-05-25T12:00', '2026-05-25T09:00:00Z', '2027-05-25T12:00'],
  ['2027-05-25T12:00', '2026-05-01T00:00:00Z', '2028-05-25T12:00'],
  ['2024-02-29T12:00', '2026-01-01T00:00:00Z', '2026-02-28T12:00'],
  ['2024-02-29T12:00', '2027-06-01T00:00:00Z', '2028-02-29T12:00'],
])('what was at %s comes round, seen from %s, at %s', (startsLocal, now, next) => {
  expect(nextRound(startsLocal, at(now))).toBe(next)
})

test('each step leads from some states only; what has not begun was not held, and what has is not confirmed', () => {
  const startsAt = at('2026-05-25T11:00:00Z')
  const from = (state: Parameters<typeof stateAfter>[1]['state'], now: string) =>
    Object.fromEntries(
      eventSteps.flatMap((step) => {
        const to = stateAfter(step, { state, startsAt }, at(now))
        return to === undefined ? [] : [[step, to]]
      }),
    )
  const [before, after] = ['2026-05-24T00:00:00Z', '2026-05-26T00:00:00Z']
  expect(from('draft', before)).toEqual({ publish: 'planned' })
  expect(from('planned', before)).toEqual({ confirm: 'confirmed', 'call-off': 'called_off' })
  expect(from('confirmed', after)).toEqual({ held: 'held', 'call-off': 'called_off' })
  expect(from('held', after)).toEqual({ 'not-held': 'confirmed' })
  expect(from('called_off', before)).toEqual({ restore: 'planned' })
})

test('an event without an end lasts two hours, and what stands one on a line is read line by line', () => {
  const startsAt = at('2026-05-25T11:00:00Z')
  expect(endOfEvent({ startsAt, endsAt: null }).toISOString()).toBe('2026-05-25T13:00:00.000Z')
  expect(linesOf(' A banner \n\n  A coat')).toEqual(['A banner', 'A coat'])
})
