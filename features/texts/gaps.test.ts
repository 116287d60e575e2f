import { expect, test } from 'vitest'
import { begunTexts, originalTitle } from './gaps'

const form = {
  originalLocale: 'en',
  translations: [
    { locale: 'de', title: '', summary: 'Ein Satz' },
    { locale: 'en', title: 'Freedom', summary: '' },
    { locale: 'fr', title: '', summary: '' },
  ],
}

test('a language in which nothing is written is not kept, unless it is the original', () => {
  expect(begunTexts(form).map(({ locale }) => locale)).toEqual(['de', 'en'])
  expect(begunTexts({ ...form, originalLocale: 'fr' }).map(({ locale }) => locale)).toEqual(['de', 'en', 'fr'])
})

test('the title is that of the original language', () => {
  expect(originalTitle(form)).toBe('Freedom')
  expect(originalTitle({ ...form, originalLocale: 'kk' })).toBe('')
})
