import { describe, expect, test } from 'vitest'
import { endorsementSteps, isAtOwnDomain, mayBe } from './rules'

describe('what an organisation’s signature may become', () => {
  test('nothing is shown that nobody confirmed, nor what was taken back', () => {
    expect(mayBe('proposed', 'show')).toBe(false)
    expect(mayBe('withdrawn', 'show')).toBe(false)
    expect(mayBe('confirmed', 'show')).toBe(true)
  })

  test('no act leads out of what was taken back', () => {
    for (const act of Object.keys(endorsementSteps) as (keyof typeof endorsementSteps)[])
      expect(mayBe('withdrawn', act), act).toBe(false)
  })
})

describe('an address at the organisation’s own website', () => {
  test.each([
    ['office@miners.example.org', 'https://miners.example.org/'],
    ['office@miners.example.org', 'https://www.miners.example.org/about'],
    ['office@mail.miners.example.org', 'http://miners.example.org/'],
    ['a@мемориал.рф', 'https://мемориал.рф/'],
  ])('%s is at %s', (email, website) => expect(isAtOwnDomain(email, website)).toBe(true))

  test.each([
    ['a@provider.example', 'https://club.provider.example/'],
    ['a@miners.example.org.evil.example', 'https://miners.example.org/'],
    ['a@evilminers.example.org', 'https://miners.example.org/'],
    ['a@example.org', ''],
    ['a@[::1', 'https://example.org/'],
  ])('%s is not at %s', (email, website) => expect(isAtOwnDomain(email, website)).toBe(false))
})
