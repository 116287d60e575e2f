import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '@/features/days'
import { type Audience, chooseApprovers, languageFor, mayUpdateBecome, nextStart, supersedes } from './rules'

const now = new Date('2026-11-30T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * day)
const audience = (parts: Partial<Audience> = {}): Audience => ({
  petitionId: null,
  countries: [],
  locales: [],
  ...parts,
})

describe('A campaign may begin to send an update', () => {
  it('while it began with fewer than two in seven days', () => {
    expect(nextStart([], now)).toBeNull()
    expect(nextStart([daysAgo(1)], now)).toBeNull()
    expect(nextStart([daysAgo(7), daysAgo(1), daysAgo(8)], now)).toBeNull()
  })

  it('again seven days after the first of the last two', () => {
    expect(nextStart([daysAgo(1), daysAgo(6)], now)).toEqual(new Date(now.getTime() + day))
    expect(nextStart([daysAgo(1), daysAgo(3), daysAgo(6)], now)).toEqual(new Date(now.getTime() + 4 * day))
  })
})

describe('A newer update takes the place of an older one', () => {
  it('when it goes to everybody', () =>
    expect(supersedes(audience(), audience({ petitionId: 'a', locales: ['ru'] }))).toBe(true))

  it('not when somebody would get neither', () => {
    expect(supersedes(audience({ petitionId: 'a' }), audience())).toBe(false)
    expect(supersedes(audience({ petitionId: 'a' }), audience({ petitionId: 'b' }))).toBe(false)
    expect(supersedes(audience({ countries: ['DE'] }), audience({ countries: ['DE', 'FR'] }))).toBe(false)
    expect(supersedes(audience({ locales: ['ru'] }), audience())).toBe(false)
  })

  it('when it goes to the same people, whoever they are', () => {
    const some = fc.subarray(['DE', 'FR', 'KZ'])
    fc.assert(
      fc.property(some, some, (countries, locales) =>
        supersedes(audience({ countries, locales }), audience({ countries, locales })),
      ),
    )
  })
})

it('a draft is not sent before it was approved, and what is over stays so', () => {
  expect(mayUpdateBecome('draft', 'sending')).toBe(false)
  expect(mayUpdateBecome('approved', 'draft')).toBe(true)
  for (const over of ['sent', 'stopped', 'superseded'] as const) expect(mayUpdateBecome(over, 'sending')).toBe(false)
})

it('a signer reads what they signed in, else the original', () => {
  const texts = { originalLocale: 'ru', locales: ['ru', 'en'] }
  expect(languageFor('en', texts)).toBe('en')
  expect(languageFor('de', texts)).toBe('ru')
})

it('is approved by who wrote nothing of it; where all have written, by who has the last word nowhere', () => {
  const publishers = ['a', 'b', 'c']
  const wrote = (organiserId: string, locale: string, revision: number) => ({ organiserId, locale, revision })
  const first = [wrote('a', 'en', 1), wrote('translator', 'ru', 2)]
  expect(chooseApprovers({ publishers, authors: first, writtenBy: 'a' })).toEqual(['b', 'c'])
  expect(chooseApprovers({ publishers, authors: first, writtenBy: 'b' })).toEqual(['c'])
  const all = [...first, wrote('b', 'en', 3), wrote('c', 'ru', 4)]
  expect(chooseApprovers({ publishers, authors: all, writtenBy: 'c' })).toEqual(['a'])
  const each = [wrote('a', 'en', 1), wrote('b', 'ru', 2)]
  expect(chooseApprovers({ publishers: ['a', 'b'], authors: each, writtenBy: 'b' })).toEqual([])
  expect(chooseApprovers({ publishers: ['a'], authors: [wrote('a', 'en', 1)], writtenBy: 'a' })).toEqual([])
})
