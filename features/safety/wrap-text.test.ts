import { expect, test } from 'vitest'
import { unwrapText, wrapText } from './wrap-text'

const key = Buffer.alloc(32, 7)

test('a text that was wrapped shows nothing and is read again by whoever has the key, for the same use', () => {
  const wrapped = wrapText(key, 'address', 'ann@example.org')
  expect(wrapped).toMatch(/^[\w-]{40,}$/)
  expect(Buffer.from(wrapped, 'base64url').toString('latin1')).not.toContain('ann')
  expect(unwrapText(key, 'address', wrapped)).toBe('ann@example.org')
  expect(unwrapText(key, 'other', wrapped)).toBeUndefined()
  expect(unwrapText(Buffer.alloc(32, 8), 'address', wrapped)).toBeUndefined()
})

test.each(['', 'x', 'ann@example.org', 'A'.repeat(64), 'A'.repeat(64_000)])(
  'what we did not make is nothing: %#',
  (text) => {
    expect(unwrapText(key, 'address', text)).toBeUndefined()
  },
)
