import type { Page } from '@playwright/test'
import { layLine } from '@/tests/journeys/harness/cuttable-line'
import {
  demoLetter,
  demoPetition,
  expect,
  facts,
  linkIn,
  query,
  signInLink,
  site,
  test,
  waitForMail,
} from '@/tests/journeys/harness/index'
import { saveSmall } from '@/tests/journeys/harness/new-text'
import { publicPages } from '@/tests/journeys/harness/pages'
import { type Copy, startCopy } from '@/tests/journeys/harness/second-copy'
import { ask, formTokenOf, postForm, type RawAnswer } from './raw-request'

/* Public pages are documents: light, closed to everything foreign, served from memory, and never behind the times. */

const petition = `/en/petitions/${demoPetition}`
/** Shown for one visitor each time, and never kept; nor is a search, of which there are as many as words. */
const unkept = ['/signatures/code', '/letters/code']
const isKept = (path: string) =>
  !unkept.includes(path.split('?')[0] ?? '') &&
  !/\?q=|\/correct\b|^\/endorse\/|^\/r\/|\/tell\/|\/(endorse|resolve|sign-up|ask|write)$|^\/propose\b/.test(path) &&
  path !== '/nothing-here'
const host = new URL(site).host

test('every public page is whole without the framework, closed by its policy, and sets no cookie', async () => {
  for (const path of (await publicPages()).flatMap((each) => [`/en${each}`, `/ru${each}`])) {
    const { headers, body, status } = await ask(site, path)
    expect(status, path).toBe(path.endsWith('/nothing-here') ? 404 : 200)
    expect(headers['set-cookie'], path).toBeUndefined()
    // Data for programs is run by nobody.
    expect(
      body.match(/<script(?! async="" src="\/[a-z-]+\.js"><\/script>| type="application\/ld\+json">)[^>]*>/g),
      path,
    ).toBeNull()
    expect(body.match(/<[^>]+\s(?:style|on[a-z]+)="/g), path).toBeNull()
    const foreign = body.replaceAll(`href="${site}/`, 'href="/')
    expect(foreign.match(/(?:src|srcset|action|<link[^>]*href)="(?:https?:)?\/\/[^"]*"/g), path).toBeNull()
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toContain('unsafe')
  }
})

test('a document leaves compressed, and not at all to whom has it', async () => {
  const kept = (await publicPages()).filter(isKept)
  for (const path of kept.map((each) => `/en${each}`)) {
    const plain = await ask(site, path)
    const packed = await ask(site, path, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    expect(packed.headers['content-encoding'], path).toBe('br')
    expect(Number(packed.headers['content-length'])).toBeLessThan(Buffer.byteLength(plain.body) / 2)
    const etag = String(plain.headers.etag)
    const again = await ask(site, path, { headers: { 'if-none-match': etag } })
    // A count may have moved on meanwhile: then it is another document.
    if (again.status !== 304) expect(again.headers.etag, path).not.toBe(etag)
    else expect(again.body).toBe('')
  }
  // Nothing changes this page.
  const settled = await ask(site, '/en/embassies/sources')
  const again = await ask(site, '/en/embassies/sources', { headers: { 'if-none-match': String(settled.headers.etag) } })
  expect(again.status).toBe(304)
})

test('a page takes at most six requests, and keeps nothing on the visitor', async ({ page, context }) => {
  for (const path of ['', `/petitions/${demoPetition}`, `/letters/${demoLetter}`, '/embassies', '/embassies/KZ']) {
    const requests: string[] = []
    const count = (request: { url(): string }) => requests.push(request.url())
    page.on('request', count)
    await page.goto(`/en${path}`, { waitUntil: 'networkidle' })
    page.off('request', count)
    expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(6)
  }
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test.describe('two copies of web', () => {
  let copy: Copy | undefined
  test.beforeAll(async () => {
    copy = await startCopy()
  })
  test.afterAll(() => copy?.stop())
  const onBoth = (path: string): Promise<RawAnswer[]> =>
    Promise.all([site, copy?.url ?? ''].map((each) => ask(each, path, { headers: { host } })))

  async function titleAtDesk(page: Page, title: string): Promise<void> {
    const field = page.locator('#title-en')
    await field.fill(title)
    await saveSmall(page, 'en')
  }

  test('show what was saved at the desk within a second', async ({ page }) => {
    const [row] = await query<{ id: string }>('SELECT id FROM petitions WHERE slug = $1', [demoPetition])
    await page.goto(await signInLink())
    await page.locator('main form button').first().click()
    await expect(page).toHaveURL(`${site}/en/desk`)
    await page.goto(`/en/desk/petitions/${row?.id}/edit`)
    const before = await page.locator('#title-en').inputValue()
    const shown = async (path: string) => (await onBoth(path)).map(({ body }) => /<h1[^>]*>([^<]*)/.exec(body)?.[1])
    expect(await shown(petition)).toEqual([before, before])
    try {
      await titleAtDesk(page, `${before} today`)
      const both = [`${before} today`, `${before} today`]
      await expect.poll(() => shown(petition), { intervals: [50] }).toEqual(both)
    } finally {
      await titleAtDesk(page, before)
    }
    await expect.poll(() => shown(petition), { intervals: [50] }).toEqual([before, before])
  })

  test('count a confirmed signature', async () => {
    const counts = async () =>
      (await onBoth(petition)).map(({ body }) =>
        Number(/data-count[^>]*>([^<]*)/.exec(body)?.[1]?.replace(/\D/g, '') ?? Number.NaN),
      )
    const email = `both-copies-${Date.now()}@example.org`
    const token = await formTokenOf(site, petition)
    const form = { name: 'Ann Both', country: 'DE', consent: 'yes', display: 'none', email, token }
    await postForm(copy?.url ?? '', `${petition}/signatures`, form, { host, origin: site })
    const link = new URL(linkIn(await waitForMail(email), '/confirm'))
    const before = await counts()
    const { status } = await postForm(copy?.url ?? '', link.pathname, '', { host, origin: site })
    expect(status).toBe(303)
    await expect.poll(async () => (await counts()).every((count, at) => count > (before[at] ?? 0))).toBe(true)
  })
})

test('while the database is away, pages stay and a signature is kept in its form until it can be sent', async () => {
  const line = await layLine(facts().database.web)
  const copy = await startCopy(line.url)
  const form = `${petition}/signatures`
  const headers = { host, origin: site }
  try {
    const token = await formTokenOf(site, petition)
    const email = `away-${Date.now()}@example.org`
    const fields = { name: 'Ann Äway', email, country: 'DE', consent: 'yes', display: 'full', token }
    expect((await ask(copy.url, petition, { headers: { host } })).status).toBe(200)
    const health = async (path: string) => (await ask(copy.url, path, { headers: { host } })).status
    expect(await health('/api/health')).toBe(200)
    line.cut()
    // A load balancer leaves a site that still serves pages; whoever looks after it is told.
    expect(await health('/api/health')).toBe(200)
    expect(await health('/api/health/well')).toBe(503)
    const kept = await ask(copy.url, petition, { headers: { host } })
    expect(kept.status).toBe(200)
    expect(kept.body).toContain('name="email"')

    const answer = await postForm(copy.url, form, fields, headers)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.body).toContain('Nothing you typed is lost')
    expect(answer.body).toContain(`action="${form}"`)
    expect(answer.body).toContain('Send it again')
    expect(answer.body).toContain('value="Ann Äway"')
    expect(answer.body).toContain(`value="${email}"`)
    // A form whose own page cannot be shown again is kept in the same way.
    const incomplete = await postForm(copy.url, form, { ...fields, token: '' }, headers)
    expect(incomplete.status).toBe(503)
    expect(incomplete.body).toContain(`value="${email}"`)

    line.mend()
    const again = () => postForm(copy.url, form, fields, headers)
    await expect.poll(async () => (await again()).status).toBe(303)
    await waitForMail(email)
  } finally {
    await copy.stop()
    line.stop()
  }
})
