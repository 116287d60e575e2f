import { expect, test } from 'vitest'
import { reminderOf } from '@/features/events/rules'
import { takesSignUps } from './rules'

const at = (text: string) => new Date(text)

test.each([
  ['2026-05-25T11:00:00Z', 'Europe/London', '2026-05-24T09:00:00.000Z'],
  ['2026-03-29T17:00:00Z', 'Europe/London', '2026-03-28T10:00:00.000Z'],
  ['2026-05-25T02:00:00Z', 'Asia/Kolkata', '2026-05-24T04:30:00.000Z'],
  ['2026-05-24T20:00:00Z', 'Pacific/Auckland', '2026-05-23T22:00:00.000Z'],
])('of what begins at %s in %s people are reminded the day before', (startsAt, timeZone, told) => {
  expect(reminderOf({ startsAt: at(startsAt), timeZone }).toISOString()).toBe(told)
})

test('one can say that one comes until it is over, and not to what is called off', () => {
  const event = { state: 'planned' as const, takesSignUps: true, startsAt: at('2026-05-25T11:00:00Z'), endsAt: null }
  expect(takesSignUps(event, at('2026-05-25T12:59:00Z'))).toBe(true)
  expect(takesSignUps(event, at('2026-05-25T13:00:00Z'))).toBe(false)
  expect(takesSignUps({ ...event, state: 'called_off' }, at('2026-05-01T00:00:00Z'))).toBe(false)
  expect(takesSignUps({ ...event, takesSignUps: false }, at('2026-05-01T00:00:00Z'))).toBe(false)
})
