import type { Page } from '@playwright/test'
import { addToTeam, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { expect, linkIn, query, test, waitForMail } from '@/tests/journeys/harness/index'
import { letterWords, untilTaken } from '@/tests/journeys/harness/letters'

/* How our mail brings letters: an organiser sets hours and variants, tries it, and sends a letter of a set. */

const w = siteWords.en
const own = 'Nine miners are in prison'
const variant = { subject: 'About nine people in Zhezkazgan', opening: 'I hope that this finds time on your desk.' }

/** A model letter of its own in the demo's campaign, so that no other journey's letters change. */
async function createLetter(slug: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `WITH model AS (
       INSERT INTO model_letters (id, campaign_id, slug, state, original_locale, addressed_state, updated_at)
       SELECT gen_random_uuid(), c.id, $1, 'published', 'en', 'KZ', now() FROM campaigns c WHERE c.demo AND c.state = 'published' LIMIT 1 RETURNING id
     ), text AS (
       INSERT INTO model_letter_translations (model_letter_id, locale, title, summary, subject, text)
       SELECT id, 'en', 'Write for the miners', 'A letter.', $2, 'I write to you about nine miners.' FROM model
     )
     SELECT id::text FROM model`,
    [slug, own],
  )
  return row?.id ?? ''
}

/** A letter of its set from Austria, frozen and signed by nobody. */
async function createSetLetter(modelLetterId: string): Promise<string> {
  const content = {
    locale: 'en',
    sender: ['Branch 12'],
    returnLine: '',
    address: ['The Ambassador', 'Vienna'],
    dateline: 'Vienna, 25 May 2016',
    subject: own,
    salutation: 'Your Excellency,',
    close: 'Yours faithfully,',
    body: [{ kind: 'paragraph', text: 'We write to you about nine miners.' }],
  }
  const [row] = await query<{ id: string }>(
    `INSERT INTO letters (id, origin, state, model_letter_id, addressee_id, locale, country, draft_id, content, dated_on, created_on, frozen_at)
     SELECT gen_random_uuid(), 'campaign', 'frozen', $1, a.id, 'en', 'AT', gen_random_uuid(), $2, current_date, current_date, now()
     FROM addressees a WHERE a.state = 'KZ' AND a.host_country = 'AT' AND a.kind = 'embassy' LIMIT 1 RETURNING id::text`,
    [modelLetterId, JSON.stringify(content)],
  )
  return row?.id ?? ''
}

async function addVariant(page: Page): Promise<void> {
  const english = page.locator('details').filter({ hasText: /^English/ })
  await english.locator('summary').click()
  await english.getByRole('button', { name: w['model-letters'].sending.variants.new }).click()
  await english.getByRole('textbox', { name: w['model-letters'].sending.variants.subject }).fill(variant.subject)
  await english.getByRole('textbox', { name: w['model-letters'].sending.variants.opening }).fill(variant.opening)
}

