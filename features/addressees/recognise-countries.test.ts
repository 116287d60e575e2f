import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance, nearestWord } from './nearest-word'
import { parseSearch } from './parse-search'
import { recogniseCountries } from './recognise-countries'

const codes = 'KZ DE GB US AT NE NG KR KP CD CG NZ GE RO OM CH CI'.split(' ')
const recognise = (text: string) => recogniseCountries(parseSearch(text), codes)

describe('the words of a search', () => {
  test.each([
    ['Embassy of Kazakhstan in Germany', ['embassy', 'kazakhstan', 'germany']],
    ['посольство в Берлине', ['posolstvo', 'berline']],
    ['l’ambassade d’Allemagne', ['ambassade', 'allemagne']],
    ['de', ['de']],
    ['берлин Berlin', ['berlin']],
    ['  ', []],
    ['中国', ['中国']],
    ['x'.repeat(5_000), ['x'.repeat(40)]],
  ])('of "%s"', (text, words) => {
    expect(parseSearch(text)).toEqual(words)
  })
})

describe('a country is recognised', () => {
  test.each([
    ['Казахстан', 'KZ'],
    ['kazakstan', 'KZ'],
    ['Kasachstan', 'KZ'],
    ['哈萨克斯坦', 'KZ'],
    ['كازاخستان', 'KZ'],
    ['Allemagne', 'DE'],
    ['uk', 'GB'],
    ['United Kingdom', 'GB'],
    ['U.S.A.', 'US'],
    ['niger', 'NE'],
    ['Niemcy', 'DE'],
    ["Cote d'Ivoire", 'CI'],
    ['kazak', 'KZ'],
    ['suiza', 'CH'],
    ['грузия', 'GE'],
  ])('"%s" is %s', (text, code) => {
    expect(recognise(text).whole[0]).toBe(code)
  })

  test('a name of two countries is both', () => {
    expect(recognise('korea').whole.sort()).toEqual(['KP', 'KR'])
    expect(recognise('congo').whole.sort()).toEqual(['CD', 'CG'])
  })

  test('a part of a word inside is none: Oman is not in Romania', () => {
    expect(recognise('oman').whole).toEqual(['OM'])
  })

  test('two countries in one search stand in its order', () => {
    expect(recognise('embassy of kazakhstan in united kingdom')).toMatchObject({ whole: [], named: ['KZ', 'GB'] })
    expect(recognise('kasachstan berlin')).toMatchObject({ whole: [], named: ['KZ'] })
  })

  test('words of other languages are looked for in English, our own as they are', () => {
    expect(recognise('哈萨克斯坦 berlin').words).toEqual(['kazakhstan', 'berlin'])
    expect(recognise('kasachstan berlin').words).toEqual(['kasachstan', 'berlin'])
    expect(recognise('Wielka Brytania').words).toEqual(['united', 'kingdom'])
  })

  test('nonsense is no country', () => {
    expect(recognise('qwxzvbn')).toEqual({ whole: [], named: [], words: ['qwxzvbn'] })
    expect(recognise('')).toEqual({ whole: [], named: [], words: [] })
  })
})

describe('slips of the finger', () => {
  const vocabulary =
    'london lodz berlin bern vienna germany kazakhstan kazakstan slovenia slovakia posolstvo uk iran irak'.split(' ')
  test.each([
    ['lodnon', 'london'],
    ['berln', 'berlin'],
    ['germny', 'germany'],
    ['kazachstan', 'kazakhstan'],
    ['kazakhstana', 'kazakhstan'],
    ['posolstva', 'posolstvo'],
    ['slovnia', 'slovenia'],
    ['usa', undefined],
    ['quito', undefined],
  ])('"%s" is %s', (word, meant) => {
    expect(nearestWord(word, vocabulary)).toBe(meant)
  })

  test('a distance is the same both ways, nothing to oneself, and never more than was asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.nat(8), (one, other, most) => {
        expect(distance(one, one, most)).toBe(0)
        const steps = distance(one, other, most)
        expect(distance(other, one, most)).toBe(steps)
        expect(steps <= most || steps === Number.POSITIVE_INFINITY).toBe(true)
        if (one !== other) expect(steps).toBeGreaterThan(0)
      }),
    )
  })
})
