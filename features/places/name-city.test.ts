import { describe, expect, test } from 'vitest'
import { shippedDirectory } from '@/tests/factories/directory'
import { cityName, citySpellings, localCity } from './name-city'

const { missions } = shippedDirectory()
const cities = new Map(missions.map(({ hostCity, hostCountry }) => [`${hostCountry} ${hostCity}`, hostCity]))
const places = [...cities].flatMap(([key, city]) => (city === null ? [] : [[city, key.slice(0, 2)] as const]))

describe('a city inside a text', () => {
  test.each([
    ['Vienna', 'Wien', 'Vienne', 'Viena', 'Вена'],
    ['Moscow', 'Moskau', 'Moscou', 'Moscú', 'Мәскеу'],
    ['Warsaw', 'Warschau', 'Varsovie', 'Varsovia', 'Варшава'],
    ['Rome', 'Rom', 'Rome', 'Roma', 'Рим'],
    ['Brussels', 'Brüssel', 'Bruxelles', 'Bruselas', 'Брюссель'],
    ['Beijing', 'Peking', 'Pékin', 'Pekín', 'Бейжің'],
    ['Lisbon', 'Lissabon', 'Lisbonne', 'Lisboa', 'Лиссабон'],
    ['Copenhagen', 'Kopenhagen', 'Copenhague', 'Copenhague', 'Копенгаген'],
    ['Athens', 'Athen', 'Athènes', 'Atenas', 'Афина'],
    ['Bucharest', 'Bukarest', 'Bucarest', 'Bucarest', 'Бухарест'],
    ['Belgrade', 'Belgrad', 'Belgrade', 'Belgrado', 'Белград'],
    ['The Hague', 'Den Haag', 'La Haye', 'La Haya', 'Гаага'],
    ['Bern', 'Bern', 'Berne', 'Berna', 'Берн'],
    ['Havana', 'Havanna', 'La Havane', 'La Habana', 'Гавана'],
    ['Tehran', 'Teheran', 'Téhéran', 'Teherán', 'Тегеран'],
    ['Riyadh', 'Riad', 'Riyad', 'Riad', 'Эр-Рияд'],
    ['Seoul', 'Seoul', 'Séoul', 'Seúl', 'Сеул'],
    ['Tokyo', 'Tokio', 'Tokyo', 'Tokio', 'Токио'],
    ['Singapore', 'Singapur', 'Singapour', 'Singapur', 'Сингапур'],
    ['New Delhi', 'Neu-Delhi', 'New Delhi', 'Nueva Delhi', 'Нью-Дели'],
    ['London', 'London', 'Londres', 'Londres', 'Лондон'],
    ['Munich', 'München', 'Munich', 'Múnich', 'Мюнхен'],
    ['Hamburg', 'Hamburg', 'Hambourg', 'Hamburgo', 'Гамбург'],
    ['Saint Petersburg', 'Sankt Petersburg', 'Saint-Pétersbourg', 'San Petersburgo', 'Санкт-Петербург'],
    ['New York', 'New York', 'New York', 'Nueva York', 'Нью-Йорк'],
    ['Strasbourg', 'Straßburg', 'Strasbourg', 'Estrasburgo', 'Страсбург'],
    ['Luxembourg', 'Luxemburg', 'Luxembourg', 'Luxemburgo', 'Люксембург'],
    ['Tashkent', 'Taschkent', 'Tachkent', 'Taskent', 'Ташкент'],
    ['Bishkek', 'Bischkek', 'Bichkek', 'Biskek', 'Бішкек'],
    ['Baku', 'Baku', 'Bakou', 'Bakú', 'Баку'],
    ['Tbilisi', 'Tiflis', 'Tbilissi', 'Tiflis', 'Тбилиси'],
    ['Paris', 'Paris', 'Paris', 'París', 'Париж'],
    ['Berlin', 'Berlin', 'Berlin', 'Berlín', 'Берлин'],
    ['Algiers', 'Algier', 'Alger', 'Argel', 'Алжир'],
    ['Addis Ababa', 'Addis Abeba', 'Addis-Abeba', 'Adís Abeba', 'Аддис-Абеба'],
    ['Damascus', 'Damaskus', 'Damas', 'Damasco', 'Дамаск'],
    ['Jerusalem', 'Jerusalem', 'Jérusalem', 'Jerusalén', 'Иерусалим'],
    ['Cairo', 'Kairo', 'Le Caire', 'El Cairo', 'Каир'],
    ['Cape Town', 'Kapstadt', 'Le Cap', 'Ciudad del Cabo', 'Кейптаун'],
    ['Mexico City', 'Mexiko-Stadt', 'Mexico', 'Ciudad de México', 'Мехико'],
  ])('%s is %s, %s, %s, %s', (city, ...names) => {
    const country = places.find(([name]) => name === city)?.[1]
    expect(['de', 'fr', 'es', 'kk'].map((locale) => cityName(city, locale, country))).toEqual(names)
  })

  test('of one name lies in several countries', () => {
    expect(cityName('Cartagena', 'es', 'CO')).toBe('Cartagena de Indias')
    expect(cityName('Cartagena', 'es', 'ES')).toBe('Cartagena')
  })

  test('is found by any of its names within its country, however it is typed', () => {
    expect(cityName('Wien', 'ru', 'AT')).toBe('Вена')
    expect(cityName('VIENNA', 'de', 'AT')).toBe('Wien')
    expect(localCity('Ekaterinburg', 'RU', 'ru')).toBe('Екатеринбург')
    expect(cityName('New York City', 'es', 'US')).toBe('Nueva York')
  })

  test('which nobody has named keeps the name of the list', () => {
    expect(cityName("Hawke's Bay", 'fr', 'NZ')).toBe('Hawke’s Bay')
    expect(localCity("Hawke's Bay", 'NZ', 'fr')).toBe('Hawke’s Bay')
  })
})

