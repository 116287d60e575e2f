import { describe, expect, test } from 'vitest'
import { countryCodes } from './country-codes'
import { countryForms } from './country-forms'
import { countryLine } from './country-line'
import { cityName } from './name-city'
import { countryName, namedCountries } from './name-country'
import { nameStateInGenitive } from './name-state'

const all = namedCountries()
const ours = ['en', 'de', 'fr', 'es', 'ru', 'kk']

test('every country of the lists has a name', () => {
  expect(all.toSorted()).toEqual([...countryCodes, 'EU', 'XM'].toSorted())
})

test.each(['constructor', '__proto__', 'toString', 'x'])('%s is the name of no language', (language) => {
  const named = (locale: string) => [
    countryName('KZ', locale),
    cityName('Vienna', locale),
    nameStateInGenitive('KZ', locale),
  ]
  expect(named(language)).toEqual([countryName('KZ', 'en'), cityName('Vienna', 'en'), undefined])
})

describe('in our languages', () => {
  test.each([
    ['en', 'AG', 'Antigua and Barbuda'],
    ['en', 'BA', 'Bosnia and Herzegovina'],
    ['en', 'ST', 'São Tomé and Príncipe'],
    ['en', 'VC', 'Saint Vincent and the Grenadines'],
    ['en', 'CD', 'Democratic Republic of the Congo'],
    ['en', 'HK', 'Hong Kong'],
    ['en', 'PS', 'Palestine'],
    ['ru', 'CD', 'Демократическая Республика Конго'],
    ['ru', 'CF', 'Центральноафриканская Республика'],
    ['ru', 'US', 'Соединённые Штаты'],
    ['ru', 'MH', 'Маршалловы Острова'],
    ['ru', 'SC', 'Сейшельские Острова'],
    ['ru', 'CK', 'Острова Кука'],
    ['ru', 'BM', 'Бермудские острова'],
    ['ru', 'SH', 'остров Святой Елены'],
    ['ru', 'BQ', 'Карибские Нидерланды'],
    ['ru', 'HK', 'Гонконг'],
    ['ru', 'MO', 'Макао'],
    ['ru', 'PS', 'Палестина'],
    ['de', 'XM', 'Malteserorden'],
    ['de', 'CD', 'Demokratische Republik Kongo'],
    ['de', 'CG', 'Republik Kongo'],
    ['de', 'HK', 'Hongkong'],
    ['fr', 'CD', 'République démocratique du Congo'],
    ['fr', 'CG', 'République du Congo'],
    ['fr', 'HK', 'Hong Kong'],
    ['fr', 'MO', 'Macao'],
    ['fr', 'PS', 'Palestine'],
    ['fr', 'VA', 'Vatican'],
    ['es', 'XM', 'Orden de Malta'],
    ['es', 'CG', 'República del Congo'],
    ['es', 'HK', 'Hong Kong'],
    ['es', 'PS', 'Palestina'],
    ['es', 'TL', 'Timor Oriental'],
    ['kk', 'XM', 'Мальта ордені'],
    ['kk', 'HK', 'Гонконг'],
    ['kk', 'AZ', 'Әзербайжан'],
  ])('%s %s is %s', (locale, country, name) => {
    expect(countryName(country, locale)).toBe(name)
  })

  test('are written in the letters of the language, as sentences bear them', () => {
    const cyrillic = ['ru', 'kk'].flatMap((locale) => all.map((code) => countryName(code, locale)))
    expect(cyrillic.filter((name) => !/^[\p{Script=Cyrillic}’ —-]+$/u.test(name))).toEqual([])
    expect(all.map((code) => countryName(code, 'ru')).filter((name) => /[әғқңөұүһі]|-ва /iu.test(name))).toEqual([])
    const latin = ['en', 'de', 'fr', 'es'].flatMap((locale) => all.map((code) => countryName(code, locale)))
    expect(latin.filter((name) => !/^[\p{Script=Latin}.’ -]+$/u.test(name))).toEqual([])
    expect(all.filter((code) => /St\.|U\.S|SAR|^the /.test(countryName(code, 'en')))).toEqual([])
    const names = ours.flatMap((locale) => all.map((code) => countryName(code, locale)))
    expect(names.filter((name) => / - |&|R\.A\.S|RAE|SAR|EE\. UU/.test(name))).toEqual([])
    for (const locale of ours) expect(new Set(all.map((code) => countryName(code, locale))).size).toBe(all.length)
  })

  test('are not English, where a language has a word of its own', () => {
    const words =
      /\b(and|the|of|Islands?|Republic|United|Saint|North|South|East|West|New|British|French|American|Order)\b/
    const named = ['de', 'fr', 'es'].flatMap((locale) => all.map((code) => `${locale} ${countryName(code, locale)}`))
    // Words of their own all the same: "Saint-Martin", and Iceland.
    expect(named.filter((name) => words.test(name) && !name.startsWith('fr Saint-'))).toEqual(['de Island'])
  })
})

