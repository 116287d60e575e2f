import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mostLetters } from './rules'
import { readLegalFile } from './schema'

const said = (text: string[] = ['You can complain.'], title = 'If you live there') => ({ title, text })
const group = (parts: object = {}) => ({
  group: 'europe',
  version: '2026-12',
  countries: 'AT BE',
  texts: { en: said(), ru: said() },
  ...parts,
})
const read = (...groups: object[]) => readLegalFile(JSON.stringify({ groups }))

test('the example that is shipped can be set, and has every country of the European Economic Area', () => {
  const reading = readLegalFile(readFileSync('docs/legal-texts.example.json', 'utf8'))
  const [europe] = reading.ok ? reading.value.groups : []
  expect(europe?.countries).toEqual(
    expect.arrayContaining(
      'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LI LV LT LU MT NL NO PL PT RO SK SI ES SE GB'.split(' '),
    ),
  )
})

test('paragraphs are divided, countries read however they are divided, and each counts once', () => {
  const text = said(['One.', ' Two\u0000 '])
  expect(read(group({ countries: ' at, BE\nBE ', texts: { en: text, ru: text } }))).toEqual({
    ok: true,
    value: {
      groups: [
        {
          group: 'europe',
          version: '2026-12',
          countries: ['AT', 'BE'],
          texts: { en: { title: 'If you live there', text: 'One.\n\nTwo' }, ru: expect.anything() },
        },
      ],
    },
  })
  expect(readLegalFile('{"groups":[]}')).toEqual({ ok: true, value: { groups: [] } })
})

test.each([
  ['no JSON', '{', 'This is not JSON'],
  ['another file', '[]', 'The file is missing or has another shape'],
  ['no groups', '{"texts":{}}', 'groups is missing'],
])('a file that is %s is refused with words', (_, text, fault) => {
  const reading = readLegalFile(text)
  expect(reading.ok ? [] : reading.faults).toContainEqual(expect.stringContaining(fault))
})

test.each([
  [
    'a code that is none',
    group({ countries: 'AT UK QQ' }),
    'groups.0.countries has UK, which is no ISO 3166-1 code of a country: GB is meant',
  ],
  ['no country', group({ countries: '' }), 'groups.0.countries is empty'],
  ['a language that is missing', group({ texts: { en: said() } }), 'groups.0.texts.ru is missing'],
  [
    'a language that is not shown',
    group({ texts: { en: said(), ru: said(), de: said() } }),
    'groups.0.texts has de, which is unknown',
  ],
  ['an empty text', group({ texts: { en: said([' ', '']), ru: said() } }), 'groups.0.texts.en.text is empty'],
  ['no title', group({ texts: { en: said(['x'], ' '), ru: said() } }), 'groups.0.texts.en.title is empty'],
  [
    'a long title',
    group({ texts: { en: said(['x'], 'x'.repeat(121)), ru: said() } }),
    'groups.0.texts.en.title has more than 120 characters',
  ],
  ['a name that is no word', group({ group: 'The EU' }), 'groups.0.group has to be a short word'],
  ['what it does not know', group({ from: 'today' }), 'groups.0 has from, which is unknown'],
  [
    'too much',
    group({ texts: { en: said(['x'.repeat(mostLetters + 1)]), ru: said() } }),
    `groups has ${mostLetters + 1} characters in en`,
  ],
])('a group with %s is refused with its place', (_, one, fault) => {
  const reading = read(one)
  expect(reading.ok ? [] : reading.faults).toContainEqual(expect.stringContaining(fault))
})

test('a country in two groups, two of one name and too many groups are refused', () => {
  const faults = (...groups: object[]) => {
    const reading = read(...groups)
    return reading.ok ? [] : reading.faults
  }
  expect(faults(group(), group({ countries: 'BE' }))).toEqual([
    'groups has two groups called europe',
    'groups has BE in two groups',
  ])
  const nine = Array.from({ length: 9 }, (_, at) =>
    group({ group: `g${at}`, countries: ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES'][at] }),
  )
  expect(faults(...nine)).toEqual(['groups has more than 8 groups'])
})

test('all texts of a language together are bounded', () => {
  const long = { en: said(['x'.repeat(mostLetters / 2 + 1)]), ru: said() }
  const reading = read(group({ texts: long }), group({ group: 'other', countries: 'CH', texts: long }))
  expect(reading.ok ? [] : reading.faults).toEqual([
    `groups has ${mostLetters + 2} characters in en, more than ${mostLetters}`,
  ])
})
