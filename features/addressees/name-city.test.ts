import { describe, expect, test } from 'vitest'
import { shippedDirectory } from '@/tests/factories/directory'
import { cityName, citySpellings, localCity } from './name-city'

describe('a city inside a text', () => {
  test.each([
    ['Vienna', 'AT', 'Vienna', 'Wien', 'Vienne', 'Viena', 'Вена', 'Вена'],
    ['The Hague', 'NL', 'The Hague', 'Den Haag', 'La Haye', 'La Haya', 'Гаага', 'Гаага'],
    ['Cairo', 'EG', 'Cairo', 'Kairo', 'Le Caire', 'El Cairo', 'Каир', 'Каир'],
    ['Moscow', 'RU', 'Moscow', 'Moskau', 'Moscou', 'Moscú', 'Москва', 'Мәскеу'],
  ])('%s has its name in every language', (city, country, ...names) => {
    expect(['en', 'de', 'fr', 'es', 'ru', 'kk'].map((locale) => cityName(city, locale, country))).toEqual(names)
  })

  test('of one name lies in several countries', () => {
    expect(cityName('Cartagena', 'es', 'CO')).toBe('Cartagena de Indias')
    expect(cityName('Cartagena', 'es', 'ES')).toBe('Cartagena')
  })

  test('which nobody has named keeps the name of the list', () => {
    expect(cityName("Hawke's Bay", 'fr', 'NZ')).toBe('Hawke’s Bay')
    expect(localCity("Hawke's Bay", 'NZ', 'fr')).toBe('Hawke’s Bay')
  })
})

describe('a city on an envelope', () => {
  test('is written as its own post writes it', () => {
    const there = [
      ...['Vienna AT', 'Warsaw PL', 'Lisbon PT', 'Copenhagen DK', 'Bucharest RO', 'The Hague NL', 'Bern CH'],
      ...['Athens GR', 'Mexico City MX', 'Cairo EG'],
    ]
    const written = there.map((place) => localCity(place.slice(0, -3), place.slice(-2), 'en'))
    expect(written.join(', ')).toBe(
      'Wien, Warszawa, Lisboa, København, București, Den Haag, Bern, Athina, Ciudad de México, Cairo',
    )
  })

  test('is Cyrillic where the post reads it and the letter is Russian or Kazakh', () => {
    expect(['en', 'ru', 'kk'].map((locale) => localCity('Moscow', 'RU', locale))).toEqual([
      'Moskva',
      'Москва',
      'Москва',
    ])
    expect(['de', 'ru', 'kk'].map((locale) => localCity('Karaganda', 'KZ', locale))).toEqual([
      ...['Karaganda', 'Караганда', 'Қарағанды'],
    ])
    expect(localCity('Vienna', 'AT', 'ru')).toBe('Wien')
  })
})

test('every name of a city is a spelling of it', () => {
  expect(citySpellings('Vienna', 'AT')).toEqual(['Vienna', 'Wien', 'Vienne', 'Viena', 'Вена'])
  expect(citySpellings('Cartagena', 'ES')).not.toContain('Cartagena de Indias')
  expect(citySpellings('Cartagena')).toContain('Cartagena de Indias')
})

describe('every city of the directory', () => {
  const { missions } = shippedDirectory()
  const cities = new Map(missions.map(({ hostCity, hostCountry }) => [`${hostCountry} ${hostCity}`, hostCity]))
  const places = [...cities].flatMap(([key, city]) => (city === null ? [] : [[city, key.slice(0, 2)] as const]))

  test('is Cyrillic in Russian and Kazakh, Latin elsewhere', () => {
    const cyrillic = ['ru', 'kk'].flatMap((locale) => places.map(([city, country]) => cityName(city, locale, country)))
    expect(cyrillic.filter((name) => !/^[\p{Script=Cyrillic}’ -]+$/u.test(name))).toEqual([])
    const latin = ['en', 'de', 'fr', 'es'].flatMap((locale) =>
      places.flatMap(([city, country]) => [cityName(city, locale, country), localCity(city, country, locale)]),
    )
    expect(latin.filter((name) => !/^[\p{Script=Latin}.,’ -]+$/u.test(name))).toEqual([])
  })
})
