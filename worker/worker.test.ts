import { describe, expect, test } from 'vitest'
import type { MailKind } from '@/features/outbox/schema'
import { Breaker } from './breaker'
import { buildMessage, readSender, senderDomain } from './build-message'
import { RestingDomains } from './resting-domains'
import { readSmtpUrl } from './smtp-options'

const start = Date.parse('2026-03-01T12:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)

describe('the breaker', () => {
  test('stops everything after a failure, tries one, and lets all go when that went', () => {
    const breaker = new Breaker()
    expect(breaker.allows(at(0), 10)).toBe(10)
    for (let i = 0; i < 10; i++) breaker.fail('ESOCKET', at(0))
    expect(breaker.allows(at(4.9), 10)).toBe(0)
    expect(breaker.allows(at(5), 10)).toBe(1)
    breaker.fail('ETIMEDOUT', at(5))
    expect(breaker.allows(at(14.9), 10)).toBe(0)
    expect(breaker.trouble).toEqual({ code: 'ETIMEDOUT', since: at(0) })
    breaker.succeed()
    expect(breaker.allows(at(15), 10)).toBe(10)
    expect(breaker.trouble).toBeNull()
  })

  test('never waits longer than a minute', () => {
    const breaker = new Breaker()
    for (let i = 0; i < 60; i++) breaker.fail('ESOCKET', at(i * 100))
    expect(breaker.allows(at(59 * 100 + 60), 1)).toBe(1)
  })
})

test('a domain rests after three refusals in a row, the others do not', () => {
  const domains = new RestingDomains()
  domains.fail('busy.example', at(0))
  domains.fail('busy.example', at(1))
  expect(domains.wait('busy.example', at(1))).toBe(0)
  domains.fail('busy.example', at(2))
  expect(domains.wait('busy.example', at(2))).toBe(60_000)
  expect(domains.wait('calm.example', at(2))).toBe(0)
  domains.succeed('busy.example')
  expect(domains.wait('busy.example', at(2))).toBe(0)
})

describe('SMTP_URL', () => {
  const site = 'https://sign.example.net'
  test.each([
    ['smtp://127.0.0.1:1025', { host: '127.0.0.1', port: 1025, secure: false, ignoreTLS: true }],
    ['smtp://[::1]:25', { host: '::1', port: 25, ignoreTLS: true }],
    ['smtp://mail.example.org', { port: 587, requireTLS: true }],
    ['smtp://mail.example.org:25?requireTLS=false', { port: 25, ignoreTLS: false }],
    ['smtps://mail.example.org', { port: 465, secure: true }],
  ])('%s', (url, expected) => {
    expect(readSmtpUrl(url, site).connection).toMatchObject({ ...expected, name: 'sign.example.net' })
  })

  test('carries the sign-in', () => {
    expect(readSmtpUrl('smtp://us%40er:p%2Fw@mail.example.org', site).credentials).toEqual({
      user: 'us@er',
      pass: 'p/w',
    })
  })
})

describe('a message', () => {
  const sender = readSender('Postbag <post@example.net>')
  const mail = { email: 'a@example.org', subject: 'S', text: 'T', attachments: [] }
  const lines = async (
    parts: Partial<typeof mail> & { fromName?: string; replyTo?: string },
    kind: MailKind = 'sign_in',
  ) => {
    const { envelope, message } = await buildMessage({ ...mail, ...parts }, { sender, messageId: 'id', kind })
    return {
      envelope,
      head:
        message
          .toString('latin1')
          .split('\r\n\r\n')[0]
          ?.split(/\r\n(?!\s)/) ?? [],
    }
  }

  test('knows who we are', () => {
    expect(readSender('post@example.net')).toEqual({ name: '', address: 'post@example.net' })
    expect(senderDomain(sender)).toBe('example.net')
  })

  test('has one recipient, whatever is in the address', async () => {
    for (const email of [
      'a@x.org,evil@y.org',
      'a@x.org\r\nRCPT TO:<evil@y.org>',
      '"evil@y.org x"@x.org',
      'Bob <evil@y.org>',
    ]) {
      const { envelope, head } = await lines({ email })
      expect(envelope.to).toHaveLength(1)
      expect(head.filter((line) => /^(to|cc|bcc):/i.test(line))).toHaveLength(1)
    }
  })

  test('keeps every header on one line', async () => {
    const { head } = await lines(
      { subject: 'Hello\r\nBcc: evil@y.org\r\n\r\nbody', fromName: 'Bob\r\nBcc: evil@y.org' },
      'letter',
    )
    expect(head.some((line) => /^(bcc|body)/i.test(line))).toBe(false)
    expect(head.filter((line) => /^subject:/i.test(line))).toHaveLength(1)
  })
})