describe('a city on an envelope', () => {
  test('is written as its own post writes it', () => {
    const there = [
      'Vienna AT',
      'Warsaw PL',
      'Lisbon PT',
      'Copenhagen DK',
      'Bucharest RO',
      'The Hague NL',
      'Bern CH',
      'Athens GR',
      'Mexico City MX',
      'Cairo EG',
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
      'Karaganda',
      'Караганда',
      'Қарағанды',
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
  test('is Cyrillic in Russian and Kazakh, Latin elsewhere', () => {
    const names = (locale: string) => places.map(([city, country]) => cityName(city, locale, country))
    expect([...names('ru'), ...names('kk')].filter((name) => !/^[\p{Script=Cyrillic}’ -]+$/u.test(name))).toEqual([])
    expect(names('ru').filter((name) => /[әғқңөұүһі]/iu.test(name))).toEqual([])
    const latin = [...['en', 'de', 'fr', 'es'].flatMap(names), ...places.map(([city, at]) => localCity(city, at, 'en'))]
    expect(latin.filter((name) => !/^[\p{Script=Latin}.,’ -]+$/u.test(name))).toEqual([])
  })

  test('whose English name is not the one at home is not English elsewhere, but where the name is the same', () => {
    const same: Record<string, string> = {
      de:
        'Baku, Da Nang, Hanoi, Istanbul, Limassol, Monte Carlo, Montreal, Penang, Pondicherry, Pristina, ' +
        "Riga, Saint John's, Tirana, Turin",
      fr:
        'Belgrade, Da Nang, Florence, Istanbul, Limassol, Macau, Milan, Munich, Naples, Nuremberg, Penang, Prague, ' +
        "Pristina, Reykjavik, Rhodes, Riga, Rome, Saint John's, St. Pölten, Tirana, Turin, Zürich, İzmir",
      es: "Da Nang, Fez, Macau, Montreal, Nicosia, Penang, Pondicherry, Pristina, Riga, Saint John's, St. Pölten, Tirana",
    }
    for (const [locale, cities] of Object.entries(same)) {
      const english = places
        .filter(([city, country]) => cityName(city, 'en', country) !== localCity(city, country, 'en'))
        .filter(([city, country]) => cityName(city, locale, country) === cityName(city, 'en', country))
      expect(english.filter(([city]) => !cities.split(', ').includes(city))).toEqual([])
    }
  })

  test('is known by every spelling, and no spelling is that of two cities of one country', () => {
    const known = places.flatMap(([city, country]) =>
      citySpellings(city, country).flatMap((name) =>
        localCity(name, country, 'en') === localCity(city, country, 'en') ? [] : [`${name} is not ${city}`],
      ),
    )
    expect(known).toEqual(['Jaffa is not Tel Aviv', 'Ramat Gan is not Tel Aviv'])
  })
})
