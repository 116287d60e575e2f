import { describe, expect, test } from 'vitest'
import { readEnv } from './env'

const least = { DATABASE_URL: 'postgres://web:pw@localhost:5433/postbag', KEYRING_FILE: '/keys/web.json' }

describe('the environment', () => {
  test('needs a database and a key ring, and has a default for the rest', () => {
    expect(readEnv(least)).toMatchObject({
      port: 3000,
      siteUrl: 'http://localhost:3000',
      mailFrom: 'Postbag <no-reply@localhost>',
      development: false,
      smtpUrl: undefined,
    })
  })

  test('names every variable that is wrong, what it is, and what it must be', () => {
    const read = () => readEnv({ ...least, PORT: 'http', SITE_URL: 'example.org', KEYRING_FILE: ' ' })
    expect(read).toThrow(
      [
        'PORT is "http". It must be a port number from 1 to 65535.',
        'KEYRING_FILE is not set. It must be the path of a key ring file.',
        'SITE_URL is "example.org". It must be the address of the site without a path: https://example.org.',
      ].join('\n'),
    )
  })

  test('never repeats a value that may hold a password', () => {
    const read = () => readEnv({ ...least, DATABASE_URL: 'mysql://root:hunter2@localhost/x' })
    expect(read).toThrow(/^DATABASE_URL has a value that cannot be used/)
    expect(read).not.toThrow(/hunter2/)
  })

  test('takes mail servers of the own network as a list, none without one', () => {
    expect(readEnv(least).imapHosts).toEqual([])
    expect(readEnv({ ...least, IMAP_HOSTS: 'Mail.internal, 127.0.0.1,::1' }).imapHosts).toEqual([
      'mail.internal',
      '127.0.0.1',
      '::1',
    ])
    expect(() => readEnv({ ...least, IMAP_HOSTS: 'imap://mail.internal' })).toThrow(/IMAP_HOSTS/)
  })

  test('takes the site without its slash and refuses a path', () => {
    expect(readEnv({ ...least, SITE_URL: 'https://Example.org/' }).siteUrl).toBe('https://example.org')
    expect(() => readEnv({ ...least, SITE_URL: 'https://example.org/site' })).toThrow(/SITE_URL/)
  })

  test.each(['a@b.org', 'Postbag <post@example.org>'])('%s may be the sender', (sender) => {
    expect(readEnv({ ...least, MAIL_FROM: sender }).mailFrom).toBe(sender)
  })

  test.each(['nobody', 'A <a@b.org>\nBcc: c@d.org', 'a@b.org, c@d.org'])('%j may not be the sender', (sender) => {
    expect(() => readEnv({ ...least, MAIL_FROM: sender })).toThrow(/MAIL_FROM/)
  })
})
