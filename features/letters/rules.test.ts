import { describe, expect, test } from 'vitest'
import { chooseRecipient, finalRecipient, languageOf, paperOf, takesLetters, windowOf } from './rules'

const on = (text: string) => new Date(text)

describe('who a letter is mailed to', () => {
  const email = 'embassy@example.org'
  const senderEmail = 'anna@example.org'
  const plain = { demo: false, campaignDemo: false, senderEmail }

  test('the addressee, when there is an address', () => {
    expect(chooseRecipient({ demo: false, email })).toEqual({ to: 'addressee', email })
    expect(chooseRecipient({ demo: false, email: undefined })).toBeUndefined()
  })

  test('a demonstration never mails an addressee, whatever the settings', () => {
    expect(chooseRecipient({ demo: true, email })).toEqual({ to: 'sender' })
    for (const demo of [true, false])
      for (const campaignDemo of [true, false])
        for (const chosen of [{ to: 'sender' as const }, { to: 'addressee' as const, email }]) {
          const final = finalRecipient(chosen, { demo, campaignDemo, senderEmail })
          const real = chosen.to === 'addressee' && !demo && !campaignDemo
          expect(final).toEqual(real ? { email, demo: false } : { email: senderEmail, demo: true })
        }
  })

  test('a letter goes where it was meant to go', () => {
    expect(finalRecipient({ to: 'addressee', email }, plain)).toEqual({ email, demo: false })
  })
})

test.each([
  ['US', 'us-letter'],
  ['MX', 'us-letter'],
  ['PH', 'us-letter'],
  ['GB', 'a4'],
  ['KZ', 'a4'],
])('letters from %s are printed on %s', (country, paper) => {
  expect(paperOf(country)).toBe(paper)
})

test.each([
  ['AT', 'de'],
  ['MX', 'es'],
  ['SI', 'sl'],
])('in %s people read %s', (country, language) => {
  expect(languageOf(country)).toBe(language)
})

test('people write only while letter and campaign are published and the last day has not passed', () => {
  const now = on('2026-01-01T12:00:00Z')
  const model = {
    state: 'published' as const,
    closesAt: null,
    stoppedAt: null,
    campaign: { state: 'published' as const },
  }
  expect(takesLetters(model, now)).toBe(true)
  expect(takesLetters({ ...model, closesAt: on('2026-01-01T11:00:00Z') }, now)).toBe(false)
  expect(takesLetters({ ...model, state: 'closed' }, now)).toBe(false)
  expect(takesLetters({ ...model, stoppedAt: now }, now)).toBe(false)
  expect(takesLetters({ ...model, campaign: { state: 'won' } }, now)).toBe(false)
})

test('envelopes have their window on the right in France, and elsewhere on the left', () => {
  expect(['FR', 'MC', 'DE', 'US', 'GB'].map(windowOf)).toEqual(['right', 'right', 'left', 'left', 'left'])
})
