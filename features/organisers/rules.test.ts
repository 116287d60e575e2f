import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isId } from '@/features/access/ids'
import { unwrapText, wrapText } from '@/features/safety/wrap-text'
import { deskPageOf, invitationState, isLastOwner, isSessionAlive } from './rules'

const now = new Date('2026-03-01T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

describe('a session', () => {
  test.each([
    [0, 0, true],
    [29, 600, true],
    [30, 600, false],
    [0, 719, true],
    [0, 720, false],
  ])('last seen %d and begun %d minutes ago is alive: %s', (seen, begun, alive) => {
    expect(isSessionAlive({ lastSeenAt: ago(seen), createdAt: ago(begun) }, now)).toBe(alive)
  })
})

test('an invitation is open until it is accepted or too old', () => {
  expect(invitationState({ expiresAt: ago(-1), acceptedAt: null }, now)).toBe('open')
  expect(invitationState({ expiresAt: ago(0), acceptedAt: null }, now)).toBe('expired')
  expect(invitationState({ expiresAt: ago(5), acceptedAt: ago(9) }, now)).toBe('accepted')
})

test('a team keeps at least one owner', () => {
  const one = [
    { organiserId: 'a', role: 'owner' as const },
    { organiserId: 'b', role: 'organiser' as const },
  ]
  expect(isLastOwner(one, 'a')).toBe(true)
  expect(isLastOwner(one, 'b')).toBe(false)
  expect(isLastOwner([...one, { organiserId: 'c', role: 'owner' }], 'a')).toBe(false)
})

test.each(['', 'undefined', '1', "0197'--", '0197A6CE-0000-7000-8000-000000000000 '])('%j is no id', (text) => {
  expect(isId(text)).toBe(false)
})

describe('the page that one comes back to by signing in', () => {
  test.each([
    ['/en/desk', '/en/desk?told=not-done'],
    [`/en/desk/directory?q=${'x'.repeat(1_000)}`, '/en/desk/directory?told=not-done'],
    [`/en/desk/directory?q=${"'".repeat(400)}`, '/en/desk/directory?told=not-done'],
    ['/ru/desk/replies/0a8f-1?told=matched', '/ru/desk/replies/0a8f-1?told=not-done'],
    ['/en/desk/directory?q=Wien&told=saved', '/en/desk/directory?q=Wien&told=not-done'],
  ])('%s: %s', (url, page) => {
    expect(deskPageOf(url)).toBe(page)
  })

  test('is never too long for the cookie that keeps it', () => {
    const key = randomBytes(32)
    const pages = Array.from({ length: 1_000 }, (_, at) => deskPageOf(`/en/desk/directory?q=${'x'.repeat(at)}`) ?? '')
    for (const page of pages) expect(unwrapText(key, 'page', wrapText(key, 'page', page))).toBe(page)
  })

  test.each([
    '',
    '/en',
    '/en/petitions/x',
    '/en/desktop',
    '/en/desk/sign-in',
    '/en/desk/sign-in/abc?told=link',
    '/en/desk/invitations/abc',
    '//evil.example/en/desk',
    '/en/desk//evil.example',
    '/en/desk/../petitions',
    `/en/desk/${'x'.repeat(1_000)}`,
  ])('%j is none', (url) => {
    expect(deskPageOf(url)).toBeUndefined()
  })
})
