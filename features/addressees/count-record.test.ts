import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countRecord,
  daysToReply,
  median,
  promiseOf,
  type Recorded,
  recordShows,
  type Said,
  showRecord,
} from './count-record'

const on = (day: string) => new Date(`2016-${day}T00:00:00Z`)
const now = on('07-01')
const told = (said: Said, day: string | null = '05-26', due: string | null = null) => ({
  said,
  on: day === null ? null : on(day),
  dueOn: due === null ? null : on(due),
})
let made = 0
const letter = (of: Partial<Recorded> = {}): Recorded => ({
  letterId: `letter ${++made}`,
  byHand: true,
  setOutOn: on('05-25'),
  told: [],
  replies: [],
  ...of,
})

describe('a promise', () => {
  test('is open until its day has gone by', () => {
    const promised = letter({ told: [told('taken'), told('promised', '05-26', '06-25')] })
    expect(promiseOf(promised, on('05-27'))).toBe('open')
    expect(promiseOf(promised, on('06-25'))).toBe('open')
    expect(promiseOf(promised, on('06-26'))).toBe('broken')
  })

  test('without a day stays open', () => {
    expect(promiseOf(letter({ told: [told('promised')] }), now)).toBe('open')
  })

  test('is kept when a reply came after it, told or published, even a late one', () => {
    const promise = told('promised', '05-26', '06-01')
    expect(promiseOf(letter({ told: [promise, told('answered', '05-30')] }), now)).toBe('kept')
    expect(promiseOf(letter({ told: [promise], replies: [on('06-20')] }), now)).toBe('kept')
  })

  test('is not kept by what was said before it', () => {
    expect(promiseOf(letter({ told: [told('promised', '05-26', '06-01')], replies: [on('05-20')] }), now)).toBe(
      'broken',
    )
  })

  test('is broken when somebody says that no reply came', () => {
    expect(promiseOf(letter({ told: [told('promised', '05-26', '12-01'), told('unanswered')] }), now)).toBe('broken')
  })

  test('that was given more time counts by its last day', () => {
    const longer = letter({ told: [told('promised', '05-26', '06-01'), told('promised', '05-26', '08-01')] })
    expect(promiseOf(longer, now)).toBe('open')
  })

  test('that was told by mistake is none', () => {
    expect(promiseOf(letter({ told: [told('promised', '05-26', '06-01'), told('refused')] }), now)).toBeUndefined()
    expect(promiseOf(letter({ told: [told('taken')] }), now)).toBeUndefined()
  })
})

describe('days to a reply', () => {
  test('run from setting out to the first reply', () => {
    expect(daysToReply(letter({ told: [told('answered', '06-04')] }))).toBe(10)
    expect(daysToReply(letter({ told: [told('answered', '06-04')], replies: [on('05-28'), on('06-30')] }))).toBe(3)
  })

  test('are not known where nobody knows the day', () => {
    expect(daysToReply(letter({ told: [told('answered', null)] }))).toBeUndefined()
    expect(daysToReply(letter())).toBeUndefined()
  })

  test.each([
    [[], undefined],
    [[7], 7],
    [[30, 2, 5], 5],
    [[10, 20], 15],
    [[1, 2], 2],
  ])('the middle of %j is %s', (values, middle) => {
    expect(median(values)).toBe(middle)
  })
})

describe('the day of action', () => {
  const london = letter({ told: [told('refused'), told('refused')] })
  const berlin = letter({ told: [told('taken'), told('promised', '05-26', '06-25')] })
  const delhi = letter({ byHand: false })
  const record = [london, berlin, delhi]

  test('is counted', () => {
    expect(countRecord(record, on('06-01'))).toEqual({
      letters: 3,
      'hand-ins': 1,
      refused: 1,
      kept: 0,
      broken: 0,
      open: 1,
      replies: 0,
      medianDays: undefined,
    })
    expect(countRecord(record, now)).toMatchObject({ open: 0, broken: 1 })
  })

  test('each number opens what it counts', () => {
    expect(showRecord(record, 'refused', now)).toEqual([london])
    expect(showRecord(record, 'hand-ins', now)).toEqual([berlin])
  })

  test('a letter that went twice is one letter', () => {
    const again = { ...delhi, byHand: true, told: [told('taken')] }
    expect(countRecord([...record, again], now)).toMatchObject({ letters: 3, 'hand-ins': 2 })
  })
})

test('whatever was told: no number is larger than its list, and a promise is one of three', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.UTC(2016, 0, 1 + days)))
  const telling = fc.record({
    said: fc.constantFrom<Said>('taken', 'refused', 'promised', 'answered', 'unanswered', 'other'),
    on: fc.option(day),
    dueOn: fc.option(day),
  })
  const recorded = fc.record({
    letterId: fc.constantFrom('a', 'b', 'c', 'd'),
    byHand: fc.boolean(),
    setOutOn: day,
    told: fc.array(telling, { maxLength: 4 }),
    replies: fc.array(day, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(recorded, { maxLength: 20 }), day, (record, today) => {
      const numbers = countRecord(record, today)
      for (const show of recordShows) expect(showRecord(record, show, today).length).toBe(numbers[show])
      const promises = record.filter((one) => promiseOf(one, today) !== undefined).length
      expect(numbers.kept + numbers.broken + numbers.open).toBe(promises)
      expect(numbers.letters).toBe(new Set(record.map((one) => one.letterId)).size)
      if (numbers.medianDays !== undefined) expect(numbers.medianDays).toBeGreaterThanOrEqual(0)
    }),
  )
})
