import { expect, test } from 'vitest'
import { mayBeReminded, movedBy } from './rules'

const invitedOn = new Date('2026-03-01')
const asked = { state: 'invited', hasEmail: true, invitedOn, remindedOn: null } as const
const on = (day: string) => new Date(`2026-03-${day}T12:00:00Z`)

test('is reminded once, not at once, and not after an answer', () => {
  expect(mayBeReminded(asked, on('02'))).toBe(false)
  expect(mayBeReminded(asked, on('04'))).toBe(true)
  expect(mayBeReminded({ ...asked, remindedOn: invitedOn }, on('20'))).toBe(false)
  expect(mayBeReminded({ ...asked, hasEmail: false }, on('20'))).toBe(false)
  for (const state of ['confirmed', 'declined', 'removed'] as const)
    expect(mayBeReminded({ ...asked, state }, on('20'))).toBe(false)
})

test('moves by one place, and nowhere at the ends', () => {
  expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(movedBy(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
  expect(movedBy(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
  expect(movedBy(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
})
