import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, anotherDesk, enterDesk, say, signIn, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, query, site, test } from '@/tests/journeys/harness/index'
import { ask } from './raw-request'

/* A list of signatures leaves the site: asked for in one browser, approved in another, made, fetched once and opened. */

async function petitionId(): Promise<string> {
  const [petition] = await query<{ id: string }>('SELECT id FROM petitions WHERE slug = $1', [demoPetition])
  return petition?.id ?? ''
}

const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

for (const [locale, width] of [
  ['en', 1280],
  ['ru', 390],
] as const) {
  test(`a file takes two and opens in the browser that asked, in ${locale} at ${width} px`, async ({
    page,
    browser,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const w = siteWords[locale].exports
    const [first, other] = [`export-1-${locale}@example.org`, `export-2-${locale}@example.org`]
    await addToTeam(first, 'organiser')
    await addToTeam(other, 'organiser')
    await enterDesk(page, { locale, email: first })
    await page.goto(`/${locale}/desk/petitions/${await petitionId()}`)
    await page.getByRole('link', { name: w.tab, exact: true }).click()
    await expect(page.getByText(w.ask.keyMade)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: w.ask.submit, exact: true }).click()
    await expect(page.getByRole('alert').getByText(w.ask.errors.reason)).toBeVisible()
    await page.getByLabel(w.ask.reason).fill('For the hand-in')
    await page.getByLabel(w.ask.column.email).check()
    await page.getByRole('button', { name: w.ask.submit, exact: true }).click()
    await page.waitForURL(/told=asked/)
    const id = idOf(page)
    await expect(page.getByText(w.states.asked)).toBeVisible()
    // Whoever asked cannot approve.
    await expect(page.getByText(w.one.approve, { exact: true })).toHaveCount(0)
    await expectAccessible(page)

    const second = await anotherDesk(browser, { locale, email: other })
    await second.goto(`/${locale}/desk/exports`)
    await expectAccessible(second)
    await second
      .getByRole('link', { name: /\d/ })
      .and(second.locator(`[href$="${id}"]`))
      .click()
    await second.getByText(w.one.approve, { exact: true }).click()
    await expectAccessible(second)
    await second.getByRole('button', { name: w.one.approveYes, exact: true }).click()
    await expect(second.getByText(w.told.approved)).toBeVisible()

    // The page of the asker finds it by itself, or when it is opened again.
    await expect(async () => {
      await page.goto(`/${locale}/desk/exports/${id}`)
      await expect(page.getByRole('button', { name: w.open.fetch, exact: true })).toBeVisible({ timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
    await expectAccessible(page)
    await page.getByRole('button', { name: w.open.fetch, exact: true }).click()
    await expect(page.getByText(w.open.opened)).toBeVisible()
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: new RegExp(say(w.open.save, { name: 'signatures-' })) }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    const lines = csv.split('\r\n')
    expect(lines[0]).toBe('\uFEFFname,email,country,confirmed,state,may_be_shown,export')
    expect(lines[1]).toMatch(/@example\.org,[A-Z]{2},\d{4}-\d\d-\d\d,confirmed,\w+,\d+ · export-1-/)
    expect(lines.length).toBeGreaterThan(2_000)

    // It is gone: for the asker too, and the key with it.
    await page.goto(`/${locale}/desk/exports/${id}`)
    await expect(page.getByText(w.states.fetched)).toBeVisible()
    const again = await page.request.post(`${site}/${locale}/desk/exports/${id}/file`, { headers: { origin: site } })
    expect(again.status()).toBe(410)
    expect(await again.text()).toContain(siteWords[locale].frame.refused['410'].title)
    const strange = await second.request.post(`${site}/${locale}/desk/exports/${id}/file`, {
      headers: { origin: site },
    })
    expect(strange.status()).toBe(404)
    expect((await ask(site, `/${locale}/desk/exports/${id}/file`)).status).toBe(405)
    await second.context().close()
  })
}

test('a file that is refused or taken back is not made, and without its key the page says so', async ({
  page,
  browser,
}) => {
  const w = siteWords.en.exports
  const [first, other] = ['export-3@example.org', 'export-4@example.org']
  await addToTeam(first, 'organiser')
  await addToTeam(other, 'organiser')
  const id = await petitionId()
  await enterDesk(page, { email: first })
  const askFor = async () => {
    await page.goto(`/en/desk/petitions/${id}/export?kind=updates`)
    await expect(page.getByText(w.ask.keyMade)).toBeVisible()
    await page.getByLabel(w.ask.reason).fill('News of the hand-in')
    await page.getByRole('button', { name: w.ask.submit, exact: true }).click()
    await page.waitForURL(/told=asked/)
    return idOf(page)
  }
  const one = await askFor()
  await page.getByText(w.one.withdraw, { exact: true }).first().click()
  await page.getByRole('button', { name: w.one.withdrawYes, exact: true }).click()
  await expect(page.getByText(w.told.withdrawn)).toBeVisible()

  const two = await askFor()
  const second = await anotherDesk(browser, { email: other })
  await second.goto(`/en/desk/exports/${one}`)
  await expect(second.getByText(w.one.approve, { exact: true })).toHaveCount(0)
  await second.goto(`/en/desk/exports/${two}`)
  await second.getByText(w.one.refuse, { exact: true }).click()
  await second.getByRole('button', { name: w.one.refuseYes, exact: true }).click()
  await expect(second.getByText(w.told.refused)).toBeVisible()

  const three = await askFor()
  await second.goto(`/en/desk/exports/${three}`)
  await second.getByText(w.one.approve, { exact: true }).click()
  await second.getByRole('button', { name: w.one.approveYes, exact: true }).click()
  await expect
    .poll(
      async () => (await query<{ state: string }>('SELECT state::text FROM exports WHERE id = $1', [three]))[0]?.state,
    )
    .toBe('made')
  // The same person in another browser has no key.
  const elsewhere = await anotherDesk(browser, { email: first })
  await elsewhere.goto(`/en/desk/exports/${three}`)
  await expect(elsewhere.getByText(w.open.noKey, { exact: true })).toBeVisible()
  await expectAccessible(elsewhere)
  await elsewhere.getByLabel(w.open.readKey).setInputFiles({
    name: 'key.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('AGE-SECRET-KEY-1'),
  })
  await expect(elsewhere.getByText(w.open.wrongKey)).toBeVisible()
})

/** What a page says only where no scripts run. */
async function withoutScripts(page: Page): Promise<string> {
  return (await page.locator('noscript').allTextContents()).join('\n')
}

test('without scripts a key of one’s own is given, and the file fetched as it is', async ({ browser }) => {
  const w = siteWords.en.exports
  const email = 'export-5@example.org'
  await addToTeam(email, 'organiser')
  const identity = await generateX25519Identity()
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: site })).newPage()
  await signIn(page, email)
  await page.goto(`/en/desk/petitions/${await petitionId()}/export?kind=updates`)
  expect(await withoutScripts(page)).toContain(w.ask.keyNone)
  await expect(page.getByText(w.ask.keyWaits)).toHaveCount(0)
  await page.getByLabel(w.ask.reason).fill('News of the hand-in')
  await page.getByText(w.ask.ownKey, { exact: true }).click()
  await page.getByLabel(w.ask.ownKeyLabel).fill(await identityToRecipient(identity))
  await page.getByRole('button', { name: w.ask.submit, exact: true }).click()
  await page.waitForURL(/told=asked/)
  const id = idOf(page)
  await query(
    `UPDATE exports SET state = 'approved', approved_at = now(), approved_by = (
       SELECT organiser_id FROM memberships m WHERE m.team_id = exports.team_id AND role = 'owner' LIMIT 1) WHERE id = $1`,
    [id],
  )
  await expect
    .poll(async () => (await query<{ state: string }>('SELECT state::text FROM exports WHERE id = $1', [id]))[0]?.state)
    .toBe('made')
  await page.goto(`/en/desk/exports/${id}`)
  expect(await withoutScripts(page)).toContain(w.open.encrypted)
  await expect(page.locator(`noscript form[method="post"][action="/en/desk/exports/${id}/file"]`)).toHaveCount(1)
  const fetched = await page.request.post(`${site}/en/desk/exports/${id}/file`, { headers: { origin: site } })
  expect(fetched.headers()['content-disposition']).toMatch(/^attachment; filename="export-\d+\.csv\.age"$/)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const csv = await decrypter.decrypt(await fetched.body(), 'text')
  expect(csv).toContain('name,email,language,country,export\r\n')
  await page.context().close()
})
