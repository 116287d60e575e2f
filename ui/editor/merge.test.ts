import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeForms } from './merge'

const base = {
  accent: 'red',
  translations: [
    { locale: 'en', title: 'Free them', text: 'Long' },
    { locale: 'ru', title: 'Свободу', text: 'Длинно' },
  ],
}
const withTitle = (locale: string, title: string, form = base) => ({
  ...form,
  translations: form.translations.map((text) => (text.locale === locale ? { ...text, title } : text)),
})

describe('two people in one form', () => {
  test('who changed different things both keep what they did', () => {
    const mine = withTitle('en', 'Release them')
    const theirs = { ...withTitle('ru', 'Отпустите'), accent: 'blue' }
    expect(mergeForms(base, mine, theirs)).toEqual({
      form: { ...withTitle('ru', 'Отпустите', mine), accent: 'blue' },
      clashes: [],
    })
  })

  test('who changed the same title: mine stays, theirs is told', () => {
    const { form, clashes } = mergeForms(base, withTitle('en', 'Mine'), withTitle('en', 'Theirs'))
    expect(form).toEqual(withTitle('en', 'Mine'))
    expect(clashes).toEqual([{ path: 'translations.en.title', mine: 'Mine', theirs: 'Theirs' }])
  })

  test('a language they added is there, and one they removed is gone unless I changed it', () => {
    const kazakh = { locale: 'kk', title: 'Босатыңдар', text: '' }
    const added = { ...base, translations: [...base.translations, kazakh] }
    expect(mergeForms(base, withTitle('en', 'Mine'), added).form.translations).toContainEqual(kazakh)
    const removed = { ...base, translations: base.translations.slice(0, 1) }
    expect(mergeForms(base, withTitle('en', 'Mine'), removed).form.translations).toHaveLength(1)
    expect(mergeForms(base, withTitle('ru', 'Моё'), removed).form.translations).toHaveLength(2)
  })

  test('a list whose items cannot be told apart is one value', () => {
    const list = (...items: string[]) => ({ items })
    expect(mergeForms(list('a'), list('a', 'b'), list('a', 'c')).clashes).toHaveLength(1)
  })

  test('whoever changed nothing gets what the other has', () => {
    const form = fc.record({ a: fc.string(), b: fc.record({ c: fc.integer() }) })
    fc.assert(
      fc.property(form, form, (before, after) => {
        expect(mergeForms(before, before, after)).toEqual({ form: after, clashes: [] })
        expect(mergeForms(before, after, before)).toEqual({ form: after, clashes: [] })
      }),
    )
  })
})
