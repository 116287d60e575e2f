import { describe, expect, test } from 'vitest'
import { DeliveryChannel, DeliveryOutcome } from '@/generated/prisma/enums'
import { canBeTold, dueOn, groupOf, isPlausibleDay, isPromise, outcomeGroups, possibleOutcomes } from './rules'

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
