import { photograph } from '@/tests/factories/pictures'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, linkIn, mailsTo, query, test, waitForMail } from '@/tests/journeys/harness/index'

/* Somebody is asked to stand at the head of a petition: from the desk to the page and away again, with and without scripts. */

const petitionId = async () =>
  (await query<{ id: string }>('SELECT id FROM petitions WHERE slug = $1', [demoPetition]))[0]?.id ?? ''

for (const [locale, javaScriptEnabled] of [
  ['en', true],
  ['ru', false],
] as const) {
  test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled, locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
    const { own, desk, public: shown } = siteWords[locale]['first-signatories']

    test('is invited, confirms with a picture, is shown, takes the name back', async ({ page, browser }) => {
      const email = `head-${locale}@example.org`
      const name = `Hedda of ${locale}`
      const organiser = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await enterDesk(organiser, { locale })
      await organiser.goto(`/${locale}/desk/petitions/${await petitionId()}/first-signatories`)
      await expect(organiser.getByText(desk.notCounted)).toBeVisible()
      await organiser.getByRole('textbox', { name: desk.name }).fill(name)
      await organiser.getByRole('textbox', { name: desk.email }).fill('nobody')
      await organiser.getByRole('button', { name: desk.send }).click()
      await expect(organiser.locator('#error-summary')).toBeVisible()
      await organiser.getByRole('textbox', { name: desk.name }).fill(name)
      await organiser.getByRole('textbox', { name: desk.email }).fill(email)
      await organiser.getByRole('button', { name: desk.send }).click()
      await expect(organiser.getByText(desk.told.invited)).toBeVisible()

      const mail = await waitForMail(email)
      expect(mail.subject).not.toMatch(/kazakh|казах|petition|петици|land/i)
      const link = linkIn(mail, '/first-signatories/')
      await page.goto(link)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.states.invited.title)
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('textbox', { name: own.role }).fill('Poet')
      const picture = { name: 'me.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') }
      await page.locator('input[type="file"]').setInputFiles(picture)
      await page.getByRole('button', { name: own.confirm }).click()
      await expect(page.locator('#error-summary')).toContainText(own.pictureErrors.type)
      await expect(page.getByRole('textbox', { name: own.role })).toHaveValue('Poet')
      const real = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: await photograph() }
      await page.locator('input[type="file"]').setInputFiles(real)
      await page.getByRole('button', { name: own.confirm }).click()
      await expect(page.getByText(own.saved)).toBeVisible()

      const person = page.getByRole('listitem').filter({ hasText: name })
      const seen = async () => {
        await page.goto(`/${locale}/petitions/${demoPetition}`)
        return person.count()
      }
      await expect.poll(seen, { timeout: 60_000 }).toBe(1)
      await expect(page.getByText(shown.first.lead)).toBeVisible()
      await person.scrollIntoViewIfNeeded()
      await expect(person.locator('img')).toHaveJSProperty('complete', true)
      expect(await person.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeLessThanOrEqual(320)

      await page.goto(link)
      await page.getByRole('button', { name: own.withdraw }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.states.declined.title)
      await expect.poll(seen, { timeout: 60_000 }).toBe(0)
      expect(await mailsTo(email)).toHaveLength(1)
    })
  })
}
