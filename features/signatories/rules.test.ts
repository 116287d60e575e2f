import { describe, expect, test } from 'vitest'
import { isToBeAsked, mayBeInvited, restoredState, showsTheSame, standingOf, takesSignatories } from './rules'

const text = Buffer.from('the text')
const other = Buffer.from('another text')
const now = new Date('2026-03-01T12:00:00Z')

describe('where a signatory stands', () => {
  test.each([
    ['named', null, 'named'],
    ['invited', null, 'invited'],
    ['declined', null, 'declined'],
    ['removed', text, 'removed'],
    ['confirmed', text, 'confirmed'],
    ['confirmed', other, 'again'],
    ['invited', other, 'again'],
    ['invited', text, 'invited'],
  ] as const)('%s, having confirmed %s: %s', (state, confirmedHash, standing) => {
    expect(standingOf({ state, confirmedHash }, text)).toBe(standing)
  })

  test('a confirmation of no known text is asked for again', () => {
    expect(standingOf({ state: 'confirmed', confirmedHash: null }, text)).toBe('again')
    expect(standingOf({ state: 'confirmed', confirmedHash: text }, null)).toBe('again')
  })
})

test.each([
  ['drafting', null, true],
  ['collecting', new Date('2026-03-02'), true],
  ['collecting', new Date('2026-03-01'), false],
  ['frozen', null, false],
  ['out', null, false],
] as const)('a letter that is %s and collects until %s takes signatories: %s', (state, collectUntil, takes) => {
  expect(takesSignatories({ state, collectUntil }, now)).toBe(takes)
})

test.each([
  [{ confirmedHash: text, invitedOn: now, answeredOn: now }, 'confirmed'],
  [{ confirmedHash: null, invitedOn: now, answeredOn: now }, 'declined'],
  [{ confirmedHash: null, invitedOn: now, answeredOn: null }, 'invited'],
  [{ confirmedHash: null, invitedOn: null, answeredOn: null }, 'named'],
] as const)('whoever is put back is what they were (%#)', (signatory, state) => {
  expect(restoredState(signatory)).toBe(state)
})

describe('who is written to', () => {
  test('a press on "all" reaches those who were never asked or must be asked again, and nobody twice', () => {
    const asked = (['named', 'invited', 'confirmed', 'again', 'declined'] as const).filter((standing) =>
      isToBeAsked({ standing, hasEmail: true }),
    )
    expect(asked).toEqual(['named', 'again'])
  })

  test('nobody who has said no or yes is written to, and nobody without an address', () => {
    expect(mayBeInvited({ standing: 'invited', hasEmail: true })).toBe(true)
    expect(mayBeInvited({ standing: 'declined', hasEmail: true })).toBe(false)
    expect(mayBeInvited({ standing: 'confirmed', hasEmail: true })).toBe(false)
    expect(mayBeInvited({ standing: 'named', hasEmail: false })).toBe(false)
  })
})

test('a town that was corrected is something readers see', () => {
  const eva = {
    name: 'Eva',
    role: null,
    organisation: null,
    capacity: 'personal',
    town: 'Luleå',
    country: 'SE',
  } as const
  expect(showsTheSame(eva, { ...eva })).toBe(true)
  expect(showsTheSame(eva, { ...eva, town: 'Kiruna' })).toBe(false)
})
