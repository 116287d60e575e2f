import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { describeDoor, describeNoDoor } from '@/features/addressees/describe-door'
import { describeSource } from '@/features/addressees/describe-source'
import { type DoorReason, doorReasons } from '@/features/addressees/door-reasons'
import type { Door } from '@/features/addressees/schema'
import { describeAddressee, spokenIn } from '@/features/forms-of-address/describe-addressee'
import { messages } from '@/generated/messages'

type Locale = keyof typeof messages
function translator<Namespace extends 'addressees' | 'addressees.door'>(locale: Locale, namespace: Namespace) {
  const onError = (error: Error) => {
    throw error
  }
  return createTranslator({ locale, messages: messages[locale], namespace, onError })
}

const vienna = {
  kind: 'embassy',
  state: 'KZ',
  hostCountry: 'AT',
  hostCity: 'Vienna',
  name: 'Embassy of Kazakhstan in Austria',
} as const
const door = (reason: DoorReason, of: Partial<Door['addressee']> = {}): Door => ({
  reason,
  alternative: false,
  addressee: {
    ...vienna,
    id: '1',
    confidence: null,
    sourceOn: null,
    covers: [],
    contacts: 0,
    hasStreet: false,
    hasEmail: false,
    ...of,
  },
})
const say = (locale: Locale, told: Door, country: string) =>
  describeDoor(translator(locale, 'addressees.door'), told, { state: 'KZ', country }, locale)

describe('the reason of a door, in words', () => {
  test('the embassy in Vienna also covers Slovenia', () => {
    expect(say('en', door('accredited'), 'SI')).toBe(
      'There is no embassy of Kazakhstan in Slovenia. The embassy in Vienna (Austria) also covers Slovenia.',
    )
    expect(say('ru', door('accredited'), 'SI')).toBe(
      'В Словении нет посольства Казахстана. За эту страну отвечает посольство в Австрии (Вена).',
    )
  })

  test('an embassy in the country', () => {
    expect(say('en', door('resident'), 'AT')).toBe('The embassy of Kazakhstan in Austria is in Vienna.')
    expect(say('ru', door('resident'), 'AT')).toBe('Посольство Казахстана в Австрии: Вена.')
    const unknown = door('resident', { hostCity: null })
    expect(say('en', unknown, 'AT')).toBe('The embassy of Kazakhstan in Austria.')
    const singapore = door('resident', { hostCountry: 'SG', hostCity: 'Singapore' })
    expect(say('en', singapore, 'SG')).toBe('The embassy of Kazakhstan in Singapore.')
  })

  test('a consulate, where there is no embassy', () => {
    const toronto = door('consulate', { kind: 'consulate_general', hostCountry: 'CA', hostCity: 'Toronto' })
    expect(say('en', toronto, 'CA')).toBe(
      'We know of no embassy of Kazakhstan for Canada. Letters go to the consulate general in Toronto.',
    )
    expect(say('ru', toronto, 'CA')).toContain('есть генеральное консульство (Торонто)')
  })

  test('inside the state addressed', () => {
    const ministry = door('ministry', { kind: 'foreign_ministry', hostCountry: 'KZ', hostCity: 'Astana' })
    expect(say('en', ministry, 'KZ')).toBe(
      'A state has no embassy in its own country. That leaves the foreign ministry in Astana.',
    )
    expect(describeNoDoor(translator('en', 'addressees.door'), { state: 'KZ', country: 'KZ' }, 'en')).toContain(
      'in its own country',
    )
    expect(describeNoDoor(translator('ru', 'addressees.door'), { state: 'KZ', country: 'PE' }, 'ru')).toContain(
      '(Перу)',
    )
  })

  test('an alternative says what it is, not what there is not', () => {
    const geneva = door('permanent_mission', { kind: 'permanent_mission', hostCountry: 'CH', hostCity: 'Geneva' })
    expect(say('en', { ...geneva, alternative: true }, 'SI')).toBe(
      'The permanent mission in Geneva (Switzerland) takes letters from everywhere.',
    )
    expect(say('en', geneva, 'SI')).toBe(
      'We know of no embassy of Kazakhstan that covers Slovenia. The permanent mission in Geneva (Switzerland) takes letters from everywhere.',
    )
  })

  test('every reason has its words in both languages', () => {
    for (const locale of ['en', 'ru'] as const) {
      for (const reason of doorReasons) {
        for (const country of ['KZ', 'SI', 'AT']) expect(say(locale, door(reason), country)).toMatch(/[\p{L})]\.$/u)
      }
    }
  })
})

