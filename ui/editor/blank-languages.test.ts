import { expect, test } from 'vitest'
import { blankLanguages, withoutBlank } from './blank-languages'
import { mergeForms } from './merge'

const text = (locale: string, title = '') => ({ locale, title, summary: '' })
const form = { revision: 1, originalLocale: 'en', translations: [text('en'), text('ru'), text('de', 'Frei')] }

test('a language in which nothing is written is blank, the original never', () => {
  expect(blankLanguages(form)).toEqual(['ru'])
  expect(withoutBlank(form).translations.map(({ locale }) => locale)).toEqual(['en', 'de'])
  expect(blankLanguages({})).toEqual([])
})

test('what is saved without a blank language does not take its tab away', () => {
  const saved = { ...withoutBlank(form), revision: 2 }
  expect(mergeForms(withoutBlank(form), form, saved).form).toEqual({ ...form, revision: 2 })
})
