import { describe, expect, test } from 'vitest'
import { countryCode } from '@/features/places/countries'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { organiserEmail } from './schema'

describe('one line', () => {
  test.each([
    ['  Free   them \n now ', 'Free them now'],
    ['Jane\u202Eevil', 'Janeevil'],
    ['a\u0000b', 'a b'],
    ['a\ud800b', 'a\ufffdb'],
    ['e\u0301', '\u00e9'],
  ])('%j becomes %j', (typed, kept) => expect(line(50).parse(typed)).toBe(kept))

  test('is counted in characters, not in halves of them', () => {
    expect(line(3).safeParse('👩👩👩').success).toBe(true)
    expect(line(3).safeParse('abcd').error?.issues[0]?.message).toBe('too-long')
  })
})

test('a text keeps its lines and loses what nobody can see', () => {
  expect(prose(50).parse(' a\r\nb\u0007\u2066c\u2069\r\n\r\n')).toBe('a\nbc')
  expect(prose(50).parse('a\udc00\nb')).toBe('a\ufffd\nb')
})

test.each([
  ['KZ', true],
  ['XK', true],
  ['XM', true],
  ['ZZ', false],
  ['us', false],
  ['', false],
  ['<x>', false],
])('%j is a country: %s', (code, is) => expect(countryCode.safeParse(code).success).toBe(is))

test.each([
  ['en', true],
  ['pt-br', true],
  ['EN', false],
  ['../x', false],
])('%j is a language: %s', (code, is) => expect(localeCode.safeParse(code).success).toBe(is))

test.each([
  [' Ada@Example.ORG ', 'ada@example.org'],
  ['not an address', undefined],
  ['a@b.org,c@d.org', undefined],
])('%j is the address %s', (typed, address) => expect(organiserEmail.safeParse(typed).data).toBe(address))

test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2016-02-30', '10000-01-01', ''])(
  '%j is no day of ours',
  (text) => {
    expect(calendarDay.safeParse(text).success).toBe(false)
  },
)
