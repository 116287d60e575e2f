import { describe, expect, test } from 'vitest'
import { direction, likelyLanguage, negotiate, ownName } from './languages'
import { countryName } from './name-country'
import { pickTranslation } from './pick-translation'

describe('the language of a visitor', () => {
  test.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['de-DE,de;q=0.9', 'en'],
    ['kk, ru;q=0.5, en;q=0.2', 'ru'],
    ['en;q=0.1, ru;q=0', 'en'],
    ['', 'en'],
    ['*;;;q=x,,', 'en'],
  ])('%s gets %s', (header, locale) => {
    expect(negotiate(header, ['en', 'ru'])).toBe(locale)
  })
})

test('a note that names no language is in that of its campaign, unless its script is another', () => {
  expect(likelyLanguage('The letter was taken.', 'en')).toBe('en')
  expect(likelyLanguage('Письмо приняли.', 'ru')).toBe('ru')
  expect(likelyLanguage('Письмо приняли.', 'en')).toBeUndefined()
  expect(likelyLanguage('The letter was taken.', 'kk')).toBeUndefined()
})

test('names of languages and countries', () => {
  expect(ownName('ru')).toBe('Русский')
  expect(countryName('KZ', 'ru')).toBe('Казахстан')
  expect(countryName('XM', 'en')).toBe('Order of Malta')
  expect(direction('ar')).toBe('rtl')
  expect(direction('kk')).toBe('ltr')
})

describe('the translation that is shown', () => {
  const text = (locale: string) => ({ locale })
  test('is the asked one, then the original, then English', () => {
    expect(pickTranslation([text('en'), text('ru')], 'ru', 'en')?.locale).toBe('ru')
    expect(pickTranslation([text('en'), text('kk')], 'ru', 'kk')?.locale).toBe('kk')
    expect(pickTranslation([text('de')], 'ru', 'kk')?.locale).toBe('de')
    expect(pickTranslation([], 'ru', 'kk')).toBeUndefined()
  })
})
