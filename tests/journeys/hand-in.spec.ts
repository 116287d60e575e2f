import type { Browser, Page } from '@playwright/test'
import { photograph } from '@/tests/factories/pictures'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, anotherDesk, type DeskLocale, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, query, test } from '@/tests/journeys/harness/index'
import { textOfPdf } from '@/tests/journeys/harness/letters'

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

/** What somebody without scripts reads on the petition's page, once it has this heading: the page before it stays until the new one is made. */
async function readPublicly(
  browser: Browser,
  { page, heading }: { page: string; heading: string },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  await expect
    .poll(async () => {
      await reader.goto(page)
      return reader.getByRole('heading', { name: heading, exact: true }).count()
    })
    .toBe(1)
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
    const open = `/${locale}/petitions/${slug}`
    const id = await closedPetition(slug)
    await enterDesk(page, { locale, email })
    await page.goto(`/${locale}/desk/petitions/${id}`)
    await page.getByRole('complementary').getByRole('link', { name: w.petitions.desk.next.open, exact: true }).click()
    await expect(page.getByText(desk.dossier.notFetched)).toBeVisible()
    await expectAccessible(page)

    await page.getByText(desk.act, { exact: true }).click()
    // What was noted before can be corrected in forms of its own.
    const noting = page.locator('form').filter({ has: page.getByRole('button', { name: desk.note, exact: true }) })
    await noting.getByLabel(desk.place, { exact: true }).fill('Berlin')
    await noting.getByRole('radio', { name: outcomes.door_locked }).check()
    await noting.getByRole('button', { name: desk.note, exact: true }).click()
    await expect(page.getByText(desk.told['not-taken'])).toBeVisible()
    await readPublicly(browser, { page: open, heading: shown.titleNotTaken }, async (reader) => {
      await expect(reader.getByText(outcomes.door_locked)).toBeVisible()
    })

    // What it begins is said before the press; without a dossier it begins nothing.
    await page.getByText(desk.again, { exact: true }).click()
    await expect(page.getByText(desk.starts.title)).toBeVisible()
    await expectAccessible(page)
    await noting.getByLabel(desk.place, { exact: true }).fill('Berlin')
    await noting.getByRole('radio', { name: outcomes.letterbox }).check()
    await noting.getByLabel(desk.words).first().fill('It rained.')
    await noting.getByRole('button', { name: desk.note, exact: true }).click()
    await expect(page.getByRole('alert').getByText(desk.errors['no-dossier'])).toBeVisible()
    await noting.getByLabel(desk.withoutDossier).fill('Read aloud')
    await noting.getByRole('button', { name: desk.note, exact: true }).click()
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
    const answering = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: desk.noteAnswer, exact: true }) })
    await answering.getByLabel(desk.answer).first().fill('They will look into it.')
    await answering.getByRole('button', { name: desk.noteAnswer, exact: true }).click()
    await expect(page.getByText(desk.told.answered)).toBeVisible()
    await readPublicly(browser, { page: open, heading: shown.title }, async (reader) => {
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

test('a copy of the dossier takes two, and is a document with the names of those who allowed them', async ({
  page,
  browser,
}) => {
  const { exports: w, 'hand-ins': words } = siteWords.en
  const [first, other] = ['dossier-1@example.org', 'dossier-2@example.org']
  await addToTeam(first, 'organiser')
  await addToTeam(other, 'organiser')
  const [petition] = await query<{ id: string; name: string }>(
    `SELECT p.id, s.name FROM petitions p
     JOIN public_signatures s ON s.petition_id = p.id AND NOT s.hidden
     JOIN signatures ON signatures.id = s.signature_id AND display = 'full'
     WHERE slug = $1 ORDER BY s.name LIMIT 1`,
    [demoPetition],
  )
  await enterDesk(page, { email: first })
  await page.goto(`/en/desk/petitions/${petition?.id}/hand-in`)
  await page.getByText(words.desk.dossier.ask, { exact: true }).click()
  await expect(page.getByText(w.ask.keyMade)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(w.ask.reason).fill('To hand it in')
  await page.getByRole('button', { name: w.ask.submit, exact: true }).click()
  await page.waitForURL(/told=asked/)
  const asked = new URL(page.url()).pathname
  const second = await anotherDesk(browser, { email: other })
  await second.goto(asked)
  await second.getByText(w.one.approve, { exact: true }).click()
  await second.getByRole('button', { name: w.one.approveYes, exact: true }).click()
  await expect(second.getByText(w.told.approved)).toBeVisible()
  await second.context().close()

  await expect(async () => {
    await page.goto(asked)
    await expect(page.getByRole('button', { name: w.open.fetch, exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await page.getByRole('button', { name: w.open.fetch, exact: true }).click()
  await expect(page.getByText(w.open.opened)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /dossier-/ }).click()
  const dossier = await textOfPdf(await download)
  for (const part of [words.dossier.copies.addressee, words.dossier.demo, words.dossier.paper, petition?.name ?? '?']) {
    expect(dossier).toContain(part)
  }
  expect(dossier).not.toContain('@example.org')
  await page.goto(`/en/desk/petitions/${petition?.id}/hand-in`)
  await expect(page.getByText(words.desk.dossier.fetched)).toBeVisible()
})
