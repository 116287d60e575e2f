import { expect, test } from 'vitest'
import { findPurpose } from './find-purpose'

test.each([
  ['acs@embassy.example'],
  ['consular@washington.example'],
  ['con.ottawa@mfa.example'],
  ['visas.accueil@mfa.example'],
  ['consularsection@embassy.example'],
  ['uscitizenBrussels@state.gov'],
  ['ACShanoi@state.gov'],
  ['SCSLondon@state.gov'],
])('%s belongs to the consular section of an embassy', (email) => {
  expect(findPurpose(email, 'embassy')).toBe('consular')
})

test.each([
  ['info@embassy.example', 'general'],
  ['contact@embassy.example', 'general'],
  ['constantine@embassy.example', 'general'],
  ['AskEmbassyCanberra@state.gov', 'general'],
  ['Buenosairespublicaffairs@state.gov', 'press'],
  ['press_uk@mfa.example', 'press'],
  ['ambassador-sec@mfa.example', 'ambassador_office'],
] as const)('%s is of the purpose %s', (email, purpose) => {
  expect(findPurpose(email, 'embassy')).toBe(purpose)
})

test('a consulate’s own mailbox is its general one', () => {
  expect(findPurpose('consulate.chi@mfa.example', 'consulate_general')).toBe('general')
  expect(findPurpose('acshk@state.gov', 'consulate_general')).toBe('consular')
})
