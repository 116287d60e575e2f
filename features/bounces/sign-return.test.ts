import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '@/features/days'
import { returnDays } from '@/features/outbox/rules'
import { findTokens, longestLocal, readToken, signReturn } from './sign-return'

const key = randomBytes(32)
const now = new Date('2026-03-01T23:59:00Z')
const later = (days: number) => new Date(now.getTime() + days * day)
const messageId = randomUUID()
const address = signReturn(key, 'returns@example.org', { messageId, now })
const [token = ''] = findTokens(address)

test('an address names its mail, in either case, and among other words', () => {
  expect(address).toMatch(/^returns\+[0-9a-v]{45}@example\.org$/)
  for (const text of [address, address.toUpperCase(), `<${address}>, other@example.org`, `for rfc822;${address}; x`]) {
    expect(findTokens(text).map((one) => readToken(key, one, now))).toEqual([messageId])
  }
})

test('every id comes back, and no local part is longer than it may be', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const written = signReturn(key, `${'r'.repeat(longestLocal)}@example.org`, { messageId: id, now })
      expect(written.indexOf('@')).toBe(64)
      expect(readToken(key, findTokens(written)[0] ?? '', now)).toBe(id)
    }),
  )
})

test('a token ends after its days', () => {
  expect(readToken(key, token, later(returnDays))).toBe(messageId)
  expect(readToken(key, token, later(returnDays + 1))).toBeUndefined()
})

test('one that is changed, cut, or signed with another key names nothing', () => {
  const changed = [...token].map(
    (letter, at) => token.slice(0, at) + (letter === 'a' ? 'b' : 'a') + token.slice(at + 1),
  )
  for (const forged of [...changed, '', token.slice(1), `${token}0`, 'v'.repeat(token.length), ' '.repeat(45)])
    expect(readToken(key, forged, now)).toBeUndefined()
  expect(readToken(randomBytes(32), token, now)).toBeUndefined()
})
