import type { Page } from '@playwright/test'
import { csvOf, soundCells } from '@/tests/factories/faulty-file'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, anotherDesk, enterDesk, say, siteWords } from '@/tests/journeys/harness/desk'
import { expect, query, site, test } from '@/tests/journeys/harness/index'

/* A list is brought, its faults are mended, it is applied, seen in public, and undone; the directory is downloaded. */

const w = siteWords.en.imports
const importPage = '/en/desk/directory/import'
const previews = /\/desk\/directory\/import\/[0-9a-f-]{36}/

async function bring(page: Page, text: string | Buffer, name = 'list.csv') {
  await page.goto(importPage)
  await page.getByLabel(w.upload.file).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: w.upload.submit }).click()
}

/** The embassy in Berlin, as the directory has it. */
async function berlin() {
  const [row] = await query<{ id: string; wikidata_id: string; postal_code: string | null; name: string }>(
    `SELECT id, wikidata_id, postal_code, name FROM addressees
     WHERE state = 'KZ' AND host_city = 'Berlin' AND kind = 'embassy' AND removed_at IS NULL`,
  )
  if (!row) throw new Error('There is no embassy in Berlin')
  return row
}

const applyButton = (page: Page) => page.getByRole('button', { name: /^Apply \d/ })

test('a list with faults is mended, applied by a second person, seen by everybody, and undone by two', async ({
  browser,
  page,
}) => {
  await addToTeam('import-second@example.org', 'moderator')
  const { id, wikidata_id, postal_code } = await berlin()
  const change = `wikidata_id,source,postal_code,check_method\n${wikidata_id},https://embassy.example/contact,99999`
  await enterDesk(page)
  await bring(page, `${change},guess\nQ0,a list,1,\n`)
  await page.waitForURL(previews)
  const fault = page.getByRole('row').filter({ hasText: 'check_method' })
  await expect(fault).toContainText('2')
  await expect(fault).toContainText('guess')
  await expect(fault).toContainText(w.faults['method-unknown'])
  await expect(page.getByRole('row').filter({ hasText: 'Q0' })).toContainText(w.faults['wikidata-malformed'])
  await expect(applyButton(page)).toHaveCount(0)
  await expectAccessible(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: w.faultsDownload }).click()
  expect((await saved).suggestedFilename()).toBe('faults.csv')

  await bring(page, `${change},phone\n`)
  await page.waitForURL(previews)
  await expect(page.locator('del', { hasText: postal_code ?? '' }).first()).toBeVisible()
  await expect(page.locator('ins', { hasText: '99999' })).toBeVisible()
  expect((await berlin()).postal_code).toBe(postal_code)
  await expect(applyButton(page)).toHaveCount(0)
  await expect(page.getByText(w.apply.another.title)).toBeVisible()
  await expectAccessible(page)
  const second = await anotherDesk(browser, { email: 'import-second@example.org' })
  await second.goto(page.url())
  await applyButton(second).click()
  await expect(second.getByText(w.told.applied)).toBeVisible()
  await expectAccessible(second)
  const seen = async () => (await fetch(`${site}/en/addressees/${id}`)).text()
  await expect.poll(seen).toContain('99999')

  for (const [desk, told] of [
    [page, w.told['undo-asked']],
    [second, w.told.undone],
  ] as const) {
    await desk.goto(page.url())
    await desk.locator('summary', { hasText: w.undo.open }).click()
    await desk.getByRole('button', { name: w.undo.submit }).click()
    await expect(desk.getByText(told, { exact: true })).toBeVisible()
  }
  await expect.poll(seen).not.toContain('99999')
  expect((await berlin()).postal_code).toBe(postal_code)
})

test('without scripts: rows without faults are applied alone, and applied again do nothing', async ({
  browser,
  page,
}) => {
  const sound = { ...soundCells('Marseille'), kind: 'consulate', coverage: 'FR:district' }
  await enterDesk(page)
  await bring(page, csvOf([sound, { ...soundCells('Nice'), kind: 'castle' }]))
  await page.waitForURL(previews)
  // A new office that letters could go to is applied by another than whoever brought it.
  await addToTeam('import-plain@example.org', 'moderator')
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site })
  const plain = await context.newPage()
  await enterDesk(plain, { email: 'import-plain@example.org' })
  await plain.goto(page.url())
  await plain.locator('summary', { hasText: say(w.apply.some, { count: 1 }) }).click()
  await applyButton(plain).click()
  await expect(plain.getByText(w.told.applied)).toBeVisible()
  const rows = () =>
    query(`SELECT 1 FROM addressees WHERE host_city IN ('Marseille', 'Nice') AND state = 'KZ' AND source = $1`, [
      sound.source,
    ])
  expect(await rows()).toHaveLength(1)
  await bring(plain, csvOf([sound]))
  await expect(plain.getByText(w.preview.nothing)).toBeVisible()
  await context.close()
})

test('what is no list is said so, and what is exported changes nothing', async ({ page }) => {
  await enterDesk(page)
  await bring(page, Buffer.from('89504e470d0a1a0a', 'hex'), 'list.csv')
  await expect(page.getByText(w.faults['file-not-text'])).toBeVisible()
  await bring(page, Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))
  await expect(page.getByText(w.faults['file-too-big'])).toBeVisible()
  await expectAccessible(page)

  await page.goto(importPage)
  await page.getByRole('combobox', { name: w.export.state }).selectOption('KZ')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: w.export.submit, exact: true }).click()
  const stream = await (await saved).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  const text = Buffer.concat(parts)
  expect(text.toString()).toContain('Embassy of Kazakhstan in Germany')
  await bring(page, text, 'export.csv')
  await expect(page.getByText(w.preview.nothing)).toBeVisible()
})

test('who keeps no directory finds no import and no export', async ({ page }) => {
  for (const [path, method] of [
    [importPage, 'GET'],
    [`${importPage}/upload`, 'POST'],
    ['/en/desk/directory/export', 'POST'],
    [`${importPage}/empty.csv`, 'GET'],
  ] as const) {
    const headers = { origin: site, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await page.request.fetch(`${site}${path}`, { method, headers, maxRedirects: 0 })
    // Whoever sent a file is told that it was not taken.
    const asked = path.endsWith('/upload') ? '?told=file' : ''
    expect.soft([path, answer.headers().location]).toEqual([path, `/en/desk/sign-in${asked}`])
  }
})