describe('inside a sentence', () => {
  test('English puts the article that belongs there', () => {
    expect(countryForms('IO', 'en').in).toBe('in the British Indian Ocean Territory')
    expect(countryForms('CD', 'en').in).toBe('in the Democratic Republic of the Congo')
    expect(countryForms('PS', 'en').in).toBe('in Palestine')
    expect(countryForms('FM', 'en').in).toBe('in Micronesia')
  })

  test('Russian declines the name that stands alone', () => {
    expect(countryForms('BM', 'ru')).toEqual({
      name: 'Бермудские острова',
      of: 'Бермудских островов',
      in: 'на Бермудских островах',
    })
    const stem = (text: string) =>
      text
        .toLowerCase()
        .replace(/^(?:в|во|на) /, '')
        .slice(0, 3)
    const strange = all.filter((code) => {
      const { name, of, in: place } = countryForms(code, 'ru')
      return !/^(?:в|во|на) /.test(place) || stem(of) !== stem(name) || stem(place) !== stem(name)
    })
    expect(strange).toEqual([])
  })
})

describe('the last line of a letter abroad', () => {
  test.each([
    ['GB', 'GL', 'STORBRITANNIEN'],
    ['CD', 'FR', 'RÉPUBLIQUE DÉMOCRATIQUE DU CONGO'],
    ['MM', 'RU', 'МЬЯНМА'],
    ['HK', 'KZ', 'ГОНКОНГ'],
    ['PS', 'ES', 'PALESTINA'],
    ['BA', 'GB', 'BOSNIA AND HERZEGOVINA'],
    ['MH', 'RU', 'МАРШАЛЛОВЫ ОСТРОВА'],
    ['AG', 'GB', 'ANTIGUA AND BARBUDA'],
    ['CD', 'PL', 'DEMOKRATYCZNA REPUBLIKA KONGA'],
    ['HK', 'TR', 'HONG KONG'],
    ['VC', 'NO', 'SAINT VINCENT OG GRENADINENE'],
    ['MM', 'IT', 'MYANMAR'],
    ['CZ', 'ME', 'ČEŠKA'],
  ])('%s from %s', (destination, postedFrom, line) => {
    expect(countryLine(destination, postedFrom)).toBe(line)
  })

  test('is a name of the country, whatever the two countries', () => {
    const german = ['AT', 'CH', 'DE', 'LI']
    const wrong = all.flatMap((from) =>
      all.flatMap((to) => {
        const line = countryLine(to, from)
        const isName = /^[\p{Script=Latin}.:,’'‘ʻʼ -]+$|^[\p{Script=Cyrillic}’'ʼ —-]+$/u.test(line)
        // "St. Lucia" is good German.
        const isPlain =
          !/ - |\bSAR\b|(?<!\p{L})САР(?!\p{L})|О-ВА/u.test(line) && (!/\bST\./.test(line) || german.includes(from))
        return line !== to && isName && isPlain && line === line.trim() ? [] : [`${to} from ${from}: ${line}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('is English where the post reads English, or no letters that we could write', () => {
    const isForeign = (from: string) =>
      /^(und|.*-(?!Latn|Cyrl)\w{4})/.test(`${new Intl.Locale(`und-${from}`).maximize()}`)
    const english = all.filter((from) => !isForeign(from) && countryLine('DE', from) === 'GERMANY')
    expect(english.join(' ')).toBe(
      'AG AI AQ AS AU BB BM BS BW BZ CA CK CX DM EU FJ FK FM GB GD GG GH GI GM GS GU GY HM IE IM IO JE JM KE KI KN KY LC LR ' +
        'LS MH MP MS MT MW NA NF NG NR NU NZ PG PH PN PW RW SB SG SH SL SO SX SZ TC TK TO TT TV TZ UG UM US VC VG VI VU WS ' +
        'XM ZA ZM ZW',
    )
  })
})

test('a language with no lists of its own is answered in English, an unknown code by itself', () => {
  expect(countryName('GB', 'kl')).toBe('United Kingdom')
  expect(countryName('QQ', 'de')).toBe('QQ')
  expect(countryName('150', 'de')).toBe('Europa')
})
