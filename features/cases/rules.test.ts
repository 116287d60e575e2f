import { describe, expect, test } from 'vitest'
import { CaseStatus } from '@/generated/prisma/enums'
import { gateOf, isGateOpen, isOver, maySaySafe, statuses } from './rules'

const hash = (text: string) => Uint8Array.from(Buffer.from(text.padEnd(32)))
const now = new Date('2016-05-25T10:00:00Z')
const answered = {
  contentHash: hash('text'),
  verdict: 'safe',
  validUntil: new Date('2016-06-30'),
} as const

describe('the gate before a letter about a person', () => {
  test('is closed until somebody was asked and has answered', () => {
    expect(gateOf(undefined, hash('text'), now)).toBe('missing')
    expect(gateOf({ ...answered, verdict: null, validUntil: null }, hash('text'), now)).toBe('asked')
    expect(gateOf({ ...answered, verdict: 'not_yet' }, hash('text'), now)).toBe('not_yet')
  })

  test('opens for the text that was looked at, and for no other', () => {
    expect(gateOf(answered, hash('text'), now)).toBe('open')
    expect(gateOf(answered, hash('another text'), now)).toBe('outdated')
  })

  test('stays open through its last day and closes with the next', () => {
    const until = { ...answered, validUntil: new Date('2016-05-25') }
    expect(gateOf(until, hash('text'), new Date('2016-05-25T23:59:59Z'))).toBe('open')
    expect(gateOf(until, hash('text'), new Date('2016-05-26T00:00:00Z'))).toBe('expired')
    expect(gateOf({ ...answered, validUntil: null }, hash('text'), now)).toBe('expired')
  })

  test('lets letters about nobody pass', () => {
    expect(['not_needed', 'open'].every((gate) => isGateOpen(gate as 'open'))).toBe(true)
    expect((['missing', 'asked', 'not_yet', 'outdated', 'expired'] as const).some(isGateOpen)).toBe(false)
  })
})

test('"safe" cannot be said against a refusal, nor by anybody who is unsure', () => {
  expect(maySaySafe({ consent: 'family', danger: 'safe' })).toBe(true)
  expect(maySaySafe({ consent: 'not_reachable', danger: 'safe' })).toBe(true)
  expect(maySaySafe({ consent: 'refused', danger: 'safe' })).toBe(false)
  expect(maySaySafe({ consent: 'lawyer', danger: 'unsure' })).toBe(false)
  expect(maySaySafe({ consent: 'lawyer', danger: 'unsafe' })).toBe(false)
})

test('every status stands in the form once; freedom and death end a case', () => {
  expect([...statuses].sort()).toEqual(Object.values(CaseStatus).sort())
  expect(statuses.filter(isOver)).toEqual(['freed', 'died'])
})
