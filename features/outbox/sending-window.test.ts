import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysToGo, goesOutAt, nextRelease } from './release-times'
import { dayAt, isInWindow, nextOpening, type QueuePlace } from './sending-window'

const office = { windowFrom: 9, windowTo: 17, weekdaysOnly: true }
const london: QueuePlace = { timeZone: 'Europe/London', country: 'GB' }
const at = (text: string) => new Date(text)
const hour = 3_600_000

describe('an office is reached', () => {
  test.each([
    ['at nine by its own clock', london, '2026-03-02T09:00:00Z', true],
    ['not a second before', london, '2026-03-02T08:59:59Z', false],
    ['until the last second before five', london, '2026-03-02T16:59:59Z', true],
    ['not at five', london, '2026-03-02T17:00:00Z', false],
    ['not on a Saturday', london, '2026-03-07T12:00:00Z', false],
    ['in summer an hour earlier by UTC', london, '2026-06-01T08:00:00Z', true],
    [
      'in Kathmandu, whose clock is 5:45 ahead',
      { timeZone: 'Asia/Kathmandu', country: 'NP' },
      '2026-03-02T03:15:00Z',
      true,
    ],
    ['in Cairo on a Sunday', { timeZone: 'Africa/Cairo', country: 'EG' }, '2026-03-01T10:00:00Z', true],
    ['in Cairo not on a Friday', { timeZone: 'Africa/Cairo', country: 'EG' }, '2026-03-06T10:00:00Z', false],
    [
      'in Wellington when it is still yesterday in London',
      { timeZone: 'Pacific/Auckland', country: 'NZ' },
      '2026-03-01T21:00:00Z',
      true,
    ],
  ])('%s', (_, place, now, expected) => expect(isInWindow(at(now), place, office)).toBe(expected))

  test('on every day of the week when it is told so', () => {
    expect(isInWindow(at('2026-03-07T12:00:00Z'), london, { ...office, weekdaysOnly: false })).toBe(true)
  })

  test('at midnight by a window of the whole day', () => {
    const always = { windowFrom: 0, windowTo: 24, weekdaysOnly: false }
    expect(isInWindow(at('2026-03-02T00:00:00Z'), london, always)).toBe(true)
    expect(isInWindow(at('2026-03-02T23:59:59Z'), london, always)).toBe(true)
  })
})

describe('the next opening', () => {
  test('is now while the window is open', () => {
    expect(nextOpening(at('2026-03-02T12:34:56Z'), london, office)).toEqual(at('2026-03-02T12:34:56Z'))
  })

  test('after a Friday is on Monday, also over the night in which the clocks go forward', () => {
    expect(nextOpening(at('2026-03-27T17:00:00Z'), london, office)).toEqual(at('2026-03-30T08:00:00Z'))
    expect(nextOpening(at('2026-10-23T17:00:00Z'), london, office)).toEqual(at('2026-10-26T09:00:00Z'))
  })

  test('of an hour that the clocks leave out is on the day after', () => {
    const night = { windowFrom: 1, windowTo: 2, weekdaysOnly: false }
    expect(nextOpening(at('2026-03-28T12:00:00Z'), london, night)).toEqual(at('2026-03-30T00:00:00Z'))
  })

  test('of an hour that comes twice lasts two hours', () => {
    const night = { windowFrom: 1, windowTo: 2, weekdaysOnly: false }
    const open = [0, 0.5, 1, 1.5, 2].map((hours) => new Date(at('2026-10-25T00:00:00Z').getTime() + hours * hour))
    expect(open.map((now) => isInWindow(now, london, night))).toEqual([true, true, true, true, false])
  })

  const zones = [
    'Europe/London',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Cairo',
  ]
  const windows = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }), fc.boolean())
    .filter(([from, to]) => from < to)
    .map(([windowFrom, windowTo, weekdaysOnly]) => ({ windowFrom, windowTo, weekdaysOnly }))
  const moments = fc.date({ min: at('2024-01-01'), max: at('2028-12-31'), noInvalidDate: true })

  test('is never in the past and never outside the window, in any zone on any day; nothing open lies between', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), windows, (now, timeZone, window) => {
        const place = { timeZone, country: 'GB' }
        const opening = nextOpening(now, place, window)
        if (!opening) throw new Error('It never opens')
        expect(opening.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(isInWindow(opening, place, window)).toBe(true)
        if (opening.getTime() > now.getTime()) {
          expect(isInWindow(new Date(opening.getTime() - 1), place, window)).toBe(false)
          expect(isInWindow(now, place, window)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a queue', () => {
  test('never lets more go in any hour than its cap, and spreads them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3600 }), (cap) => {
        let now = at('2026-03-02T09:00:00Z')
        const released: number[] = []
        while (now.getTime() < at('2026-03-02T11:00:00Z').getTime()) {
          released.push(now.getTime())
          now = nextRelease(now, cap)
        }
        const most = released.map((from, index) => released.findIndex((one) => one >= from + hour) - index)
        expect(Math.max(...most)).toBeLessThanOrEqual(cap)
        expect(released.length).toBeGreaterThanOrEqual(cap)
      }),
      { numRuns: 60 },
    )
  })

  test('tells about when a letter goes out: over nights and weekends', () => {
    const queue = { now: at('2026-03-06T16:00:00Z'), nextAt: null, place: london, window: office, hourlyCap: 20 }
    expect(goesOutAt(0, queue)).toEqual(at('2026-03-06T16:00:00Z'))
    expect(goesOutAt(19, queue)).toEqual(at('2026-03-06T16:57:00Z'))
    expect(goesOutAt(20, queue)).toEqual(at('2026-03-09T09:00:00Z'))
    expect(goesOutAt(20 + 160, queue)).toEqual(at('2026-03-10T09:00:00Z'))
    expect(goesOutAt(3, { ...queue, nextAt: at('2026-03-06T16:30:00Z') })).toEqual(at('2026-03-06T16:39:00Z'))
    expect(goesOutAt(10_000_000, queue)).toBeUndefined()
  })

  test('takes so many days', () => {
    expect([0, 1, 160, 161, 5_000].map((count) => daysToGo(count, office, 20))).toEqual([0, 1, 1, 2, 32])
  })

  test('has the day of the addressee, not ours', () => {
    expect(dayAt(at('2026-03-01T21:00:00Z'), 'Pacific/Auckland')).toBe('2026-03-02')
    expect(dayAt(at('2026-03-01T03:00:00Z'), 'America/New_York')).toBe('2026-02-28')
  })
})
