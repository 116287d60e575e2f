import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay } from '@/features/days'
import {
  closing,
  currentGoal,
  findPetitionGaps,
  mayPetitionBecome,
  opening,
  type PetitionText,
  partsOf,
  planTextChange,
} from './rules'

const text = (locale: string, changes: Partial<PetitionText> = {}): PetitionText => ({
  locale,
  title: 'Release them',
  summary: 'Short',
  whoWeAre: '',
  whatWeNote: '',
  text: 'Long',
  addresseeLine: 'To the President',
  ...changes,
})

describe('a change of text', () => {
  const draft = { state: 'draft', signed: false } as const
  const open = { state: 'open', signed: false } as const
  const signed = { state: 'open', signed: true } as const
  const closed = { state: 'closed', signed: true } as const
  const english = [text('en')]

  test.each([
    ['the same again', english, signed, 'nothing'],
    ['another title in a draft', [text('en', { title: 'Free them' })], draft, 'in place'],
    ['another title before anybody signed', [text('en', { title: 'Free them' })], open, 'in place'],
    ['another title once somebody signed', [text('en', { title: 'Free them' })], signed, 'weigh'],
    ['another addressee once somebody signed', [text('en', { addresseeLine: 'To nobody' })], signed, 'weigh'],
    ['a part beside once somebody signed', [text('en', { whoWeAre: 'We' })], signed, 'weigh'],
    ['one more language once somebody signed', [text('en'), text('ru')], signed, 'in place'],
    ['a language less once somebody signed', [text('ru')], signed, 'weigh'],
    ['another title of a closed petition', [text('en', { title: 'Free them' })], closed, 'refused'],
    ['one more language of a closed petition', [text('en'), text('ru')], closed, 'in place'],
  ] as const)('%s', (_, after, circumstances, plan) => {
    expect(planTextChange(english, after, circumstances)).toBe(plan)
  })
})

describe('what a petition lacks', () => {
  const whole = { originalLocale: 'en', translations: [text('en')], opensOn: null, closesOn: null }

  test('nothing when its original is whole', () => expect(findPetitionGaps(whole)).toEqual([]))

  test('whom it addresses must be said', () => {
    const translations = [text('en', { addresseeLine: '' })]
    expect(findPetitionGaps({ ...whole, translations })).toEqual([{ locale: 'en', field: 'addresseeLine' }])
  })

  test('a part that the original has, a translation without it lacks', () => {
    const translations = [text('en', { whatWeNote: 'That they are held' }), text('ru'), text('de', { whoWeAre: 'Wir' })]
    expect(findPetitionGaps({ ...whole, translations })).toEqual([
      { locale: 'ru', field: 'whatWeNote' },
      { locale: 'de', field: 'whatWeNote' },
    ])
  })

  test('it cannot close before it opens, and may close on the same day', () => {
    const gap = [{ locale: null, field: 'closesOn' }]
    expect(findPetitionGaps({ ...whole, opensOn: '2026-05-02', closesOn: '2026-05-01' })).toEqual(gap)
    expect(findPetitionGaps({ ...whole, opensOn: '2026-05-02', closesOn: '2026-05-02' })).toEqual([])
  })
})

test('a petition goes one way only', () => {
  expect(mayPetitionBecome('draft', 'open')).toBe(true)
  expect(mayPetitionBecome('closed', 'open')).toBe(false)
  expect(mayPetitionBecome('open', 'handed_in')).toBe(false)
})

test('a day begins and ends in UTC, whatever the clock of the machine', () => {
  expect(opening('2026-05-01')?.toISOString()).toBe('2026-05-01T00:00:00.000Z')
  expect(isoDay(closing('2026-05-01'))).toBe('2026-05-01')
  expect(opening(null)).toBeNull()
})

test('what is asked stands without a heading when it stands alone', () => {
  expect(partsOf(text('en'))).toEqual([{ part: 'text', text: 'Long', headed: false }])
  expect(partsOf(text('en', { whatWeNote: 'That they are held' }))).toEqual([
    { part: 'whatWeNote', text: 'That they are held', headed: true },
    { part: 'text', text: 'Long', headed: true },
  ])
})

test('the goal raises itself to the next round number, and is never reached', () => {
  expect([0, 99, 100, 149, 150, 990, 1000, 7_600, 99_999].map((count) => currentGoal(100, count))).toEqual([
    100, 100, 150, 150, 200, 1000, 1500, 10_000, 100_000,
  ])
  fc.assert(
    fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 100_000 }), (count, goal) => {
      expect(currentGoal(goal, count)).toBeGreaterThan(count)
      expect(currentGoal(goal, count + 1)).toBeGreaterThanOrEqual(currentGoal(goal, count))
    }),
  )
})
