import { describe, expect, test } from 'vitest'
import { initials, redactSignatory } from './redact-signatory'

const eva = {
  name: 'Eva Berg',
  role: 'Councillor',
  organisation: 'Town of Luleå',
  capacity: 'personal',
  town: 'Luleå',
  country: 'SE',
} as const

describe('a signatory, as readers see them', () => {
  test('in full: name, role and organisation', () => {
    expect(redactSignatory('en', eva, 'full')).toEqual(['Eva Berg', 'Councillor, Town of Luleå'])
  })

  test('whoever speaks for a body has it on a line of its own', () => {
    const lines = redactSignatory('en', { ...eva, capacity: 'on_behalf' }, 'full')
    expect(lines).toEqual(['Eva Berg', 'Councillor', 'on behalf of Town of Luleå'])
  })

  test.each([
    ['initial', ['E. B.', 'Luleå, Sweden']],
    ['town', ['Luleå, Sweden']],
    ['country', ['Sweden']],
  ] as const)('%s: neither name nor role nor organisation is left', (redaction, expected) => {
    expect(redactSignatory('en', eva, redaction)).toEqual(expected)
    expect(redactSignatory('en', eva, redaction).join(' ')).not.toMatch(/Eva|Berg|Councillor|Town of/)
  })

  test('without a place a redacted signatory is a supporter, and never the name', () => {
    expect(redactSignatory('en', { name: 'Eva Berg' }, 'country')).toEqual(['A supporter of the campaign'])
    expect(redactSignatory('en', { name: 'Eva Berg' }, 'town')).toEqual(['A supporter of the campaign'])
  })
})

test.each([
  ['Ada M. Signer', 'A. M. S.'],
  ['Айгүл Әбенова', 'А. Ә.'],
  ['  ', ''],
])('the initials of %j are %j', (name, expected) => {
  expect(initials(name)).toBe(expected)
})
