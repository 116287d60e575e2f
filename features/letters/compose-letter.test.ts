import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangeSender } from '@/features/forms-of-address/arrange-address'
import { composeLetter, type LetterToCompose, letterText } from './compose-letter'
import { bodyText, parseBody } from './parse-body'
import { longDate } from './phrase-letter'

const input = (over: Partial<LetterToCompose> = {}): LetterToCompose => ({
  locale: 'en',
  editing: 'free',
  model: {
    subject: 'Release the detained',
    text: 'First paragraph.\n\nSecond paragraph.',
    demands: ['Release all those detained', 'Drop the charges'],
  },
  addressee: {
    envelope: ['The Ambassador of the Republic of Kazakhstan', '125 Pall Mall', 'London SW1Y 5EA'],
    salutation: 'Your Excellency,',
    close: 'Yours sincerely,',
  },
  sender: { identity: 'full', name: 'Anna Maria Lind', town: 'London', country: 'GB' },
  date: new Date('2016-05-25'),
  ...over,
})
const body = (over: Partial<LetterToCompose>) => bodyText(composeLetter(input(over)).body)
const model = (over: Partial<LetterToCompose['model']>) => ({ ...input().model, ...over })

describe('the body', () => {
  test('is the core text, a line that leads to the demands, and the demands in order', () => {
    expect(body({})).toBe(
      'First paragraph.\n\nSecond paragraph.\n\nI support these demands:\n\n1. Release all those detained\n2. Drop the charges',
    )
  })

  test('a text that ends with a colon leads to the demands itself, and the country stands before that line', () => {
    const text = 'First paragraph.\n\nWe ask you to:'
    expect(body({ model: model({ text, countryParagraph: 'Sweden is watching.' }) })).toBe(
      'First paragraph.\n\nSweden is watching.\n\nWe ask you to:\n\n1. Release all those detained\n2. Drop the charges',
    )
  })

  test('the text may name the places of the demands and of the country', () => {
    const text = '{country}\n\nOne.\n\n{demands}\n\nI await your reply.'
    expect(body({ model: model({ text, countryParagraph: 'From Sweden.', demands: ['Go'] }) })).toBe(
      'From Sweden.\n\nOne.\n\nI support these demands:\n\n1. Go\n\nI await your reply.',
    )
  })

  test('a place without anything to put there leaves no trace', () => {
    expect(body({ model: model({ text: 'One.\n\n{country}\n\nTwo.\n\n{demands}', demands: [] }) })).toBe('One.\n\nTwo.')
  })

  test('in a language we do not speak no English line is slipped in', () => {
    expect(body({ locale: 'sv', model: model({ demands: ['Frige dem'] }) })).toBe(
      'First paragraph.\n\nSecond paragraph.\n\n1. Frige dem',
    )
  })
})

describe('editing', () => {
  const edits = { subject: 'My subject', text: 'My text.\n\n1) a\n2) b\n\nEnd.', addition: 'I am a nurse.' }

  test('free: subject, text and own words are taken, own words after the demands', () => {
    const letter = composeLetter(input({ edits }))
    expect(letter.subject).toBe('My subject')
    expect(bodyText(letter.body)).toBe('My text.\n\n1. a\n2. b\n\nI am a nurse.\n\nEnd.')
  })

  test('addition: only own words are taken', () => {
    const letter = composeLetter(input({ edits, editing: 'addition' }))
    expect(letter.subject).toBe('Release the detained')
    expect(bodyText(letter.body)).toMatch(/^First paragraph.*Drop the charges\n\nI am a nurse\.$/s)
  })

  test('fixed: nothing is taken, whatever the form says', () => {
    expect(composeLetter(input({ edits, editing: 'fixed' }))).toEqual(composeLetter(input({ editing: 'fixed' })))
  })

  test('an emptied text falls back to the campaign’s', () => {
    expect(body({ edits: { text: ' \n ' } })).toBe(body({}))
  })
})

