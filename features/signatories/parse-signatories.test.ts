import { describe, expect, test } from 'vitest'
import { parseSignatories } from './parse-signatories'

const person = { name: '', role: '', organisation: '', capacity: 'personal', town: '', country: '', email: '' }

describe('pasted lines', () => {
  test('as a table has them', () => {
    expect(parseSignatories('Eva Berg\tCouncillor\tTown of Luleå\tLuleå\tSE\teva@example.org')).toEqual([
      {
        ...person,
        name: 'Eva Berg',
        role: 'Councillor',
        organisation: 'Town of Luleå',
        town: 'Luleå',
        country: 'SE',
        email: 'eva@example.org',
      },
    ])
  })

  test('as people write them, with empty lines, numbers and an address anywhere', () => {
    const text =
      '1. Eva Berg <eva@example.org>; Councillor\n\n  \n2) Айгүл Әбенова; ; от имени Союза\nno@letters.example'
    expect(parseSignatories(text)).toEqual([
      { ...person, name: 'Eva Berg', role: 'Councillor', email: 'eva@example.org' },
      { ...person, name: 'Айгүл Әбенова', organisation: 'Союза', capacity: 'on_behalf' },
    ])
  })

  test('an address in a cell of its own leaves no cell behind', () => {
    expect(parseSignatories('Ann | ann@example.org | Chair | on behalf of The Union')).toEqual([
      {
        ...person,
        name: 'Ann',
        email: 'ann@example.org',
        role: 'Chair',
        organisation: 'The Union',
        capacity: 'on_behalf',
      },
    ])
  })

  test('a short organisation is no country', () => {
    expect(parseSignatories('Ann; Chair; UN')).toEqual([{ ...person, name: 'Ann', role: 'Chair', organisation: 'UN' }])
  })

  const countries = [
    { code: 'GB', name: 'United Kingdom' },
    { code: 'AT', name: 'Austria' },
  ]
  const read = (line: string) => {
    const [one] = parseSignatories(line, countries)
    return one && [one.name, one.role, one.organisation, one.town, one.country, one.email]
  }

  test.each([
    [
      'Dr. Anna Muster, Professor of Law, University of Beispiel, Graz, AT',
      ['Dr. Anna Muster', 'Professor of Law', 'University of Beispiel', 'Graz', 'AT', ''],
    ],
    [
      'Bert Beispiel, Chair, Verein Beispiel <bert@example.org>',
      ['Bert Beispiel', 'Chair', 'Verein Beispiel', '', '', 'bert@example.org'],
    ],
    ['Carla Probe, Writer, London, GB', ['Carla Probe', 'Writer', '', 'London', 'GB', '']],
    ['Carla Probe, Writer, London, United Kingdom', ['Carla Probe', 'Writer', '', 'London', 'GB', '']],
    ['Carla Probe, London, GB', ['Carla Probe', '', '', 'London', 'GB', '']],
    ['Ann Example, PhD, Historian, Graz, AT', ['Ann Example, PhD', 'Historian', '', 'Graz', 'AT', '']],
    ['Ann, Chair, UN', ['Ann', 'Chair', 'UN', '', '', '']],
    ['Ann, Chair, "Peace, Bread, Land", Graz, AT', ['Ann', 'Chair', '"Peace, Bread, Land"', 'Graz', 'AT', '']],
    [
      'Ann, Chair, Miners, Energy and Industry Union, Graz, AT',
      ['Ann', 'Chair', 'Miners, Energy and Industry Union', 'Graz', 'AT', ''],
    ],
    ['Анна – поэт – ПЕН-клуб', ['Анна', 'поэт', 'ПЕН-клуб', '', '', '']],
    ['Ann Example – London, UK', ['Ann Example', '', '', 'London', 'GB', '']],
    ['Ann Example - London, United Kingdom', ['Ann Example', '', '', 'London', 'GB', '']],
    ['Ann – Chair – The Union, Graz, AT', ['Ann', 'Chair', 'The Union', 'Graz', 'AT', '']],
    ['Ann – "Peace – Bread", Graz, AT', ['Ann', '"Peace – Bread"', '', 'Graz', 'AT', '']],
    ['Ann, Chair, Women – Peace, Graz, AT', ['Ann', 'Chair', 'Women – Peace', 'Graz', 'AT', '']],
    ['Ann, Chair, ver.di/IG Metall', ['Ann', 'Chair', 'ver.di/IG Metall', '', '', '']],
    ['Ann Example, Chair, The Union, London, U.K.', ['Ann Example', 'Chair', 'The Union', 'London', 'GB', '']],
    ['Анна, поэт, Лондон, Англия', ['Анна', 'поэт', '', 'Лондон', 'GB', '']],
    ['Ann; Chair; The Union; London; UK', ['Ann', 'Chair', 'The Union', 'London', 'GB', '']],
    ['Ann; Chair; The Union; Graz; Austria', ['Ann', 'Chair', 'The Union', 'Graz', 'AT', '']],
    ...['• ', '•\t', '– ', '—', '- ', '* ', '· ', '1) ', '(1) ', '12.', '1\t', '1; ', '  ▪ '].map(
      (sign) => [`${sign}Ann Example, Chair`, ['Ann Example', 'Chair', '', '', '', '']] as [string, string[]],
    ),
    ['1 | Ann | Chair', ['Ann', 'Chair', '', '', '', '']],
    ['Anna Muster', ['Anna Muster', '', '', '', '', '']],
    ['Jean-Luc Exemple', ['Jean-Luc Exemple', '', '', '', '', '']],
  ])('as people write them: %s', (line, fields) => {
    expect(read(line)).toEqual(fields)
  })
})
