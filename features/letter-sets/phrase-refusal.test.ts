import { expect, test } from 'vitest'
import { DeliveryOutcome } from '@/generated/prisma/enums'
import { phraseRefusal, type RefusalFacts } from './phrase-refusal'
import { asksForPlanB, planBWays } from './rules'

const london = { kind: 'embassy', hostCity: 'London', hostCountry: 'GB' } as const
const refusal: RefusalFacts = { outcome: 'refused_at_door', on: new Date('2016-05-26'), office: london }
const languages = ['en', 'de', 'fr', 'es', 'ru', 'kk']
const outcomes = Object.values(DeliveryOutcome).filter(asksForPlanB)

test('says when, where and what, and how the letter comes now', () => {
  expect(phraseRefusal('en', refusal, 'post', 'GB')).toBe(
    'On 26 May 2016 we came to your embassy in London to hand in this letter. It was refused at the door. We therefore send it to you by registered post.',
  )
  expect(phraseRefusal('en', refusal, 'mail', 'US')).toMatch(/^On May 26, 2016 .*by e-mail\.$/)
  expect(phraseRefusal('ru', refusal, 'mail', 'GB')).toBe(
    '26 мая 2016 г. мы пришли в Ваше посольство (Лондон), чтобы вручить это письмо. У дверей его отказались принять. Поэтому мы направляем его Вам по электронной почте.',
  )
  expect(phraseRefusal('kk', refusal, 'post', 'GB')).toMatch(/^2016 жылғы 26 мамырда біз /)
})

test.each(languages)('every refusal has its own sentence in %s, with the day and the city', (locale) => {
  for (const way of planBWays) {
    const said = outcomes.map((outcome) => phraseRefusal(locale, { ...refusal, outcome }, way, 'GB'))
    expect(new Set(said).size).toBe(outcomes.length)
    for (const [at, text] of said.entries()) {
      expect(text).toMatch(/26/)
      expect(text).toMatch(/2016/)
      if (outcomes[at] !== 'returned') expect(text).toMatch(/London|Londres|Лондон/)
      expect(text).not.toMatch(/undefined|\{|\}| {2}/)
    }
  }
})

test.each([
  ['fr', 'refused_by_intercom', 'La remise a été refusée par interphone, et personne n’est venu à la porte.'],
  ['fr', 'courier_refused', 'Le 26 mai 2016, un coursier a présenté cette lettre à votre ambassade'],
  [
    'es',
    'refused_by_intercom',
    'Por el portero automático nos dijeron que no la aceptaban, y nadie salió a la puerta.',
  ],
  ['ru', 'photographed_or_threatened', 'а тех, кто его принёс, фотографировали или запугивали.'],
] as const)('in %s somebody refuses, and not the intercom: %s', (locale, outcome, told) => {
  expect(phraseRefusal(locale, { ...refusal, outcome }, 'post', 'GB')).toContain(told)
})

test('in Kazakh every month carries the preposition', () => {
  const months =
    'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'
  for (const [at, month] of months.split(' ').entries()) {
    const on = new Date(Date.UTC(2016, at, 1))
    expect(phraseRefusal('kk', { ...refusal, on }, 'post', 'GB')).toMatch(new RegExp(`^2016 жылғы 1 ${month} `))
  }
})

test('a consulate is a consulate, a ministry an office, and a place without a city is named without one', () => {
  const office = (kind: RefusalFacts['office']['kind'], hostCity: string | null = null) =>
    phraseRefusal('en', { ...refusal, office: { ...london, kind, hostCity } }, 'post', 'GB')
  expect(office('honorary_consulate')).toContain('to your consulate to hand in')
  expect(office('foreign_ministry', 'Astana')).toContain('to your office in Astana to hand in')
})

test('a language without words of ours gets English ones, with an English day', () => {
  expect(phraseRefusal('sv', refusal, 'post', 'SE')).toMatch(/^On 26 May 2016 we came/)
})

test('there is no sentence for what is no refusal', () => {
  expect(() => phraseRefusal('en', { ...refusal, outcome: 'letterbox' }, 'post', 'GB')).toThrow('letterbox')
})
