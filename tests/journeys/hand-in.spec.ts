import type { Browser, Page } from '@playwright/test'
import { photograph } from '@/tests/factories/pictures'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, type DeskLocale, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { expect, query, test } from '@/tests/journeys/harness/index'

/* A closed petition is refused at one door, taken at another, and answered; everybody reads it on its page. */

/** A closed petition of the demo's team, a copy of the older one. */
async function closedPetition(slug: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `WITH made AS (
       INSERT INTO petitions (id, campaign_id, slug, state, original_locale, opens_at, closes_at, closed_at, created_at, updated_at)
       SELECT gen_random_uuid(), campaign_id, $1, 'closed', original_locale, opens_at, now(), now(), created_at, now()
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

/** What somebody without scripts reads on the petition's page. */
async function readPublicly(browser: Browser, page: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(page)
  await look(reader)
  await context.close()
}

const stories: [DeskLocale, number][] = [
  ['en', 1280],
  ['ru', 390],
]
for (const [locale, width] of stories) {
  test(`a petition is refused, taken and answered, in ${locale} at ${width} px`, async ({ page, browser }) => {
    await page.setViewportSize({ width, height: 800 })
    const w = siteWords[locale]
    const { desk, public: shown } = w['hand-ins']
    const { outcomes } = w.deliveries.outcome
    const email = `hand-in-${locale}@example.org`
    await addToTeam(email, 'organiser')
    const slug = `hand-in-${locale}-${width}`
    const id = await closedPetition(slug)
    await enterDesk(page, { locale, email })
    await page.goto(`/${locale}/desk/petitions/${id}`)
    await page.getByRole('link', { name: w.petitions.desk.next.open, exact: true }).click()
    await expect(page.getByText(desk.dossier.notFetched)).toBeVisible()
    await expectAccessible(page)

    await page.getByText(desk.act, { exact: true }).click()
    await page.getByLabel(desk.place, { exact: true }).fill('Berlin')
    await page.getByRole('radio', { name: outcomes.door_locked }).check()
    await page.getByRole('button', { name: desk.note }).click()
    await expect(page.getByText(desk.told['not-taken'])).toBeVisible()
    await readPublicly(browser, `/${locale}/petitions/${slug}`, async (reader) => {
      await expect(reader.getByRole('heading', { name: shown.titleNotTaken })).toBeVisible()
      await expect(reader.getByText(outcomes.door_locked)).toBeVisible()
    })

    // What it begins is said before the press; without a dossier it begins nothing.
    await page.getByText(desk.again, { exact: true }).click()
    await expect(page.getByText(desk.starts.title)).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(desk.place, { exact: true }).fill('Berlin')
    await page.getByRole('radio', { name: outcomes.letterbox }).check()
    await page.getByLabel(desk.words).first().fill('It rained.')
    await page.getByRole('button', { name: desk.note }).click()
    await expect(page.getByRole('alert').getByText(desk.errors['no-dossier'])).toBeVisible()
    await page.getByLabel(desk.withoutDossier).fill('Read aloud')
    await page.getByRole('button', { name: desk.note }).click()
    await expect(page.getByText(desk.told['handed-in'])).toBeVisible()
    await expect(page.getByText(/30/).first()).toBeVisible()

    const taken = page.getByRole('listitem').filter({ hasText: 'It rained.' })
    const files = [{ name: 'door.jpg', mimeType: 'image/jpeg', buffer: await photograph() }]
    await taken.locator('input[type=file]').setInputFiles(files)
    await taken.getByRole('button', { name: desk.pictures.send }).click()
    await expect(page.getByText(desk.told.added)).toBeVisible()
    await page.getByRole('button', { name: desk.pictures.acts.publish }).click()
    await expect(page.getByText(desk.told.publish)).toBeVisible()
    await expectAccessible(page)

    await page.getByText(desk.answerAct, { exact: true }).click()
    await page.getByLabel(desk.answer).first().fill('They will look into it.')
    await page.getByRole('button', { name: desk.noteAnswer }).click()
    await expect(page.getByText(desk.told.answered)).toBeVisible()
    await readPublicly(browser, `/${locale}/petitions/${slug}`, async (reader) => {
      await expect(reader.getByRole('heading', { name: shown.title, exact: true })).toBeVisible()
      for (const said of ['Berlin', 'It rained.', 'They will look into it.', outcomes.letterbox]) {
        await expect(reader.getByText(said).first()).toBeVisible()
      }
      await expect(reader.getByText('Read aloud')).toHaveCount(0)
      const photo = reader.locator('#handed-in img, section img').first()
      await photo.scrollIntoViewIfNeeded()
      await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
    })
  })
}
