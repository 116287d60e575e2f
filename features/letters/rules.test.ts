import { describe, expect, test } from 'vitest'
import { DeliveryChannel, DeliveryOutcome } from '@/generated/prisma/enums'
import {
  canBeTold,
  chooseRecipient,
  dueOn,
  finalRecipient,
  groupOf,
  isPlausibleDay,
  isPromise,
  languageOf,
  outcomeGroups,
  paperOf,
  possibleOutcomes,
  takesLetters,
} from './rules'

const on = (text: string) => new Date(text)

describe('outcomes', () => {
  test('every outcome stands in exactly one group', () => {
    expect(Object.values(outcomeGroups).flat().sort()).toEqual(Object.values(DeliveryOutcome).sort())
    for (const outcome of Object.values(DeliveryOutcome)) expect(outcomeGroups[groupOf(outcome)]).toContain(outcome)
  })

  test('every channel can end in a reply and in silence', () => {
    for (const channel of Object.values(DeliveryChannel)) {
      const outcomes = possibleOutcomes(channel).flatMap((group) => group.outcomes)
      expect(outcomes).toEqual(expect.arrayContaining(['reply_received', 'no_reply']))
    }
  })

  test('a mail meets no guard and paper does not bounce', () => {
    expect(possibleOutcomes('our_mail').flatMap(({ outcomes }) => outcomes)).not.toContain('accepted_by_guard')
    expect(possibleOutcomes('by_hand').flatMap(({ outcomes }) => outcomes)).not.toContain('bounced')
    expect(possibleOutcomes('own_mail').map(({ group }) => group)).toEqual(['promised', 'answered', 'open', 'failed'])
  })

  test('only promises fall due: a call after a week, a reply after 30 days, or on the day that was named', () => {
    const day = on('2016-05-25')
    expect(dueOn('call_back_promised', day, null)).toEqual(on('2016-06-01'))
    expect(dueOn('reply_promised', day, null)).toEqual(on('2016-06-24'))
    expect(dueOn('reply_promised', day, on('2016-06-03'))).toEqual(on('2016-06-03'))
    expect(dueOn('door_locked', day, on('2016-06-03'))).toBeNull()
    expect(Object.values(DeliveryOutcome).filter(isPromise)).toEqual(['call_back_promised', 'reply_promised'])
  })

  test.each([
    ['2016-05-23', false],
    ['2016-05-24', true],
    ['2016-05-26', true],
    ['2016-05-27', true],
    ['2016-05-28', false],
  ])('on %s, with a letter of the 25th and told on the evening of the 26th: %s', (day, plausible) => {
    expect(isPlausibleDay(on(day), on('2016-05-25'), on('2016-05-26T20:00:00Z'))).toBe(plausible)
  })

  test('a mail that waits in our queue has met nobody yet', () => {
    expect((['planned', 'queued', 'handed_over', 'recorded'] as const).map(canBeTold)).toEqual([
      true,
      false,
      true,
      true,
    ])
  })
})

describe('who a letter is mailed to', () => {
  const email = 'embassy@example.org'
  const senderEmail = 'anna@example.org'
  const plain = { demo: false, campaignDemo: false, senderEmail }

  test('the addressee, when there is an address', () => {
    expect(chooseRecipient({ demo: false, email })).toEqual({ to: 'addressee', email })
    expect(chooseRecipient({ demo: false, email: undefined })).toBeUndefined()
  })

  test('a demonstration never mails an addressee, whatever the settings', () => {
    expect(chooseRecipient({ demo: true, email })).toEqual({ to: 'sender' })
    for (const demo of [true, false])
      for (const campaignDemo of [true, false])
        for (const chosen of [{ to: 'sender' as const }, { to: 'addressee' as const, email }]) {
          const final = finalRecipient(chosen, { demo, campaignDemo, senderEmail })
          const real = chosen.to === 'addressee' && !demo && !campaignDemo
          expect(final).toEqual(real ? { email, demo: false } : { email: senderEmail, demo: true })
        }
  })

  test('a letter goes where it was meant to go', () => {
    expect(finalRecipient({ to: 'addressee', email }, plain)).toEqual({ email, demo: false })
  })
})

test.each([
  ['US', 'us-letter'],
  ['MX', 'us-letter'],
  ['PH', 'us-letter'],
  ['GB', 'a4'],
  ['KZ', 'a4'],
])('letters from %s are printed on %s', (country, paper) => {
  expect(paperOf(country)).toBe(paper)
})

test.each([
  ['AT', 'de'],
  ['MX', 'es'],
  ['SI', 'sl'],
])('in %s people read %s', (country, language) => {
  expect(languageOf(country)).toBe(language)
})

test('people write only while letter and campaign are published and the last day has not passed', () => {
  const now = on('2026-01-01T12:00:00Z')
  const model = { state: 'published' as const, closesAt: null, campaign: { state: 'published' as const } }
  expect(takesLetters(model, now)).toBe(true)
  expect(takesLetters({ ...model, closesAt: on('2026-01-01T11:00:00Z') }, now)).toBe(false)
  expect(takesLetters({ ...model, state: 'closed' }, now)).toBe(false)
  expect(takesLetters({ ...model, campaign: { state: 'won' } }, now)).toBe(false)
})
