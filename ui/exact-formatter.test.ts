import { expect, test } from 'vitest'
import { exactFormatter } from './exact-formatter'

const moment = new Date('2016-06-26T14:05:00Z')
const spelled = (locale: string, options: object) =>
  exactFormatter(locale, { timeZone: 'UTC' }).dateTime(moment, options)

test.each([
  ['en', { dateStyle: 'long' }, '26 June 2016'],
  ['en', { dateStyle: 'medium' }, '26 Jun 2016'],
  ['en', { dateStyle: 'medium', timeStyle: 'short' }, '26 Jun 2016, 14:05'],
  ['ru', { dateStyle: 'long' }, '26 июня 2016 года'],
  ['ru', { dateStyle: 'medium', timeStyle: 'short' }, '26 июня 2016 года в 14:05'],
  ['ru', { year: 'numeric', month: 'short' }, 'июнь 2016 года'],
])('a day in %s, as %o: %s', (locale, options, text) => {
  expect(spelled(locale, options)).toBe(text)
})

test.each(['en', 'ru'])('no day in %s ends in a full stop of its own', (locale) => {
  for (const dateStyle of ['full', 'long', 'medium', 'short']) {
    expect(spelled(locale, { dateStyle })).not.toMatch(/\.$/)
  }
})