describe('what the addressee sees of the sender', () => {
  const sender = {
    name: 'Anna Maria Lind',
    town: 'Malmö',
    country: 'SE',
    home: ['Storgatan 1', '211 34 Malmö'],
    email: 'anna@example.org',
    role: 'National chair',
    organisation: 'The Party',
  }
  const shown = (over: Partial<LetterToCompose['sender']>) =>
    composeLetter(input({ sender: { ...sender, identity: 'full', ...over } }))

  test('full: name, address, mail, role and organisation', () => {
    const letter = shown({})
    expect(letter.sender).toEqual(['Anna Maria Lind', 'Storgatan 1', '211 34 Malmö, Sweden', 'anna@example.org'])
    expect(letter.returnLine).toBe('Anna Maria Lind · Storgatan 1 · 211 34 Malmö · Sweden')
    expect(letter.signatures).toEqual([['Anna Maria Lind', 'National chair, The Party']])
    expect(letter.dateline).toBe('Malmö, 25 May 2016')
  })

  test.each([
    ['DE', 'Leipzig', ['Karl-Liebknecht-Str. 1', '04229'], ['Karl-Liebknecht-Str. 1', '04229 Leipzig']],
    ['DE', 'Leipzig', ['Karl-Liebknecht-Str. 1', '04229 Leipzig'], ['Karl-Liebknecht-Str. 1', '04229 Leipzig']],
    ['DE', 'Leipzig', ['Leipziger Straße 1, 04229 Leipzig'], ['Leipziger Straße 1', '04229 Leipzig']],
    ['GB', 'Manchester', ['1 Oxford Road', 'M20 4PQ'], ['1 Oxford Road', 'Manchester M20 4PQ']],
    ['GB', 'Manchester', ['12 Manchester Road'], ['12 Manchester Road', 'Manchester']],
    ['US', 'Boston', ['1 Beacon St', 'MA 02108'], ['1 Beacon St', 'Boston, MA 02108']],
    ['FR', 'Paris', [], ['Paris']],
  ])(
    'in %s, %s: the postal code stands beside the town, and no country within one',
    (country, town, address, lines) => {
      const letter = composeLetter(
        input({
          addressee: { ...input().addressee, country },
          sender: { identity: 'full', name: 'Anna Lind', town, country, home: arrangeSender(address, town, country) },
        }),
      )
      expect(letter.sender).toEqual(['Anna Lind', ...lines])
      expect(letter.returnLine).toBe(address.length === 0 ? '' : ['Anna Lind', ...lines].join(' · '))
    },
  )

  test('on behalf: the organisation speaks', () => {
    expect(shown({ onBehalf: true }).signatures).toEqual([
      ['Anna Maria Lind', 'National chair', 'on behalf of The Party'],
    ])
  })

  test.each(['first_name', 'supporter'] as const)('%s: no full name, street, mail or role anywhere', (identity) => {
    const everything = JSON.stringify(shown({ identity }))
    for (const secret of ['Lind', 'Storgatan', 'example.org', 'chair', 'Party'])
      expect(everything).not.toContain(secret)
  })

  test('a supporter shows only the country', () => {
    const letter = shown({ identity: 'supporter' })
    expect(letter.signatures).toEqual([['A supporter of the campaign (Sweden)']])
    expect(letter.dateline).toBe('25 May 2016')
    expect(JSON.stringify(letter)).not.toMatch(/Malmö|Anna/)
  })
})

test.each([
  ['en', 'GB', '25 May 2016'],
  ['en', 'US', 'May 25, 2016'],
  ['de', 'DE', '25. Mai 2016'],
  ['fr', 'FR', '25 mai 2016'],
  ['es', 'ES', '25 de mayo de 2016'],
  ['ru', 'RU', '25 мая 2016 г.'],
  ['kk', 'KZ', '2016 жылғы 25 мамыр'],
])('a date in %s from %s is %s', (locale, country, text) => {
  expect(longDate(locale, new Date('2016-05-25'), country)).toBe(text)
})

test('the first of a month is "1er" in French', () => {
  expect(longDate('fr', new Date('2016-06-01'))).toBe('1er juin 2016')
})

test('as plain text the letter keeps its order and has no letterhead', () => {
  expect(letterText(composeLetter(input()))).toBe(
    `The Ambassador of the Republic of Kazakhstan
125 Pall Mall
London SW1Y 5EA

London, 25 May 2016

Release the detained

Your Excellency,

First paragraph.

Second paragraph.

I support these demands:

1. Release all those detained
2. Drop the charges

Yours sincerely,

Anna Maria Lind`,
  )
})

describe('reading a body', () => {
  test('items over several lines, and with empty lines between, are one list', () => {
    expect(parseBody('Lead:\n1. one\n   more\n\n2. two\r\n\r\nEnd\nline')).toEqual([
      { kind: 'paragraph', text: 'Lead:' },
      { kind: 'list', items: ['one more', 'two'] },
      { kind: 'paragraph', text: 'End\nline' },
    ])
  })

  test('a year at the start of a line is no list', () => {
    expect(parseBody('2016. A year.')).toEqual([{ kind: 'paragraph', text: '2016. A year.' }])
  })

  test('what was read once reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '1', '.', ')', ' ', '\n') }), (text) => {
        const once = parseBody(text)
        expect(parseBody(bodyText(once))).toEqual(once)
      }),
    )
  })
})
