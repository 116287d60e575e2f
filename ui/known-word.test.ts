import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { knownWord } from './known-word'

const missing: string[] = []
const t = createTranslator({
  locale: 'en',
  messages: { faults: { long: 'Too long', typo: 'Did you mean {domain}?' } },
  namespace: 'faults',
  onError: ({ message }) => void missing.push(message),
})

test('a code with a word is said with it', () => {
  expect(knownWord(t, 'long')).toBe('Too long')
  expect(knownWord(t, 'long', 'Check this field')).toBe('Too long')
  expect(knownWord(t, 'typo', undefined, { domain: 'example.org' })).toBe('Did you mean example.org?')
})

test('a code without one is the fallback, or reported', () => {
  expect(knownWord(t, 'short', 'Check this field')).toBe('Check this field')
  expect(missing).toEqual([])
  knownWord(t, 'short')
  expect(missing).toHaveLength(1)
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('"%s" is no word, whoever asks for it', (key) => {
  expect(knownWord(t, key, 'Check this field')).toBe('Check this field')
})
