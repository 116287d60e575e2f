import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseForms, readOffForm, readStallForm } from './schema'

const today = new Date('2026-12-01')
const typed = {
  ...{ place: ' Berlin,  Alexanderplatz ', country: 'DE', firstDay: '2026-12-01', lastDay: '2026-12-03', most: '300' },
  ...{ 'locale-ru': 'yes', 'locale-en': 'yes' },
}

test('a stall is read with its days and its languages', () => {
  expect(readStallForm(typed, today)).toEqual({
    ok: true,
    value: {
      ...{ place: 'Berlin, Alexanderplatz', country: 'DE', most: 300, locales: ['en', 'ru'] },
      ...{ firstDay: new Date('2026-12-01'), lastDay: new Date('2026-12-03') },
    },
  })
})

test.each([
  ['no place', { place: ' ' }, 'place', 'place'],
  ['a place too long', { place: 'x'.repeat(101) }, 'place', 'place'],
  ['no country', { country: '' }, 'country', 'country'],
  ['a country that is none', { country: 'ZZ' }, 'country', 'country'],
  ['no first day', { firstDay: '' }, 'firstDay', 'first-day'],
  ['a first day beyond the next year', { firstDay: '2027-12-03', lastDay: '2027-12-04' }, 'firstDay', 'first-day'],
  ['a first day of other centuries', { firstDay: '9999-12-01', lastDay: '9999-12-31' }, 'firstDay', 'first-day'],
  ['a day that is none', { lastDay: '2026-02-30' }, 'lastDay', 'last-day'],
  ['a last day that is gone', { firstDay: '2026-11-01', lastDay: '2026-11-30' }, 'lastDay', 'last-day'],
  ['a last day before the first', { firstDay: '2026-12-09' }, 'lastDay', 'last-day'],
  ['too many days', { lastDay: '2027-03-01' }, 'lastDay', 'last-day'],
  ['no number', { most: '' }, 'most', 'most'],
  ['a number too large', { most: '2001' }, 'most', 'most'],
  ['half a form', { most: '1.5' }, 'most', 'most'],
  ['no language', { 'locale-en': '', 'locale-ru': '' }, 'locales', 'locales'],
])('%s is told at its field', (_, wrong, field, code) => {
  expect(readStallForm({ ...typed, ...wrong }, today)).toEqual({ ok: false, errors: { [field]: code } })
})

test('a reason has to be given, and can be long', () => {
  expect(readOffForm('  ')).toMatchObject({ ok: false })
  expect(readOffForm(undefined)).toMatchObject({ ok: false })
  expect(readOffForm('x'.repeat(501))).toMatchObject({ ok: false })
  expect(readOffForm('The link was passed on.')).toEqual({ ok: true, value: { reason: 'The link was passed on.' } })
})

test('what a phone posts is read line by line', () => {
  const id = randomUUID()
  expect(parseForms('')).toEqual([])
  expect(parseForms(`${id} k2026-12-01 AAEC`)).toEqual([{ id, keyId: 'k2026-12-01', sealed: Buffer.from([0, 1, 2]) }])
})

test.each([
  ['a line too many', Array.from({ length: 21 }, () => `${randomUUID()} k x`).join('\n')],
  ['no line', 'hello'],
  ['an id that is none', 'abc k x'],
  ['an id that tells a time', '0192f2c8-0000-7000-8000-000000000000 k x'],
  ['a box too large', `${randomUUID()} k ${'x'.repeat(12_000)}`],
  ['an id twice', ((id) => `${id} k x\n${id} k y`)(randomUUID())],
])('a post with %s is none of ours', (_, text) => {
  expect(parseForms(text)).toBeUndefined()
})
