import { describe, expect, test } from 'vitest'
import {
  type Awaited,
  dueState,
  isMoreTime,
  isOpenPromise,
  isTimeToAsk,
  mayEndUnanswered,
  silentSince,
} from './reply-due'

const on = (text: string) => new Date(text)
const delivery = (parts: Partial<Awaited> = {}): Awaited => ({
  state: 'recorded',
  outcome: 'reply_promised',
  outcomeOn: on('2016-05-26'),
  dueOn: on('2016-06-25'),
  postedOn: null,
  expectedOn: null,
  createdOn: on('2016-05-25'),
  heardOn: [],
  ...parts,
})

describe('a promise', () => {
  test('stands while nothing is heard after it', () => {
    expect(isOpenPromise(delivery())).toBe(true)
    expect(isOpenPromise(delivery({ heardOn: [on('2016-05-20')] }))).toBe(true)
    expect(isOpenPromise(delivery({ heardOn: [on('2016-06-02')] }))).toBe(false)
    expect(isOpenPromise(delivery({ outcome: 'door_locked' }))).toBe(false)
  })

  test('is due to the end of its day, and overdue from the next', () => {
    const due = on('2016-06-25')
    expect(dueState(due, on('2016-06-10T12:00:00Z'))).toBe('later')
    expect(dueState(due, on('2016-06-18T00:00:00Z'))).toBe('soon')
    expect(dueState(due, on('2016-06-25T23:59:00Z'))).toBe('soon')
    expect(dueState(due, on('2016-06-26T00:00:00Z'))).toBe('overdue')
  })

  test('ends unanswered from its day on, and not before', () => {
    expect(mayEndUnanswered(on('2016-06-25'), on('2016-06-24T23:00:00Z'))).toBe(false)
    expect(mayEndUnanswered(on('2016-06-25'), on('2016-06-25T08:00:00Z'))).toBe(true)
  })

  test('gets more time only with a day that is later, and yet to come', () => {
    const [due, now] = [on('2016-06-25'), on('2016-07-01')]
    expect(isMoreTime(due, on('2016-07-10'), now)).toBe(true)
    expect(isMoreTime(due, on('2016-06-28'), now)).toBe(false)
    expect(isMoreTime(on('2016-08-01'), on('2016-07-10'), now)).toBe(false)
  })
})

describe('asking after a letter', () => {
  const taken = delivery({ outcome: 'accepted_by_guard', dueOn: null })
  const nothing = { outcome: null, outcomeOn: null, dueOn: null } as const

  test('that was taken begins after thirty days of silence', () => {
    expect(silentSince(taken)).toEqual(on('2016-05-26'))
    expect(isTimeToAsk(taken, on('2016-06-25T20:00:00Z'))).toBe(false)
    expect(isTimeToAsk(taken, on('2016-06-27T00:00:01Z'))).toBe(true)
    expect(isTimeToAsk({ ...taken, heardOn: [on('2016-06-01')] }, on('2017-01-01'))).toBe(false)
  })

  test('that was posted begins when it should have arrived and nobody has told', () => {
    const posted = delivery({ ...nothing, state: 'planned', postedOn: on('2016-05-25'), expectedOn: on('2016-06-08') })
    expect(isTimeToAsk(posted, on('2016-06-08T20:00:00Z'))).toBe(false)
    expect(isTimeToAsk(posted, on('2016-06-09T00:00:01Z'))).toBe(true)
  })

  test('has no place where it was refused, promised, or never went out', () => {
    for (const parts of [{ outcome: 'refused_at_door' }, {}, { ...nothing, state: 'planned' }] as const) {
      expect(silentSince(delivery(parts))).toBeNull()
    }
    expect(silentSince(delivery({ ...nothing, state: 'handed_over' }))).toEqual(on('2016-05-25'))
  })
})
