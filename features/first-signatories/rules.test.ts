import { expect, test } from 'vitest'
import { judgeName, mayBeReminded, mayGetLink, movedBy } from './rules'

const invitedOn = new Date('2026-03-01')
const asked = { state: 'invited', hasEmail: true, invitedOn, askedTimes: 1 } as const
const on = (day: string) => new Date(`2026-03-${day}T12:00:00Z`)

test('is reminded once, not at once, and not after an answer', () => {
  expect(mayBeReminded(asked, on('02'))).toBe(false)
  expect(mayBeReminded(asked, on('04'))).toBe(true)
  expect(mayBeReminded({ ...asked, askedTimes: 2 }, on('20'))).toBe(false)
  expect(mayBeReminded({ ...asked, hasEmail: false }, on('20'))).toBe(false)
  for (const state of ['confirmed', 'declined', 'removed'] as const)
    expect(mayBeReminded({ ...asked, state }, on('20'))).toBe(false)
})

test('gets the link anew once confirmed, a day after the last, three times beside what asked for an answer', () => {
  const linked = (count: number, askedTimes = 1, mailsBefore = 0) =>
    ({ state: 'confirmed', hasEmail: true, askedTimes, mailsBefore, links: { count, lastOn: invitedOn } }) as const
  expect(mayGetLink(linked(1), on('01'))).toBe(false)
  expect(mayGetLink(linked(1), on('02'))).toBe(true)
  expect([3, 4].map((count) => mayGetLink(linked(count), on('02')))).toEqual([true, false])
  expect([4, 5].map((count) => mayGetLink(linked(count, 2), on('02')))).toEqual([true, false])
  expect([1, 2].map((count) => mayGetLink(linked(count, 2, 3), on('02')))).toEqual([true, false])
  expect(mayGetLink({ ...linked(1), hasEmail: false }, on('02'))).toBe(false)
  expect(mayGetLink({ ...linked(1), state: 'invited' }, on('02'))).toBe(false)
})

test('stands at once under the name they were asked under, however it is written, and under no other one', () => {
  for (const name of ['Eva Berg', 'BERG Éva', 'eva  berg']) expect(judgeName(name, 'Eva Berg')).toBe('confirmed')
  for (const name of ['Eva', 'Olle Berg', 'Эва Берг', 'Eva Berg, President'])
    expect(judgeName(name, 'Eva Berg')).toBe('waiting')
})

test('moves by one place, and nowhere at the ends', () => {
  expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(movedBy(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
  expect(movedBy(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
  expect(movedBy(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
})
