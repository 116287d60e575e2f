import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SignatureState } from '@/generated/prisma/enums'
import {
  counted,
  deletionDay,
  isMailed,
  nameAs,
  nextState,
  type SignatureEvent,
  signatureSteps,
  takesConfirmations,
  takesSignatures,
} from './rules'

const now = new Date('2026-03-01T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

describe('a signature', () => {
  const events = Object.keys(signatureSteps) as SignatureEvent[]
  const story = fc.array(fc.constantFrom(...events), { maxLength: 40 })

  test('is where it was when a step is taken twice', () => {
    for (const event of events) {
      for (const state of Object.values(SignatureState)) {
        expect(nextState(nextState(state, event), event)).toBe(nextState(state, event))
      }
    }
  })

  test('counts only after it was confirmed since it last began', () => {
    fc.assert(
      fc.property(story, (story) => {
        let state: SignatureState = 'pending'
        let confirmed = false
        for (const event of story) {
          const next = nextState(state, event)
          if (event === 'confirm' && state === 'pending') confirmed = true
          if (next === 'pending' || next === 'withdrawn' || next === 'expired') confirmed = false
          state = next
          if (counted.includes(state)) expect(confirmed).toBe(true)
        }
      }),
    )
  })

  test('is withdrawn for good', () => {
    for (const event of events) expect(nextState('withdrawn', event)).toBe('withdrawn')
  })
})

test.each([
  ['no link', [], false],
  ['a link whose mail is held back', [{ createdAt: hours(0), expiresAt: null }], false],
  ['a link that is good, and older than the last typing', [{ createdAt: hours(-48), expiresAt: hours(1) }], true],
  ['a link that ran out, and was made before the last typing', [{ createdAt: hours(-96), expiresAt: now }], false],
  ['a link that ran out, and was made after the last typing', [{ createdAt: hours(0), expiresAt: now }], true],
])('a waiting form with %s has a mail of its own: %j gives %j', (_, links, mailed) => {
  expect(isMailed({ createdOn: hours(-12), links }, now)).toBe(mailed)
})

describe('a petition', () => {
  test.each([
    ['is open without dates', { state: 'open' as const, opensAt: null, closesAt: null }, true],
    ['has not opened yet', { state: 'open' as const, opensAt: hours(1), closesAt: null }, false],
    ['has ended', { state: 'open' as const, opensAt: null, closesAt: now }, false],
    ['is a draft', { state: 'draft' as const, opensAt: null, closesAt: null }, false],
    ['was closed', { state: 'closed' as const, opensAt: null, closesAt: null }, false],
  ])('that %s', (_, petition, expected) => expect(takesSignatures(petition, now)).toBe(expected))

  test.each([
    ['open', { state: 'open' as const, closesAt: null, closedAt: null }, true],
    ['ended 23 hours ago', { state: 'open' as const, closesAt: hours(-23), closedAt: null }, true],
    ['ended 24 hours ago', { state: 'open' as const, closesAt: hours(-24), closedAt: null }, false],
    [
      'closed an hour ago, before its date',
      { state: 'closed' as const, closesAt: hours(90), closedAt: hours(-1) },
      true,
    ],
    [
      'handed in two days after it closed',
      { state: 'handed_in' as const, closesAt: null, closedAt: hours(-48) },
      false,
    ],
    ['closed, nobody knows when', { state: 'closed' as const, closesAt: null, closedAt: null }, false],
  ])('%s: may a signature be confirmed?', (_, petition, expected) =>
    expect(takesConfirmations(petition, now)).toBe(expected),
  )
})

describe('a name in public', () => {
  test.each([
    ['Ada Lovelace', 'A. L.'],
    ['анна  каренина', 'А. К.'],
    ['J.R.R. Tolkien', 'J. R. R.'],
    ['(Ada) “Countess” Lovelace', 'A. C. L.'],
    ['孙', '孙.'],
    ['é́lan vital', 'É́. V.'],
  ])('%s as initials is %s', (name, initials) => expect(nameAs(name, 'initials')).toBe(initials))

  test('is nothing or everything as its owner says', () => {
    expect(nameAs('Ada Lovelace', 'country')).toBe('')
    expect(nameAs('Ada Lovelace', 'full')).toBe('Ada Lovelace')
  })
})

test('what is sealed is deleted 30 days after the hand-in, or six months after the end', () => {
  const handedInAt = new Date('2026-05-26T10:00:00Z')
  const after = new Date('2026-06-25T10:00:00Z')
  expect(deletionDay({ handedInAt, endedAt: new Date('2026-05-01') })).toEqual(after)
  expect(deletionDay({ handedInAt, endedAt: new Date('2025-12-01') })).toEqual(new Date('2026-06-01'))
  expect(deletionDay({ handedInAt, endedAt: null })).toEqual(after)
})
