import { expect, test } from 'vitest'
import { readSignForm } from '@/features/signatures/schema'
import { createRandom } from '@/tests/factories/random'
import { neverShown } from './countries'
import { spread } from './curve'
import { makePerson } from './person'

const thousand = (seed: string) => {
  const random = createRandom(seed)
  return Array.from({ length: 1000 }, (_, number) => makePerson(random, number))
}

test('the same people come back for the same seed, others for another', () => {
  expect(thousand('a')).toEqual(thousand('a'))
  expect(thousand('a')).not.toEqual(thousand('b'))
})

test('everyone could have typed what they signed with', () => {
  for (const { signer, country, display } of thousand('forms')) {
    const { answers: _, ...typed } = signer
    const form = { ...typed, country, display, updates: '', consent: 'yes' }
    expect(readSignForm(form)).toMatchObject({ ok: true, value: { name: signer.name, country } })
  }
})

test('nobody from where a name in public is a danger is shown', () => {
  const shown = thousand('shown').filter(({ display }) => display !== 'none')
  expect(shown.filter(({ country }) => neverShown.includes(country))).toEqual([])
  expect(shown.length).toBeGreaterThan(300)
})

test('signers come from more than thirty countries and write in several scripts', () => {
  const people = thousand('world')
  expect(new Set(people.map(({ country }) => country)).size).toBeGreaterThan(30)
  for (const script of ['Latin', 'Cyrillic', 'Greek', 'Devanagari', 'Arabic', 'Han', 'Hangul', 'Georgian']) {
    expect(
      people.some(({ signer }) => new RegExp(`\\p{Script=${script}}`, 'u').test(signer.name)),
      script,
    ).toBe(true)
  }
})

test('addresses lead nowhere', () => {
  for (const { signer } of thousand('mail')) expect(signer.email).toMatch(/@example\.org$/)
})

test('the days of a campaign add up, and its first day is its loudest', () => {
  const days = spread(2847, 42, 1, createRandom('curve'))
  expect(days).toHaveLength(42)
  expect(days.reduce((a, b) => a + b)).toBe(2847)
  expect(Math.max(...days)).toBe(days[0])
  expect(Math.min(...days)).toBeGreaterThan(0)
  expect(days[15]).toBeGreaterThan(days[14] as number)
})
