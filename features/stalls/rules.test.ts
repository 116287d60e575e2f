import { expect, test } from 'vitest'
import { arrivalsEnd, endOfStall, phaseOf, unopenedOf } from './rules'

const lastDay = new Date('2026-12-05')
const end = endOfStall(lastDay)
const plain = { lastDay, endedAt: null, arrivesUntil: arrivalsEnd(end) }

test('a stall is open until its last day is over in the last zone of the Earth', () => {
  expect(phaseOf(plain, true, new Date('2026-12-06T11:59:59Z'))).toBe('open')
  expect(phaseOf(plain, true, new Date('2026-12-06T12:00:00Z'))).toBe('ended')
})

test('what was sealed before arrives for seven days more', () => {
  expect(phaseOf(plain, true, new Date('2026-12-13T11:59:59Z'))).toBe('ended')
  expect(phaseOf(plain, true, new Date('2026-12-13T12:00:00Z'))).toBe('over')
})

test('an organiser ends it, and so does the end of its petition', () => {
  const noon = new Date('2026-12-05T12:00:00Z')
  expect(phaseOf({ ...plain, endedAt: noon }, true, noon)).toBe('ended')
  expect(phaseOf(plain, false, noon)).toBe('ended')
  expect(phaseOf({ ...plain, endedAt: noon, arrivesUntil: noon }, true, noon)).toBe('over')
})

test('what nobody has opened is what arrived less what became of it', () => {
  expect(unopenedOf({ arrived: 10, taken: 4, mailed: 3, late: 0, faulty: 1 })).toBe(2)
})
