import { describe, expect, test } from 'vitest'
import { foldSearch, searchTextOf } from './fold-search'

describe('a search forgives how a name is written', () => {
  test.each([
    ['Берлин', 'Berlin', 'berlin'],
    ['ЁЛКА', 'елка', 'elka'],
    ['Қазақстан', 'Kazakstan', 'kazakstan'],
    ['Straße', 'STRASSE', 'strasse'],
    ['São Tomé', 'sao  tome', 'sao tome'],
    ['Åland', 'aland', 'aland'],
    ['ﬁnland', 'Finland', 'finland'],
    ['Washington, D.C.', 'washington dc', 'washington dc'],
    ['U.S.A.', 'usa', 'usa'],
    ['Αθήνα', 'athina', 'athina'],
    ['Україна', 'ukraina', 'ukraina'],
    ['თბილისი', 'tbilisi', 'tbilisi'],
    ['Երևան', 'erevan', 'erevan'],
    ["Côte d'Ivoire", 'COTE D’IVOIRE', 'cote d ivoire'],
    ['İzmir', 'izmir', 'izmir'],
  ])('"%s" is "%s"', (one, other, folded) => {
    expect(foldSearch(one)).toBe(folded)
    expect(foldSearch(other)).toBe(folded)
  })

  test('signs and blanks alone are nothing', () => {
    expect(foldSearch(' –%_\\*\u0000"\' ')).toBe('')
  })

  test('what is folded stays as it is', () => {
    for (const text of ['Берлин', 'Ðakovo', 'Łódź', '東京', 'برلين', 'नई दिल्ली', '서울', 'ẞ'])
      expect(foldSearch(foldSearch(text))).toBe(foldSearch(text))
  })
})

describe('what an entry is found by', () => {
  const berlin = searchTextOf({
    kind: 'embassy',
    state: 'KZ',
    hostCountry: 'DE',
    hostCity: 'Berlin',
    name: 'Embassy of Kazakhstan in Germany',
  })

  test('its state, country, city and kind in all our languages, each word once and after a blank', () => {
    for (const word of 'kazakhstan kasachstan kazajistan kazakstan germany allemagne alemania germaniya berlin'.split(
      ' ',
    ))
      expect(berlin).toContain(` ${word}`)
    for (const word of ['посольство', 'Ambassade', 'елшілігі', 'Botschaft', 'embajada', 'ФРГ'])
      expect(berlin).toContain(` ${foldSearch(word)}`)
    const words = berlin.trim().split(' ')
    expect(new Set(words).size).toBe(words.length)
    expect(berlin).toMatch(/^( [\p{L}\p{N}]+)+$/u)
  })

  test('other names and plain keyboards', () => {
    const consulate = { kind: 'consulate_general', state: 'GB', hostCountry: 'US', name: 'British Consulate' } as const
    const text = searchTextOf({ ...consulate, hostCity: 'Washington, D.C.' })
    for (const word of ['uk', 'england', 'usa', 'ssha', 'dc']) expect(text).toContain(` ${word} `)
    expect(searchTextOf({ ...consulate, hostCity: 'Zurich' })).toContain(' zuerich')
    expect(searchTextOf({ ...consulate, hostCity: "Nuku'alofa" })).toContain(' nukualofa')
    expect(searchTextOf({ ...consulate, hostCity: 'Vienna' })).toMatch(/ wien .*vena|vena .*wien/)
  })

  test('an entry is found by what it is called in any language', () => {
    const names = { ru: 'Учреждение ЛА-155', de: 'Strafkolonie' }
    const prison = { kind: 'prison', state: 'KZ', hostCountry: 'KZ', hostCity: null, name: 'Colony', names } as const
    for (const word of ['colony', 'strafkolonie', 'uchrezhdenie', '155'])
      expect(searchTextOf(prison)).toContain(` ${word}`)
  })

  test('an entry without a city', () => {
    const text = searchTextOf({ kind: 'newspaper', state: 'GB', hostCountry: 'GB', hostCity: null, name: 'The Paper' })
    expect(text).toContain(' the paper')
    expect(text).toContain(' gazeta')
  })
})
