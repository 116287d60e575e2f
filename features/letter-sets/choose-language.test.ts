import { expect, test } from 'vitest'
import { regionCodes, regionOf } from '@/features/places/regions'
import { chooseLanguage } from './choose-language'

const written = ['de', 'en', 'es', 'fr', 'ru']

test.each([
  ['DE', 'de'],
  ['AT', 'de'],
  ['MX', 'es'],
  ['KG', 'ru'],
  ['BE', 'fr'],
  ['SE', 'en'],
  ['IN', 'en'],
])('from %s a letter is written in %s', (country, language) => {
  expect(chooseLanguage(country, written, 'en')).toBe(language)
})

test('without a language of the country it is English, then the original, then any there is', () => {
  expect(chooseLanguage('DE', ['en', 'ru'], 'ru')).toBe('en')
  expect(chooseLanguage('DE', ['fr', 'ru'], 'ru')).toBe('ru')
  expect(chooseLanguage('DE', ['kk'], 'ru')).toBe('kk')
  expect(chooseLanguage('DE', [], 'ru')).toBeUndefined()
})

test('a country lies in one region, and the regions have names', () => {
  expect(regionOf('SE')).toBe('150')
  expect(regionOf('KZ')).toBe('142')
  expect(regionOf('AQ')).toBeUndefined()
  const names = new Intl.DisplayNames(['ru'], { type: 'region' })
  expect(regionCodes.map((code) => names.of(code))).toEqual(['Европа', 'Азия', 'Африка', 'Америка', 'Океания'])
})
