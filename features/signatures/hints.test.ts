import { describe, expect, test } from 'vitest'
import { listCountries } from '@/features/places/countries'
import { countryCodes, isCountry } from '@/features/places/country-codes'
import { emailHints } from './email-hints'
import { flagName } from './flag-name'

describe('hints about an address', () => {
  test.each([
    ['a@gmial.com', { typo: 'gmail.com', watched: false }],
    ['a@hotmial.com', { typo: 'hotmail.com', watched: false }],
    ['a@gmail.con', { typo: 'gmail.com', watched: false }],
    ['a@gmai.com', { typo: 'gmail.com', watched: false }],
    ['a@gmail.com', { watched: false }],
    ['a@mail.com', { watched: false }],
    ['a@example.org', { watched: false }],
    ['a@MAIL.ru', { watched: true }],
    ['a@tut.by', { watched: true }],
    ['a@yandex.kz', { watched: true }],
  ])('%s', (email, hints) => expect(emailHints(email)).toEqual(hints))
})

describe('flags of a name', () => {
  test.each<[string, string[]]>([
    ['Анна Каренина', []],
    ['O’Neil-Smith Jr.', []],
    ['Nguyễn Văn A', []],
    ['محمد علی‌زاده', []],
    ['孙', []],
    ['аdmin', ['mixed_script']],
    ['Anna Каренина', []],
    ["'; DROP TABLE signature;--", ['symbols']],
    ['Free Navalny!!!', ['symbols']],
    ['PUTIN, Vladimir', ['well_known']],
    ['Ｖladimir Putin', ['well_known']],
    ['Ada Organiser', ['well_known']],
    ['X', ['one_letter']],
  ])('%s', (name, flags) => expect(flagName(name, ['Ada Organiser'])).toEqual(flags))
})

test('countries are listed once each, by name in the reader’s language', () => {
  expect(new Set(countryCodes).size).toBe(countryCodes.length)
  expect(countryCodes.length).toBe(250)
  expect(isCountry('KZ') && isCountry('XK') && !isCountry('EU') && !isCountry('kz')).toBe(true)
  expect(
    listCountries('ru')
      .slice(0, 2)
      .map(({ name }) => name),
  ).toEqual(['Австралия', 'Австрия'])
  expect(listCountries('en')[0]).toEqual({ code: 'AF', name: 'Afghanistan' })
})
