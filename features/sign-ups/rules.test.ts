import { expect, test } from 'vitest'
import { takesSignUps } from './rules'

const at = (text: string) => new Date(text)

test('one can say that one comes until it is over, and not to what is called off', () => {
  const event = { state: 'planned' as const, takesSignUps: true, startsAt: at('2026-05-25T11:00:00Z'), endsAt: null }
  expect(takesSignUps(event, at('2026-05-25T12:59:00Z'))).toBe(true)
  expect(takesSignUps(event, at('2026-05-25T13:00:00Z'))).toBe(false)
  expect(takesSignUps({ ...event, state: 'called_off' }, at('2026-05-01T00:00:00Z'))).toBe(false)
  expect(takesSignUps({ ...event, takesSignUps: false }, at('2026-05-01T00:00:00Z'))).toBe(false)
})
