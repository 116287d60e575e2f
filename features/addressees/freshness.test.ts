import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CheckMethod } from '@/generated/prisma/enums'
import { type Freshness, freshness, mayContactBeMailed } from './rules'

const now = new Date('2026-11-22T00:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('an entry ages', () => {
  test.each([
    [0, 'fresh'],
    [548, 'fresh'],
    [549, 'ageing'],
    [1826, 'ageing'],
    [1827, 'stale'],
  ] as const)('read in its source %i days ago it is %s', (days, age) =>
    expect(freshness(ago(days), null, now)).toBe(age),
  )

  test('without any date it is stale', () => expect(freshness(null, null, now)).toBe('stale'))

  test.each([
    ['list', 'ageing'],
    ['official_site', 'fresh'],
    ['phone', 'fresh'],
    ['mail_answered', 'fresh'],
  ] as const)('two years less a week after a check by %s it is %s', (method, age) =>
    expect(freshness(null, ago(723), now, method)).toBe(age),
  )

  test.each([
    ['list', 'stale'],
    ['official_site', 'stale'],
    ['phone', 'ageing'],
    ['visit', 'ageing'],
    ['post_answered', 'ageing'],
  ] as const)('six and a half years after a check by %s it is %s', (method, age) =>
    expect(freshness(null, ago(2372), now, method)).toBe(age),
  )

  test('a check nobody described holds as long as a list', () =>
    expect(freshness(null, ago(600), now)).toBe(freshness(null, ago(600), now, 'list')))

  test('what is known later wins: an old call does not make a new list old', () =>
    expect(freshness(ago(10), ago(3000), now, 'phone')).toBe('fresh'))

  test('it never grows younger by itself', () => {
    const order: Freshness[] = ['fresh', 'ageing', 'stale']
    const methods = fc.option(fc.constantFrom(...Object.values(CheckMethod)))
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), fc.nat(4000), methods, (source, check, later, method) => {
        const today = freshness(ago(source), ago(check), now, method)
        const then = freshness(ago(source), ago(check), new Date(now.getTime() + later * 86_400_000), method)
        expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(today))
      }),
    )
  })
})

describe('our mail', () => {
  const address = { source: 'official site', offAt: null }
  test.each([
    ['fresh', 'yes'],
    ['ageing', 'warn'],
    ['stale', 'ask'],
  ] as const)('goes to an address of a %s entry: %s', (age, verdict) =>
    expect(mayContactBeMailed(address, age)).toBe(verdict),
  )

  test.each(['fresh', 'ageing', 'stale'] as const)('never goes to a %s one without a source', (age) =>
    expect(mayContactBeMailed({ ...address, source: ' ' }, age)).toBe('never'),
  )

  test('never goes to one that was turned off', () =>
    expect(mayContactBeMailed({ ...address, offAt: now }, 'fresh')).toBe('never'))
})
