import { describe, expect, test } from 'vitest'
import { countryCodes } from '@/features/places/country-codes'
import { expectedArrival, postalDistance, postInTime, postUntil } from './expect-arrival'

const on = (text: string) => new Date(text)
const arrival = (from: string, to: string, day: string) => expectedArrival(from, to, on(day)).toISOString().slice(0, 10)

describe('a letter by post', () => {
  test('within a country takes a working week', () => {
    expect(arrival('GB', 'GB', '2026-05-25')).toBe('2026-06-01')
  })

  test('on its continent takes two, to another one four', () => {
    expect(arrival('SI', 'AT', '2026-05-25')).toBe('2026-06-08')
    expect(arrival('DE', 'IN', '2026-05-25')).toBe('2026-06-22')
  })

  test('rests on Saturday and Sunday, also when it is posted then', () => {
    expect(arrival('GB', 'GB', '2026-05-22')).toBe('2026-05-29')
    expect(arrival('GB', 'GB', '2026-05-23')).toBe('2026-05-29')
    expect(arrival('GB', 'GB', '2026-05-24')).toBe('2026-05-29')
  })

  test('to a country nobody put on a continent goes far', () => {
    expect(postalDistance('DE', 'ZZ')).toBe('world')
    expect(postalDistance('CY', 'GR')).toBe('continent')
    expect(postalDistance('US', 'BR')).toBe('world')
  })

  test('every country has its continent', () => {
    const neighbours = (country: string) => countryCodes.filter((one) => postalDistance(country, one) === 'continent')
    expect(countryCodes.filter((country) => neighbours(country).length === 0)).toEqual(['AQ'])
  })
})

describe('a deadline', () => {
  test('names the last day to post: it arrives by the deadline, a day later it does not', () => {
    for (const [from, to] of [
      ['GB', 'GB'],
      ['SI', 'AT'],
      ['DE', 'IN'],
    ] as const) {
      for (let day = 1; day <= 14; day += 1) {
        const deadline = new Date(Date.UTC(2026, 5, day))
        const until = postUntil(from, to, deadline)
        expect(expectedArrival(from, to, until) <= deadline).toBe(true)
        expect(expectedArrival(from, to, new Date(until.getTime() + 86_400_000)) > deadline).toBe(true)
      }
    }
  })

  test('is kept by a letter posted on that day and missed by one posted after it', () => {
    const ask = (today: string) => postInTime('GB', 'GB', { deadline: on('2026-06-10'), today: on(today) })
    expect(ask('2026-06-03')).toMatchObject({ until: on('2026-06-03'), inTime: true })
    expect(ask('2026-06-04')).toMatchObject({ inTime: false, arrives: on('2026-06-11') })
    expect(postInTime('GB', 'GB', { deadline: null, today: on('2026-06-04') })).toBeUndefined()
  })
})
