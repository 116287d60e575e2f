import { describe, expect, test } from 'vitest'
import { countryCodes } from '@/features/places/country-codes'
import { countryForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import { nameStateInGenitive } from '@/features/places/name-state'
import { shippedDirectory } from '@/tests/factories/directory'
import { addressBlock, deliveryLines, type EnvelopeAddressee, envelopeLines } from './envelope-lines'

const berlin: EnvelopeAddressee = {
  kind: 'embassy',
  state: 'KZ',
  name: 'Embassy of Kazakhstan in Germany',
  hostCountry: 'DE',
  hostCity: 'Berlin',
  addressLines: ['Nordendstraße 14-17', '13156 Berlin'],
  postalCode: '13156',
}
const at = (
  hostCountry: string,
  hostCity: string | null,
  addressLines: string[] = [],
  postalCode: string | null = null,
) => ({
  ...berlin,
  hostCountry,
  hostCity,
  addressLines,
  postalCode,
})

describe('the country line', () => {
  const country = (postedFrom: string, hostCountry = 'DE') =>
    envelopeLines({ ...berlin, hostCountry }, { locale: 'en', postedFrom }).at(-1)

  test('it is the language of the post, which need not be the one spoken at home', () => {
    expect(['SN', 'CD', 'KE', 'PH', 'PY', 'AO'].map((from) => country(from, 'FR'))).toEqual([
      'FRANCE',
      'FRANCE',
      'FRANCE',
      'FRANCE',
      'FRANCIA',
      'FRANÇA',
    ])
  })

  test('is in capitals, in the language of the country of posting', () => {
    expect(country('FR')).toBe('ALLEMAGNE')
    expect(country('PL')).toBe('NIEMCY')
    expect(country('KZ')).toBe('ГЕРМАНИЯ')
    expect(country('TR')).toBe('ALMANYA')
  })

  test('is English where another script is written', () => {
    expect(country('JP')).toBe('GERMANY')
    expect(country('EG')).toBe('GERMANY')
  })

  test('is left out inside the country', () => {
    expect(envelopeLines(berlin, { locale: 'de', postedFrom: 'DE' })).toEqual([
      'I. E. der Botschafterin /',
      'S. E. dem Botschafter',
      'der Republik Kasachstan',
      'Nordendstraße 14-17',
      '13156 Berlin',
    ])
  })
})

describe('street and city', () => {
  test('stand in the order of the country of destination', () => {
    expect(deliveryLines(at('DE', 'Berlin', ['Nordendstraße 14'], '13156'))).toEqual([
      'Nordendstraße 14',
      '13156 Berlin',
    ])
    expect(deliveryLines(at('GB', 'London', ['125 Pall Mall'], 'SW1Y 5EA'))).toEqual([
      '125 Pall Mall',
      'London',
      'SW1Y 5EA',
    ])
    expect(deliveryLines(at('US', 'New York', ['535 5th Avenue'], '10017'))).toEqual([
      '535 5th Avenue',
      'New York 10017',
    ])
  })

  test('are not written twice, whatever the spelling', () => {
    expect(deliveryLines(at('UA', 'Kyiv', ['01901, Київ, вул. Товарна, 51а']))).toEqual([
      '01901, Київ, вул. Товарна, 51а',
    ])
    expect(deliveryLines(at('PT', 'Lisbon', ['Rua Pêro da Covilhã 20', 'Lisboa']))).toEqual([
      'Rua Pêro da Covilhã 20',
      'Lisboa',
    ])
    expect(deliveryLines(at('SI', 'Lendava', ['Glavna ulica 30', '9220 Lendava'], '9220'))).toHaveLength(2)
    expect(deliveryLines(at('IL', 'Tel Aviv', ['2 Ze’ev Jabotinsky', 'Ramat Gan', '5250501']))).toEqual([
      '2 Ze’ev Jabotinsky',
      'Ramat Gan 5250501',
    ])
  })

  test('are there even where the format of the country has no place for a city', () => {
    expect(deliveryLines(at('AE', 'Abu Dhabi', ['Delma Street']))).toEqual(['Delma Street', 'Abu Dhabi'])
  })

  test('without a street the house is named and its state once, without a city the country has to do', () => {
    expect(envelopeLines(at('AT', 'Vienna'), { locale: 'en', postedFrom: 'SI' })).toEqual([
      'His/Her Excellency the Ambassador',
      'of the Republic of Kazakhstan',
      'Embassy',
      'Wien',
      'AVSTRIJA',
    ])
    expect(envelopeLines(at('AT', null), { locale: 'en', postedFrom: 'GB' }).at(-1)).toBe('AUSTRIA')
  })

  test('of two embassies in Rome the one to the Holy See is named as such', () => {
    const second = { ...at('IT', 'Rome'), covers: [{ country: 'VA', kind: 'accredited' as const }] }
    expect(envelopeLines(second, { locale: 'en', postedFrom: 'IT' }).slice(2)).toEqual(['Embassy (Holy See)', 'Roma'])
  })

  test('more than six lines are joined, the postal code to its city first', () => {
    const lines = ['Kazakhstan House', '125 Pall Mall', 'London', 'SW1Y 5EA']
    expect(envelopeLines(at('GB', 'London', lines, 'SW1Y 5EA'), { locale: 'ru', postedFrom: 'DE' })).toEqual([
      'Его/Её Превосходительству',
      'Чрезвычайному и Полномочному',
      'Послу Республики Казахстан',
      'Kazakhstan House, 125 Pall Mall',
      'London SW1Y 5EA',
      'VEREINIGTES KÖNIGREICH',
    ])
  })

  test('a long line is divided while there is room', () => {
    const lines = ['Calle Ciudad del Vaticano (entre 25 de Mayo y Caballero), Casilla postal 83, Asunción']
    expect(deliveryOf(at('PY', 'Asunción', lines))).toEqual([
      'Calle Ciudad del Vaticano',
      '(entre 25 de Mayo y Caballero)',
      'Casilla postal 83',
      'Asunción',
    ])
    expect(deliveryOf(at('MD', 'Chișinău', ['Strada Mihail Kogălniceanu, numărul 38, etajul 5, Chișinău']))).toEqual([
      'Strada Mihail Kogălniceanu',
      'numărul 38, etajul 5',
      'Chișinău',
    ])
  })
})

const deliveryOf = (addressee: EnvelopeAddressee) =>
  envelopeLines(addressee, { locale: 'en', postedFrom: addressee.hostCountry }).slice(2)

test('a letter gets envelope, salutation and close from one record', () => {
  expect(addressBlock(berlin, { locale: 'en', postedFrom: 'DE' })).toEqual({
    envelope: [
      'His/Her Excellency the Ambassador',
      'of the Republic of Kazakhstan',
      'Nordendstraße 14-17',
      '13156 Berlin',
    ],
    salutation: 'Your Excellency,',
    close: 'Yours sincerely,',
    country: 'DE',
  })
})

describe('the whole directory', () => {
  const { missions } = shippedDirectory()

  test('every addressee has an envelope of at most six lines, in every language', () => {
    for (const locale of ['en', 'ru', 'de', 'fr', 'es', 'kk']) {
      const envelopes = missions.map((mission) => envelopeLines(mission, { locale, postedFrom: 'IS' }))
      expect(envelopes.filter((lines) => lines.length > 6 || lines.some((line) => line.trim() === ''))).toEqual([])
    }
  })

  test('every sending state has its form in English, Russian, German, French and Spanish', () => {
    const states = new Set(missions.map((mission) => mission.state))
    const missing = ['en', 'ru', 'de', 'fr', 'es'].flatMap((locale) =>
      [...states]
        .filter((state) => nameStateInGenitive(state, locale) === undefined)
        .map((state) => `${state} in ${locale}`),
    )
    expect(missing).toEqual([])
  })

  test('every country has its Russian forms, and every city with many missions its Russian name', () => {
    const listed = missions.flatMap((mission) => [mission.state, mission.hostCountry, ...mission.serves])
    const countries = new Set([...listed, ...countryCodes])
    expect([...countries].filter((code) => /^в стране |^[^внi]/u.test(countryForms(code, 'ru').in))).toEqual([])
    const cities = Map.groupBy(
      missions.filter(({ hostCity }) => hostCity !== null),
      (mission) => mission.hostCity ?? '',
    )
    const latin = [...cities].filter(([city, there]) => there.length >= 8 && /[a-z]/i.test(cityName(city, 'ru')))
    expect(latin.map(([city]) => city)).toEqual([])
  })
})

test('countries inside a sentence', () => {
  expect(countryForms('SI', 'en')).toEqual({ name: 'Slovenia', of: 'Slovenia', in: 'in Slovenia' })
  expect(countryForms('GB', 'en').in).toBe('in the United Kingdom')
  expect(countryForms('SI', 'ru')).toEqual({ name: 'Словения', of: 'Словении', in: 'в Словении' })
  expect(countryForms('CY', 'ru').in).toBe('на Кипре')
  expect(countryForms('FR', 'ru').in).toBe('во Франции')
  expect(countryForms('SI', 'de').in).toBe('Slowenien')
})