describe('the name of an addressee', () => {
  const name = (locale: Locale, of: Partial<Parameters<typeof describeAddressee>[1]>) =>
    describeAddressee(translator(locale, 'addressees'), { ...vienna, ...of }, locale)

  test.each([
    ['en', {}, 'Embassy of Kazakhstan in Austria'],
    ['ru', {}, 'Посольство Казахстана в Австрии'],
    ['en', { kind: 'consulate', hostCountry: 'TR', hostCity: 'Antalya' }, 'Consulate of Kazakhstan in Antalya'],
    ['ru', { kind: 'consulate', hostCountry: 'TR', hostCity: 'Antalya' }, 'Консульство Казахстана, Анталья'],
    ['en', { kind: 'foreign_ministry' }, 'Ministry of Foreign Affairs of Kazakhstan'],
    ['en', { kind: 'newspaper', name: 'The Paper' }, 'The Paper'],
    ['ru', { kind: 'prison', name: 'Colony 64', names: { ru: 'Колония № 64' } }, 'Колония № 64'],
    ['ru', { kind: 'court', name: 'City Court', names: { de: 'Stadtgericht' } }, 'City Court'],
    ['en', { kind: 'prosecutor', name: 'Prokuratura' }, 'Prosecutor General’s Office of Kazakhstan'],
    ['ru', { kind: 'government', name: 'Cabinet' }, 'Аппарат премьер-министра Казахстана'],
    ['ru', { kind: 'interior_ministry', name: 'MVD', names: { ru: 'МВД Казахстана' } }, 'МВД Казахстана'],
    [
      'en',
      { hostCountry: 'IT', covers: [{ country: 'VA', kind: 'accredited' }] },
      'Embassy of Kazakhstan to the Holy See',
    ],
    [
      'ru',
      { hostCountry: 'IT', covers: [{ country: 'VA', kind: 'accredited' }] },
      'Посольство Казахстана при Святом Престоле',
    ],
    ['en', { hostCountry: 'TN', covers: [{ country: 'LY', kind: 'accredited' }] }, 'Embassy of Kazakhstan to Libya'],
  ] as const)('%s %j', (locale, of, expected) => {
    expect(name(locale, of)).toBe(expected)
  })
})

test('a name that is not there in the language of the page is marked as English', () => {
  const court = { kind: 'court', names: { ru: 'Городской суд' } } as const
  expect(spokenIn(court, 'ru')).toBeUndefined()
  expect(spokenIn(court, 'en')).toBeUndefined()
  expect(spokenIn({ ...court, names: {} }, 'ru')).toBe('en')
  expect(spokenIn({ kind: 'embassy', names: {} }, 'ru')).toBeUndefined()
})

test('sources are named one by one, with their dates', () => {
  expect(
    describeSource(
      'wikidata:Q1 via database-of-embassies@b1 [2022-11-16]; list (a; b) [undated]; corrected: wrong city; address 2020-10',
    ),
  ).toEqual([
    { kind: 'wikidata', id: 'Q1', href: 'https://www.wikidata.org/wiki/Q1', date: '2022-11-16' },
    { kind: 'other', text: 'list (a; b)', date: 'undated' },
    { kind: 'corrected', reason: 'wrong city' },
    { kind: 'address', date: '2020-10' },
  ])
})
