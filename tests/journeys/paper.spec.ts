import { readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { isoDay } from '@/features/days'
import { photograph } from '@/tests/factories/pictures'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, anotherDesk, enterDesk, say, siteWords } from '@/tests/journeys/harness/desk'
import { expect, query, site, test } from '@/tests/journeys/harness/index'
import { textOfPdf } from '@/tests/journeys/harness/letters'

/* A sheet is printed, a batch entered with photos, checked by a second organiser who opens them, and shown below the number. */

/** An open petition of the demo's team, a copy of the older one. */
async function openPetition(slug: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `WITH made AS (
       INSERT INTO petitions (id, campaign_id, slug, state, original_locale, opens_at, created_at, updated_at)
       SELECT gen_random_uuid(), campaign_id, $1, 'open', original_locale, opens_at, created_at, now()
       FROM petitions WHERE slug = 'urgent-action-free-the-lawyer' RETURNING id
     ),
     version AS (
       INSERT INTO petition_versions (id, petition_id, number) SELECT gen_random_uuid(), id, 1 FROM made RETURNING id
     ),
     texts AS (
       INSERT INTO petition_translations (version_id, locale, title, summary, text, addressee_line)
       SELECT version.id, locale, title, summary, text, addressee_line
       FROM version, petition_translations t JOIN petition_versions v ON v.id = t.version_id
       JOIN petitions p ON p.id = v.petition_id AND p.slug = 'urgent-action-free-the-lawyer'
     )
     SELECT id::text AS id FROM made`,
    [slug],
  )
  return row?.id ?? ''
}

test('paper is printed, entered on a phone, checked with its photos by another, and counted apart', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const [ru, en] = [siteWords.ru.paper, siteWords.en.paper]
  const slug = 'paper-counts'
  const id = await openPetition(slug)
  const [first, other] = ['paper-1@example.org', 'paper-2@example.org']
  for (const email of [first, other]) await addToTeam(email, 'organiser')

  await page.goto(`/ru/petitions/${slug}`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: ru.link, exact: true }).click()
  const sheet = await textOfPdf(await download)
  expect(sheet).toContain(ru.sheet.columns.name)
  expect(sheet).toMatch(/SHA.256/)
  expect((await page.request.get(`${site}/ru/petitions/nothing-here/sheet.pdf`)).status()).toBe(404)
  expect((await page.request.get(`${site}/ru/petitions/urgent-action-free-the-lawyer/sheet.pdf`)).status()).toBe(410)

  await enterDesk(page, { locale: 'ru', email: first })
  await page.goto(`/ru/desk/petitions/${id}`)
  await page.getByRole('link', { name: ru.desk.tab, exact: true }).click()
  await page.getByText(ru.desk.enter.act, { exact: true }).click()
  await expectAccessible(page)
  await page.getByLabel(ru.desk.fields.town).fill('Любляна, площадь')
  await page.getByRole('button', { name: ru.desk.enter.submit, exact: true }).click()
  await expect(page.getByRole('alert').getByText(ru.desk.errors.number)).toBeVisible()
  await expect(page.getByLabel(ru.desk.fields.town)).toHaveValue('Любляна, площадь')
  await page.getByLabel(ru.desk.fields.number).fill('1 234')
  await page.getByLabel(ru.desk.fields.country).selectOption('SI')
  await page.getByLabel(ru.desk.fields.collectedOn).fill(isoDay(new Date()))
  await page.getByRole('button', { name: ru.desk.enter.submit, exact: true }).click()
  await expect(page.getByText(ru.desk.told.entered)).toBeVisible()
  const batch = new URL(page.url()).pathname
  await page.getByText(ru.desk.scans.add, { exact: true }).click()
  await page.locator('input[type=file]').setInputFiles([
    { name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: await photograph() },
    { name: 'script.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') },
  ])
  await page.getByRole('button', { name: ru.desk.scans.send, exact: true }).click()
  await expect(page.getByText(ru.desk.scans.problems.type)).toBeVisible()
  await expect(page.getByText(ru.desk.scans.kept)).toBeVisible()
  await expect(page.getByText(ru.desk.one.waits)).toBeVisible()
  await expect(page.getByRole('button', { name: ru.desk.check.submit, exact: true })).toHaveCount(0)
  await expectAccessible(page)

  const second = await anotherDesk(browser, { email: other })
  await second.goto(batch.replace(/^\/ru/, '/en'))
  await expect(second.getByText(en.desk.one.hidden)).toBeVisible()
  await expect(second.getByText('1,234')).toHaveCount(0)
  await second.getByText(en.desk.scans.see, { exact: true }).click()
  const ex = siteWords.en.exports
  await expect(second.getByText(ex.ask.keyMade)).toBeVisible()
  await expectAccessible(second)
  await second.getByRole('button', { name: ex.ask.submit, exact: true }).click()
  await second.waitForURL(/told=asked/)
  const file = new URL(second.url()).pathname
  await expect(async () => {
    await second.goto(file)
    await expect(second.getByRole('button', { name: ex.open.fetch, exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await second.getByRole('button', { name: ex.open.fetch, exact: true }).click()
  await expect(second.getByText(ex.open.opened)).toBeVisible()
  const photos = second.waitForEvent('download')
  await second.getByRole('link', { name: new RegExp(say(ex.open.save, { name: 'scans-' })) }).click()
  const pdf = await PDFDocument.load(readFileSync(await (await photos).path()))
  expect(pdf.getPageCount()).toBe(1)

  await second.goto(batch.replace(/^\/ru/, '/en'))
  await second.getByLabel(en.desk.check.number).fill('1200')
  await second.getByRole('button', { name: en.desk.check.submit, exact: true }).click()
  await expect(second.getByRole('alert').getByText(en.desk.errors['other-number'])).toBeVisible()
  await second.getByLabel(en.desk.check.number).fill('1234')
  await second.getByRole('button', { name: en.desk.check.submit, exact: true }).click()
  await expect(second.getByText(en.desk.told.counted)).toBeVisible()
  await expectAccessible(second)
  await second.context().close()

  const line = siteWords.en.receipts
  await expect
    .poll(async () => {
      await page.goto(`/en/petitions/${slug}`)
      return page.getByText(say(line.othersAlone, { kinds: say(line.kinds.paper, { number: '1,234' }) })).count()
    })
    .toBeGreaterThan(0)
  const counted = (await (await page.request.get(`${site}/en/petitions/${slug}/count.json`)).json()) as {
    numbers: Record<string, number>
    total: number
  }
  expect(counted).toMatchObject({ numbers: { confirmed: 0, paper: 1234 }, total: 1234 })
})
