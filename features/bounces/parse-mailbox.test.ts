import { expect, test } from 'vitest'
import { parseMailbox } from './parse-mailbox'

test('a mailbox is a URL with an address', () => {
  expect(parseMailbox('imaps://re%40x:p%2Fw@mail.example.org/Sent%20back?address=returns@example.org')).toEqual({
    address: 'returns@example.org',
    host: 'mail.example.org',
    port: 993,
    secure: true,
    username: 're@x',
    password: 'p/w',
    folder: 'Sent back',
  })
  expect(parseMailbox('imap://a:b@[::1]:1143?address=r@x.org')).toMatchObject({
    host: '::1',
    port: 1143,
    secure: false,
    folder: 'INBOX',
  })
})

test.each([
  ['no address', 'imaps://a:b@mail.example.org'],
  ['an address with a tag of its own', 'imaps://a:b@mail.example.org?address=r%2Bx@example.org'],
  ['a name that leaves no room for a token', `imaps://a:b@mail.example.org?address=${'r'.repeat(19)}@example.org`],
  ['no user', 'imaps://mail.example.org?address=r@example.org'],
  ['another protocol', 'pop3://a:b@mail.example.org?address=r@example.org'],
  ['a code that is none', 'imaps://a:%zz@mail.example.org?address=r@example.org'],
])('%s is refused', (_, text) => {
  expect(parseMailbox(text)).toBeUndefined()
})
