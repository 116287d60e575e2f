import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { messages } from '@/generated/messages'

const say = createTranslator({
  locale: 'ru',
  messages: messages.ru,
  onError: (error) => {
    throw error
  },
})

test.each([
  [1, 'и ещё 1 человек, который не захотел назвать себя'],
  [3, 'и ещё 3 человека, которые не захотели назвать себя'],
  [5, 'и ещё 5 человек, которые не захотели назвать себя'],
  [11, 'и ещё 11 человек, которые не захотели назвать себя'],
  [21, 'и ещё 21 человек, который не захотел назвать себя'],
])('those who are not named are people: %i', (count, told) => {
  expect(say('signatures.names.others', { count, number: String(count) })).toBe(told)
})

test.each([
  ['open', ['осталось без ответа', 'остались без ответа', 'осталось без ответа', 'осталось без ответа']],
  ['failed', ['вернулось', 'вернулись', 'вернулось', 'вернулось']],
  ['accepted', ['письмо приняли', 'письма приняли', 'писем приняли', 'письмо приняли']],
] as const)('what became of letters agrees with their number: %s', (key, told) => {
  expect([1, 3, 5, 21].map((count) => say(`letters.counts.${key}`, { count }))).toEqual(told)
})

test('letters that are stopped are letters', () => {
  expect([1, 3, 5].map((count) => say('cases.mailsStopped', { count }))).toEqual([
    'остановлено 1 письмо',
    'остановлено 3 письма',
    'остановлено 5 писем',
  ])
})
