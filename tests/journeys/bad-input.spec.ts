import { expect, test } from '@playwright/test'
import { demoPetition, site } from '@/tests/journeys/harness/index'
import { formTokenOf, postForm } from './raw-request'

/*
 * What strangers send. Every row says what comes back; nothing that comes from outside may end in a 5xx, and nothing that was
 * typed may be lost. The rules for single texts are tested beside them (features/signatures); here the whole way is.
 */

const page = `/en/petitions/${demoPetition}`
const form = `${page}/signatures`
const good = { name: 'Ann Example', email: 'ann.bad-input@example.org', country: 'DE', consent: 'yes', display: 'none' }
let token = ''

test.beforeAll(async () => {
  token = await formTokenOf(site, page)
})

const send = (fields: Partial<typeof good> & Record<string, string>) =>
  postForm(site, form, { ...good, token, ...fields })
const unique = (name: string) => `${name}-${Date.now()}@example.org`

test.describe('a name', () => {
  const refused: [string, string, string][] = [
    ['nothing', '', 'Enter your full name'],
    ['spaces', '   ', 'Enter your full name'],
    ['a non-breaking space', '\u00a0', 'Enter your full name'],
    ['a filler that looks empty', '\u3164', 'Enter your full name'],
    ['piled-up marks', `Z${'\u0335'.repeat(12)}`, 'too many marks'],
    ['101 letters', 'ж'.repeat(101), 'at most 100'],
    ['10 kB', 'a'.repeat(10_000), 'at most 100'],
    ['a script', '<script>alert(1)</script>', 'contain &lt; or &gt;'],
    ['an image', '"><img src=x onerror=alert(1)>', 'contain &lt; or &gt;'],
    ['a formula', "=cmd|'/c calc'!A1", 'begin with'],
    ['a plus', '+1', 'begin with'],
    ['an at sign', '@SUM', 'begin with'],
    ['an address', 'http://evil.example', 'contain links'],
    ['a domain', 'evil.com', 'contain links'],
    ['www', 'www.x.y', 'contain links'],
  ]
  for (const [what, name, words] of refused) {
    test(`of ${what} is refused beside its field`, async () => {
      const answer = await send({ name })
      expect(answer.status).toBe(422)
      const error = /id="name-error"[^>]*>([^<]*)/.exec(answer.body)?.[1] ?? ''
      expect(error.replaceAll('&#x27;', "'")).toContain(words)
      expect(answer.body).toContain('<title>Error: ')
      expect(answer.body).toContain('value="ann.bad-input@example.org"')
      expect(answer.body).not.toContain('<script>alert')
    })
  }

  const accepted: [string, string][] = [
    ['one letter', 'Я'],
    ['one character', '孙'],
    ['an apostrophe and a hyphen', 'O’Neil-Smith'],
    ['digits in it', 'X Æ A-12'],
    ['a joiner in it', 'محمد علی\u200cزاده'],
    ['Hebrew letters', 'דוד'],
    ['a turning mark in it', 'Jane\u202Eevil'],
    ['isolating marks around it', '\u2066Jane\u2069'],
    ['Cyrillic and Latin mixed', 'аdmin'],
    ['full-width letters', 'ＡＬＩＣＥ'],
    ['a new line', 'Bob\r\nBcc: evil'],
    ['a template', 'Ann {{7*7}}'],
    ['a statement', "Robert'; DROP TABLE signature;--"],
  ]
  for (const [what, name] of accepted) {
    test(`with ${what} is taken`, async () => {
      const answer = await send({ name, email: unique('name') })
      expect(answer.status).toBe(303)
      expect(answer.headers.location).toBe(`${page}/check-your-inbox`)
    })
  }
})

test.describe('an address', () => {
  const refused: [string, string][] = [
    ['without a dot', 'a@b'],
    ['without a domain', 'a@'],
    ['without a name', '@b.c'],
    ['with a space', 'a b@c.de'],
    ['with two dots', 'a@b..c'],
    ['with a leading hyphen', 'a@-b.c'],
    ['of two', 'a@x.org,evil@y.org'],
    ['of two, with a semicolon', 'a@x.org;evil@y.org'],
    ['with a mail command', 'a@example.org\r\nRCPT TO:<e@x.org>'],
    ['with a quoted name', '"evil@x.org x"@example.org'],
    ['with a folding space', 'user@example .org'],
    ['of two, with display names', 'Bob <a@b.org>, Ann <c@d.org>'],
    ['of a group', 'group: a@b.org;'],
    ['with a literal domain', 'a@[127.0.0.1]'],
    ['of this machine', 'a@localhost'],
    ['of an inner network', 'a@internal'],
    ['with Cyrillic before the at sign', 'иван@example.org'],
    ['with 65 letters before the at sign', `${'a'.repeat(65)}@example.org`],
    ['of 255 letters', `a@${'b.'.repeat(126)}`],
    ['of a postmaster', 'postmaster@example.org'],
    ['of 50,000 letters', `${'a.'.repeat(25_000)}@x.org`],
  ]
  for (const [what, email] of refused) {
    test(`${what} is refused beside its field`, async () => {
      const answer = await send({ email })
      expect(answer.status).toBe(422)
      expect(answer.body).toContain('id="email-error"')
      expect(answer.body).toContain('value="Ann Example"')
    })
  }

  test('with capitals and spaces around it, as it was pasted, or in Cyrillic, is taken', async () => {
    expect((await send({ email: `Bob <${unique('bob')}>.` })).status).toBe(303)
    expect((await send({ email: `  A.${unique('Caps').toUpperCase()} ` })).status).toBe(303)
    expect((await send({ email: 'a@пример.рф' })).status).toBe(303)
  })

  test('that looks mistyped, or lies with a watched company, is asked about once and then taken', async () => {
    for (const domain of ['gmial.com', 'mail.ru']) {
      const email = `${Date.now()}@${domain}`
      const asked = await send({ email })
      expect(asked.status).toBe(422)
      expect(asked.body).toContain(`name="sure" value="${email}"`)
      expect((await send({ email, sure: email })).status).toBe(303)
    }
  })
})

test.describe('a country', () => {
  for (const country of ['ZZ', 'us', '<x>', '']) {
    test(`“${country}” is refused`, async () => {
      const answer = await send({ country })
      expect(answer.status).toBe(422)
      expect(answer.body).toContain('id="country-error"')
    })
  }
})

test('a comment of 2,001 letters is refused with the rest kept; unknown fields are dropped', async () => {
  const long = await send({ comment: 'ж'.repeat(2_001) })
  expect(long.status).toBe(422)
  expect(long.body).toContain('id="comment-error"')
  expect((await send({ email: unique('extra'), postcode: '12345', lat: '1', __proto__x: 'y' })).status).toBe(303)
})
