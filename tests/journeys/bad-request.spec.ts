import { expect, test } from '@playwright/test'
import { demoPetition, query, site } from '@/tests/journeys/harness/index'
import { ask, formTokenOf, postForm, urlencoded } from './raw-request'

/* Secrets that open nothing, and requests that no browser sends from our pages. */

const page = `/en/petitions/${demoPetition}`
const form = `${page}/signatures`
const good = {
  name: 'Ann Example',
  email: 'ann.bad-request@example.org',
  country: 'DE',
  consent: 'yes',
  display: 'none',
}
let token = ''

test.beforeAll(async () => {
  token = await formTokenOf(site, page)
})

const send = (fields: Partial<typeof good> & Record<string, string>) =>
  postForm(site, form, { ...good, token, ...fields })
const unique = (name: string) => `${name}-${Date.now()}@example.org`

test.describe('a secret', () => {
  for (const token of [
    '',
    'undefined',
    'null',
    'a'.repeat(42),
    'a'.repeat(44),
    `${'a'.repeat(42)}%2B`,
    'foobar%91',
    '%F0%9F%92%A9',
    'a'.repeat(43),
  ]) {
    test(`“${token.slice(0, 20)}” (${token.length}) opens nothing and changes nothing`, async () => {
      for (const path of [`/en/signatures/${token}/confirm`, `/en/signatures/${token}`, `/en/stall/${token}`]) {
        const shown = await ask(site, path)
        // A sign behind a link is taken off first: then there is nothing there.
        expect(/^$|%2B$|%A9$/.test(token) ? [308, 404] : [404]).toContain(shown.status)
        if (token === '') continue
        expect((await postForm(site, path, {})).status).toBe(404)
      }
    })
  }

  test('typed wrongly says so beside the field', async () => {
    const [petition] = await query<{ id: string }>('SELECT id FROM petitions WHERE slug = $1', [demoPetition])
    const answer = await postForm(site, '/en/signatures/code', { code: 'NOPE-NOPE', petition: petition?.id ?? '' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('id="code-error"')
  })
})

test.describe('the protocol', () => {
  const body = new URLSearchParams({ ...good }).toString()
  const post = (headers: Record<string, string>, path = form) =>
    ask(site, path, { method: 'POST', headers: { 'content-type': urlencoded, ...headers }, body })
  const own = { origin: new URL(site).origin }

  test('a field twice, a NUL byte, broken UTF-8, brackets, a file: bad request', async () => {
    for (const broken of ['name=A&name=B', 'name=A%00B', 'name=%ff%fe', 'name[first]=x']) {
      expect((await postForm(site, form, broken)).status).toBe(400)
    }
    const file = '--x\r\nContent-Disposition: form-data; name="name"; filename="a"\r\n\r\nA\r\n--x--\r\n'
    const sent = (text: string) =>
      ask(site, form, {
        method: 'POST',
        headers: { ...own, 'content-type': 'multipart/form-data; boundary=x' },
        body: text,
      })
    expect((await sent(file)).status).toBe(400)
    expect((await sent('--12345')).status).toBe(400)
  })

  test('a post from elsewhere, or from nowhere, is forbidden', async () => {
    expect((await post({})).status).toBe(403)
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ origin: 'null' })).status).toBe(403)
    expect((await post({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })).status).toBe(403)
    expect((await post({ ...own, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  test('other types, packed bodies, server actions and other methods are not taken', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/json']) {
      expect((await post({ ...own, 'content-type': type })).status).toBe(415)
    }
    expect((await post({ ...own, 'content-encoding': 'gzip' })).status).toBe(415)
    expect((await post({ ...own, 'next-action': 'abc' })).status).toBe(404)
    expect((await ask(site, form, { method: 'PUT', headers: own })).status).toBe(405)
  })

  test('a form of five megabytes is too large, and whoever sends it is told so every time', async () => {
    for (let times = 0; times < 20; times += 1) {
      expect((await postForm(site, form, { ...good, name: 'a'.repeat(5_000_000) })).status).toBe(413)
    }
    // Without a length in the head it is found out while it is read.
    const chunked = { 'transfer-encoding': 'chunked' }
    expect((await postForm(site, form, { ...good, name: 'a'.repeat(5_000_000) }, chunked)).status).toBe(413)
  })

  test('another host, and addresses that cannot be read, are refused', async () => {
    expect((await ask(site, page, { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await ask(site, '//evil.example/x')).status).toBe(400)
    expect((await ask(site, '/en/%91')).status).toBe(404)
    expect((await ask(site, '/en/%00')).status).toBe(400)
  })

  test('headers of the framework and odd parameters change nothing', async () => {
    expect(
      (await ask(site, '/en/desk', { headers: { 'x-middleware-subrequest': 'middleware:middleware' } })).status,
    ).not.toBe(200)
    for (const query of [
      '?__proto__[x]=1',
      '?constructor.prototype=1',
      '?next=//evil',
      `?names=${'9'.repeat(400)}`,
      '?language=%27',
    ]) {
      expect((await ask(site, page + query)).status).toBeLessThan(500)
    }
  })

  test('of the framework’s own addresses only the files of the build are there', async () => {
    for (const path of [
      '/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75',
      '/_next/image?url=%2Ficon.svg&w=64&q=75',
      '/_next/data/build/en.json',
      '/_next/',
    ])
      expect.soft((await ask(site, path)).status, path).toBe(404)
    const nothing = `/_next/image?url=%2F${'a'.repeat(40)}&w=64&q=75`
    expect((await ask(site, nothing, { method: 'POST', headers: own, body: '' })).status).toBe(415)
  })

  test('a form token that is missing or forged', async () => {
    const missing = await postForm(site, form, good)
    expect(missing.status).toBe(422)
    expect(missing.body).toContain('value="Ann Example"')
    expect((await postForm(site, form, { ...good, token: 'zzz.zzz' })).status).toBe(403)
  })

  test('thirty and more posts a minute from one network have to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        postForm(
          site,
          form,
          { ...good, token, email: `flood-${at}@example.org` },
          { 'x-forwarded-for': `203.0.113.${at}` },
        ),
      ),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBe(10)
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused[0]?.body).toContain('value="Ann Example"')
  })

  test('whoever fills the trap is thanked like everybody', async () => {
    const answer = await send({ email: unique('trap'), website: 'x' })
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe(`${page}/check-your-inbox`)
  })
})

test('every answer carries the security headers', async () => {
  const answers = await Promise.all([
    ask(site, '/'),
    ask(site, '/en'),
    ask(site, page),
    ask(site, '/en/nothing-here'),
    ask(site, '/en/desk'),
    ask(site, '/api/health'),
    ask(site, form, { method: 'POST', body: '' }),
    ask(site, page, { headers: { purpose: 'prefetch' } }),
    ask(site, '/icon.svg'),
  ])
  for (const { headers } of answers) {
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})
