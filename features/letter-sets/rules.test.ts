import { describe, expect, test } from 'vitest'
import { DeliveryOutcome, LetterState } from '@/generated/prisma/enums'
import {
  asksForPlanB,
  type BoardDelivery,
  boardState,
  boardStates,
  isBehind,
  isCollected,
  mayLetterBecome,
  nextLetterStep,
  type StepFacts,
} from './rules'

const by = (channel: BoardDelivery['channel'], parts: Partial<BoardDelivery> = {}): BoardDelivery => ({
  channel,
  state: parts.outcome ? 'recorded' : 'planned',
  outcome: null,
  ...parts,
})
const out = { state: 'out' } as const
const frozen = { state: 'frozen' } as const

describe('the state of a country on the board', () => {
  test('without a letter nothing is started, whatever else there is', () => {
    expect(boardState(undefined)).toBe('not_started')
    expect(boardState({ state: 'drafting' })).toBe('drafting')
    expect(boardState({ state: 'collecting' })).toBe('collecting')
  })

  test('a frozen letter is frozen while it is only printed, planned, or waits in our queue', () => {
    expect(boardState(frozen)).toBe('frozen')
    expect(boardState(frozen, [by('by_hand'), by('post'), by('our_mail', { state: 'queued' })])).toBe('frozen')
    expect(boardState(frozen, [by('our_mail', { state: 'failed' })])).toBe('frozen')
  })

  test('it is sent when it was posted, or their mail server took it or may have taken it', () => {
    expect(boardState(out, [by('post', { postedOn: new Date() })])).toBe('sent')
    expect(boardState(out, [by('our_mail', { state: 'handed_over' })])).toBe('sent')
    expect(boardState(out, [by('our_mail', { state: 'unknown' })])).toBe('sent')
    expect(boardState(out)).toBe('sent')
    expect(boardState(out, [by('post', { outcome: 'returned' })])).toBe('sent')
  })

  test('it is handed in when somebody took it at the door, whoever that was', () => {
    for (const outcome of ['accepted_by_official', 'accepted_by_guard', 'letterbox'] as const) {
      expect(boardState(out, [by('by_hand', { outcome })])).toBe('handed_in')
    }
    expect(boardState(out, [by('by_hand', { outcome: 'no_reply' })])).toBe('handed_in')
    expect(boardState(out, [by('by_hand', { postedOn: new Date() })])).toBe('handed_in')
  })

  test('a letter that met nobody at the door is still in our hands', () => {
    expect(boardState(out, [by('by_hand', { outcome: 'no_answer' })])).toBe('frozen')
  })

  test('a refusal stays in sight while plan B is on its way, and until somebody takes the letter', () => {
    const refused = by('by_hand', { outcome: 'door_locked' })
    expect(boardState(out, [refused])).toBe('refused')
    expect(boardState(out, [refused, by('post', { postedOn: new Date() })])).toBe('refused')
    expect(boardState(out, [refused, by('by_hand', { outcome: 'accepted_by_official' })])).toBe('handed_in')
  })

  test('a promise outweighs what was handed in, and a reply outweighs all', () => {
    const promised = by('by_hand', { outcome: 'reply_promised' })
    expect(boardState(out, [by('by_hand', { outcome: 'letterbox' }), promised])).toBe('reply_promised')
    expect(boardState(out, [by('post', { outcome: 'reply_received' }), promised])).toBe('replied')
  })

  test('every outcome on every channel has a state', () => {
    for (const outcome of Object.values(DeliveryOutcome)) {
      for (const channel of ['by_hand', 'post', 'our_mail'] as const) {
        expect(boardStates).toContain(boardState(out, [by(channel, { outcome })]))
      }
    }
  })
})

describe('the way of a letter', () => {
  test('goes forward only', () => {
    const states = Object.values(LetterState)
    const steps = states.flatMap((from) =>
      states.filter((to) => mayLetterBecome(from, to)).map((to) => `${from} → ${to}`),
    )
    expect(steps).toEqual([
      'drafting → collecting',
      'drafting → frozen',
      'collecting → frozen',
      'frozen → out',
      'out → closed',
    ])
  })

  test('it is behind only while it may still change, and when its source is another one', () => {
    const [old, present] = [Buffer.from('old'), Buffer.from('new')]
    expect(isBehind({ state: 'drafting', sourceHash: old }, present)).toBe(true)
    expect(isBehind({ state: 'collecting', sourceHash: present }, present)).toBe(false)
    expect(isBehind({ state: 'frozen', sourceHash: old }, present)).toBe(false)
    expect(isBehind({ state: 'drafting', sourceHash: old }, undefined)).toBe(false)
  })

  test('collecting ends with the closing date', () => {
    const until = new Date('2016-05-25T23:59:59Z')
    expect(isCollected({ state: 'collecting', collectUntil: until }, new Date('2016-05-25T23:59:58Z'))).toBe(false)
    expect(isCollected({ state: 'collecting', collectUntil: until }, until)).toBe(true)
    expect(isCollected({ state: 'drafting', collectUntil: until }, until)).toBe(false)
    expect(isCollected({ state: 'collecting', collectUntil: null }, until)).toBe(false)
  })
})

describe('the next step', () => {
  const facts: StepFacts = {
    state: 'drafting',
    behind: false,
    signatories: 0,
    confirmed: 0,
    collected: false,
    followed: false,
    overdue: false,
    told: false,
  }
  const step = (parts: Partial<StepFacts>) => nextLetterStep({ ...facts, ...parts })

  test('a country without a letter is started; a letter that is behind is brought up to date first', () => {
    expect(step({ state: 'not_started' })).toBe('start')
    expect(step({ behind: true })).toBe('update')
  })

  test('a draft nobody else signs can freeze; one with names is to be sent to them', () => {
    expect(step({})).toBe('freeze')
    expect(step({ signatories: 5 })).toBe('collect')
  })

  test('collecting waits, freezes when all have confirmed or the date has passed, and never without anybody', () => {
    const collecting = { state: 'collecting', signatories: 5 } as const
    expect(step({ ...collecting, confirmed: 3 })).toBe('await')
    expect(step({ ...collecting, confirmed: 5 })).toBe('freeze')
    expect(step({ ...collecting, confirmed: 3, collected: true })).toBe('freeze')
    expect(step({ ...collecting, confirmed: 0, collected: true })).toBe('attend')
  })

  test('a frozen letter is brought, a sent one is told of, a refused one followed once, an overdue promise chased', () => {
    expect(step({ state: 'frozen' })).toBe('bring')
    expect(step({ state: 'sent' })).toBe('tell')
    expect(step({ state: 'handed_in', told: true })).toBe('none')
    expect(step({ state: 'refused', told: true })).toBe('plan_b')
    expect(step({ state: 'refused', told: true, followed: true })).toBe('none')
    expect(step({ state: 'reply_promised', told: true })).toBe('none')
    expect(step({ state: 'reply_promised', told: true, overdue: true })).toBe('chase')
    expect(step({ state: 'replied', told: true })).toBe('none')
  })

  test('plan B answers every refusal and a letter that came back, nothing else', () => {
    expect(Object.values(DeliveryOutcome).filter(asksForPlanB)).toEqual([
      'refused_at_door',
      'refused_by_intercom',
      'courier_refused',
      'door_locked',
      'photographed_or_threatened',
      'returned',
    ])
  })
})
