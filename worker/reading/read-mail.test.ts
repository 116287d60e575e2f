import { describe, expect, test } from 'vitest'
import { allMails } from '@/tests/factories/mails/all'
import { writeMail } from '@/tests/factories/mails/write-mail'
import { readMail } from './read-mail'

describe.each(Object.entries(allMails))('%s', (_, stories) => {
  test.each(Object.entries(stories))('%s', (_, { mail, lands }) => {
    const references = expect.arrayContaining(lands.references ?? [])
    expect(readMail(mail)).toMatchObject({ ...lands, references })
  })
})

test('the corpus has more than a hundred mails', () => {
  expect(Object.values(allMails).flatMap((stories) => Object.keys(stories)).length).toBeGreaterThan(100)
})

describe('a megabyte and a half', () => {
  const signs = [
    ' ',
    '\n',
    ' \n',
    '[',
    '<',
    '&',
    '<a ="',
    '<a href=',
    '<head>',
    '<style>',
    '<!',
    '<p>',
    '<li>',
    '<td>',
    '<b style=x>',
  ]
  test.each([
    ...signs,
    'a\u0301\u0323',
    '<tr><td>a</td><td>b</td></tr>',
    '<blockquote>',
    '</p>',
    '=?a?b?a?=',
    '--x\n',
    '; a=b',
  ])('of %j is read, in what is plain, in HTML and in a header', (sign) => {
    const body = sign.repeat(1_500_000 / sign.length)
    const begun = performance.now()
    for (const type of ['text/plain; charset=utf-8', 'text/html; charset=utf-8', 'multipart/mixed; boundary=x']) {
      expect(readMail(writeMail({ headers: { 'Content-Type': type }, body })).messageId).not.toBe('')
    }
    for (const name of ['Subject', 'From', 'References', 'Content-Type', 'Date']) {
      readMail(writeMail({ headers: { [name]: sign.replaceAll('\n', '\n ').repeat(100_000) }, body: 'x' }))
    }
    // What is quadratic takes many minutes.
    expect(performance.now() - begun).toBeLessThan(60_000)
  })
})
