import { expect, test } from '@playwright/test'
import { demoLetter, query, site } from '@/tests/journeys/harness/index'
import { buildOwnTeam, type OwnTeam, sessionOf, stateOf } from '@/tests/journeys/harness/own-team'
import { demoSet } from '@/tests/journeys/harness/site'
import { ask } from './raw-request'

/* What mail programs, scanners and curious people do with the links of letters: they look, and nothing changes. */

const mark = `seen${Date.now()}`
let ownTeam: OwnTeam
test.beforeAll(async () => {
  ownTeam = await buildOwnTeam(mark)
})
test.afterAll(() => ownTeam.close())

test('looking at a link, in whatever way, changes nothing', async ({ browser }) => {
  const { cookie } = await sessionOf(ownTeam.db, ownTeam.team, 'owner')
  const set = `/en/desk/letters/${ownTeam.model}/set`
  const open = [
    `/en/letters/cosign/${ownTeam.token}`,
    `/ru/letters/cosign/${ownTeam.token}`,
    `/letters/cosign/${ownTeam.token}`,
    `/o/${ownTeam.code}`,
    `/en/o/${ownTeam.code}`,
    `/en/o/${ownTeam.code}/posted`,
  ]
  const own = [
    set,
    `${set}/${ownTeam.open}`,
    `${set}/${ownTeam.frozen}`,
    `${set}/${ownTeam.frozen}/letter.pdf`,
    `${set}/${ownTeam.frozen}/kit.pdf`,
    `${set}/${ownTeam.frozen}/copies/${ownTeam.copy}/copy.pdf`,
    `/en/desk/deliveries/${ownTeam.delivery}`,
    `/en/desk/replies/${ownTeam.reply}`,
    `/en/desk/cases/${ownTeam.person}`,
    `/en/desk/letters/${ownTeam.model}/press`,
    `/en/desk/letters/${ownTeam.model}/copies`,
    `/en/desk/letters/${ownTeam.model}/sending`,
    `/en/desk/files/${ownTeam.file}`,
    `/en/desk/letters/${ownTeam.model}/harm-check`,
    `/en/desk/campaigns/${ownTeam.campaign}/mailbox`,
  ]
  const before = await stateOf(ownTeam)
  for (let times = 0; times < 3; times += 1) {
    for (const method of ['GET', 'HEAD']) {
      for (const path of [...open, ...own]) {
        const headers = own.includes(path) ? { cookie } : { purpose: 'prefetch' }
        const { status } = await ask(site, path, { method, headers })
        expect(status, `${method} ${path}`).toBeLessThan(500)
      }
    }
  }
  // A scanner that runs scripts and presses nothing.
  const page = await browser.newPage({ baseURL: site })
  for (const path of open) await page.goto(path).catch(() => {})
  await page.waitForTimeout(1_000)
  await page.close()
  expect(await stateOf(ownTeam)).toBe(before)
})

test('the answer to a closed secret says nothing of what is behind it', async () => {
  const wrong = await ask(site, `/en/letters/cosign/${'a'.repeat(43)}`)
  const shown = await ask(site, `/en/letters/cosign/${ownTeam.token}`)
  expect(shown.body).toContain(`Eva ${mark}`)
  expect(wrong.body).not.toContain(mark)
  for (const { headers } of [wrong, shown]) {
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['set-cookie']).toBeUndefined()
  }
  expect(shown.headers['cache-control']).toContain('no-store')
})

/** Names of columns and fields that hold secrets; no page has any use for them. */
const columns =
  /token_?hash|code_?hash|address_?index|email_?index|bidx|message_?hash|key_?id["\\:]|"sealed|signer_?contact|outbox_mail|dedupe_?key|confirmed_?hash|draft_?id["\\:]/i

test('no public page, whole or in parts, tells an address, a secret or the name of a column', async () => {
  const rows = await query<{ value: string }>(
    `SELECT DISTINCT c.value FROM addressee_contacts c WHERE c.channel = 'email'
     UNION SELECT email FROM organisers WHERE email NOT LIKE '%@example.org'`,
  )
  const addresses = new Set(rows.map(({ value }) => value.toLowerCase()))
  expect(addresses.size).toBeGreaterThan(500)
  const seen = new Set<string>()
  const queue = ['/en', '/ru', '/en/embassies', '/en/embassies?q=Berlin', '/ru/embassies?q=Берлин', '/en/embassies/KZ']
    .concat([`/en/letters/${demoSet}`, `/en/letters/${demoLetter}`, `/en/letters/${demoLetter}?country=SI`])
    .concat([`/en/letters/${ownTeam.slug}`, `/en/o/${ownTeam.code}`, `/en/letters/cosign/${ownTeam.token}`])
    .concat(['/en/embassies/map.svg', '/en/embassies/KZ/map.svg', '/en/privacy', `/en/addressees/${ownTeam.addressee}`])
  const faults: string[] = []
  const depth = 220
  for (let path = queue.shift(); path !== undefined && seen.size < depth; path = queue.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const headers of [{}, { rsc: '1' }]) {
      const { status, body, headers: given } = await ask(site, encodeURI(decodeURI(path)), { headers })
      if (status >= 500) faults.push(`${path}: ${status}`)
      if (given['set-cookie']) faults.push(`${path}: sets a cookie`)
      if (columns.test(body)) faults.push(`${path}: ${columns.exec(body)?.[0]}`)
      for (const [found] of body.toLowerCase().matchAll(/[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}/g)) {
        if (addresses.has(found)) faults.push(`${path}: ${found}`)
      }
      if (!/cosign/.test(path) && body.includes(`Eva ${mark}`)) faults.push(`${path}: who was only asked`)
      if (body.includes(`Note ${mark}`)) faults.push(`${path}: a note of the desk`)
      if (body.includes(`Answer ${mark}`)) faults.push(`${path}: a reply nobody published`)
      const links = [...body.matchAll(/(?:href|src)="(\/(?:en|ru)[^"#]*)/g)].map(
        ([, link]) => link?.replaceAll('&amp;', '&') ?? '',
      )
      // A few of each kind: thousands of entries are alike.
      const kinds = new Map<string, number>()
      for (const link of links) {
        const kind = link
          .replace(/[0-9a-f-]{36}/g, 'id')
          .replace(/\?.*/, '?')
          .replace(/\/[A-Z]{2}$/, '/XX')
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        if ((kinds.get(kind) ?? 0) <= 3 && !link.includes('/desk')) queue.push(link)
      }
    }
  }
  expect(seen.size).toBeGreaterThan(60)
  expect(faults).toEqual([])
})