test('an organiser sets hours, cap and variants, and sends the letter to themselves', async ({ page }) => {
  const email = `sending-${Date.now()}@example.org`
  await addToTeam(email, 'organiser')
  const id = await createLetter(`sending-${Date.now()}`)
  await enterDesk(page, { email })
  await page.goto(`/en/desk/letters/${id}/sending`)
  await page.getByLabel(w['model-letters'].sending.settings.to, { exact: true }).selectOption('9')
  await addVariant(page)
  await page.getByRole('button', { name: w['model-letters'].sending.settings.save }).click()
  await expect(page.getByText(w['model-letters'].sending.faults.window).first()).toBeVisible()
  await page.getByLabel(w['model-letters'].sending.settings.to, { exact: true }).selectOption('12')
  await page.getByLabel(w['model-letters'].sending.settings.cap).fill('30')
  await page.getByRole('checkbox', { name: w['model-letters'].sending.settings.digest }).check()
  await page.getByRole('button', { name: w['model-letters'].sending.settings.save }).click()
  await expect(page.getByText(w['model-letters'].sending.told.saved)).toBeVisible()

  await page.reload()
  await expect(page.getByLabel(w['model-letters'].sending.settings.cap)).toHaveValue('30')
  await expect(page.getByRole('checkbox', { name: w['model-letters'].sending.settings.digest })).toBeChecked()
  await expect(page.getByRole('textbox', { name: w['model-letters'].sending.variants.subject })).toHaveValue(
    variant.subject,
  )

  await page.getByLabel(w['model-letters'].sending.test.country).selectOption('AT')
  await page.getByLabel(w['model-letters'].sending.test.variant).selectOption('1')
  await page.getByRole('button', { name: w['model-letters'].sending.test.submit }).click()
  await expect(page.getByText(w['model-letters'].sending.told.tested.replace('{email}', email))).toBeVisible()
  const mail = await waitForMail(email, ({ subject }) => subject.includes(variant.subject))
  expect(mail.subject).toBe(`[Test] ${variant.subject}`)
  expect(mail.text).toContain(variant.opening)
  expect(mail.text).toContain('Wien')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a supporter’s letter is mailed with the subject and opening that its preview showed', async ({ page }) => {
      const slug = `variants-${javaScriptEnabled}-${Date.now()}`
      const id = await createLetter(slug)
      await query(
        'INSERT INTO letter_variants (model_letter_id, locale, position, subject, opening) VALUES ($1, $2, 0, $3, $4)',
        [id, 'en', variant.subject, variant.opening],
      )
      const email = `variant-${Date.now()}@example.org`
      const words = letterWords.en
      await page.goto(`/en/letters/${slug}?country=AT`)
      await page.getByRole('link', { name: words.write, exact: true }).click()
      const number = Number(await page.locator('input[name="variant"]').inputValue())
      if (!javaScriptEnabled) expect(number).toBe(0)
      const subject = number === 0 ? own : variant.subject
      await expect(page.locator('[data-part="subject"]')).toHaveText(subject)
      const opening = page.locator('[data-part="body"]').getByText(variant.opening)
      await expect(opening).toHaveCount(number)

      await page.getByRole('textbox', { name: words.name }).fill('Ada Signer')
      await page.getByRole('textbox', { name: words.email }).fill(email)
      await page.getByRole('checkbox', { name: words.consent }).check()
      await untilTaken(page)
      await page.getByRole('button', { name: words.mail }).click()
      await page.goto(linkIn(await waitForMail(email), '/letters/confirm/'))
      await page.getByRole('button', { name: words.confirm }).click()
      const letter = await waitForMail(email, (mail) => mail.subject.startsWith(words.demoSubject))
      expect(letter.subject).toBe(words.demoSubject + subject)
      expect(letter.text.includes(variant.opening)).toBe(number === 1)
    })
  })
}

test('a letter of a set goes by our mail; in the demonstration to whoever pressed', async ({ page }) => {
  const email = `presser-${Date.now()}@example.org`
  await addToTeam(email, 'organiser')
  const model = await createLetter(`by-mail-${Date.now()}`)
  const letter = await createSetLetter(model)
  await enterDesk(page, { email })
  await page.goto(`/en/desk/letters/${model}/set/${letter}`)
  await page.getByRole('button', { name: w['letter-sets'].channel.test }).click()
  await expect(page.getByText(w['letter-sets'].channel.told.tested.replace('{email}', email))).toBeVisible()
  await waitForMail(email, ({ subject }) => subject === `[Test] ${own}`)

  await page.getByRole('button', { name: w['letter-sets'].channel.send }).click()
  await expect(page.getByText(w['letter-sets'].channel.told.sentDemo)).toBeVisible()
  const mail = await waitForMail(email, ({ subject }) => subject === `[Demonstration] ${own}`)
  expect(mail.text).toContain('We write to you about nine miners.')
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(w['letter-sets'].channel.states.sent)).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await expect(page.getByRole('button', { name: w['letter-sets'].channel.send })).toHaveCount(0)
})
