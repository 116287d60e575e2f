import type { Browser, Page } from '@playwright/test'
import {
  addLanguage,
  begin,
  box,
  type DeskLocale,
  enterDesk,
  save,
  say,
  siteWords,
  writeRich,
} from '@/tests/journeys/harness/desk'
import { minersPlaces, minersTexts } from '@/tests/journeys/harness/desk-texts'
import { expect, linkIn, query, test, waitForMail } from '@/tests/journeys/harness/index'
import { mailboxInBern, textOfPdf, untilTaken } from '@/tests/journeys/harness/letters'
import { saveMaterial, signNewText } from '@/tests/journeys/harness/new-text'

/*
 * An organiser publishes a campaign, a petition and a model letter; somebody without scripts signs and writes; the desk
 * sees both arrive. In English, and in Russian.
 */

const otherThan = { en: 'ru', ru: 'en' } as const

// Each language is a story of its own.
test.describe.configure({ mode: 'parallel' })

/** Mail goes at every hour of every day, as it may be night in Bern, and one letter soon after the other. */
async function openAtAllHours(page: string): Promise<void> {
  const id = new URL(page).pathname.split('/').at(-1)
  await query(
    'UPDATE model_letters SET window_from = 0, window_to = 24, weekdays_only = false, hourly_cap = 3600 WHERE id = $1',
    [id],
  )
}

/** Opens the page with the public look of what is on the desk, and returns its address. */
async function publicPage(page: Page, locale: DeskLocale): Promise<string> {
  const link = page.getByRole('link', { name: siteWords[locale].frame.desk.publicPage })
  return (await link.getAttribute('href')) ?? ''
}

async function supporter(browser: Browser, locale: DeskLocale): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
    acceptDownloads: true,
  })
  return context.newPage()
}

for (const locale of ['en', 'ru'] as const) {
  test.describe(locale, () => {
    test.use({ locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
    const w = siteWords[locale]
    const { fields } = w.texts
    const other = otherThan[locale]
    const at = (text: typeof minersTexts.en) => ({ ...text, campaign: `${text.campaign}: ${minersPlaces[locale]}` })
    const own = at(minersTexts[locale])
    const translated = at(minersTexts[other])

    async function writeCampaign(page: Page): Promise<void> {
      await page.getByRole('link', { name: w.campaigns.desk.home.begin }).click()
      await begin(page, own.campaign, locale)
      await box(page, fields.summary).fill(own.summary)
      await writeRich(page, fields.text, own.story)
      for (const [at, demand] of own.demands.entries()) {
        await page.getByRole('button', { name: w.campaigns.desk.demands.addDemand }).click()
        await box(page, say(w.campaigns.desk.demands.demand, { number: at + 1 })).fill(demand)
      }
      await page.getByRole('combobox', { name: fields.addressedState }).selectOption('KZ')
      await addLanguage(page, other, locale)
      await box(page, fields.title).fill(translated.campaign)
      await box(page, fields.summary).fill(translated.summary)
      await writeRich(page, fields.text, translated.story)
      for (const [at, demand] of translated.demands.entries()) {
        await box(page, say(w.campaigns.desk.demands.demand, { number: at + 1 })).fill(demand)
      }
      await save(page, locale)
      await page.getByRole('link', { name: w.texts.tabs.overview, exact: true }).click()
      await page.getByRole('button', { name: w.texts.publish.campaign }).click()
      await expect(page.getByText(w.campaigns.desk.told.published)).toBeVisible()
    }

    async function writePetition(page: Page): Promise<void> {
      await page.getByRole('link', { name: w.campaigns.desk.beginPetition }).click()
      await begin(page, own.petition, locale)
      await page.getByRole('link', { name: w.texts.tabs.signatures, exact: true }).click()
      await expect(page.getByRole('button', { name: w.texts.publish.petition })).toBeDisabled()
      const before = page.getByRole('region', { name: w.texts.publish.before })
      for (const field of [fields.summary, fields.text]) await expect(before).toContainText(field)
      await page.getByRole('link', { name: w.texts.tabs.text, exact: true }).click()

      await box(page, fields.addresseeLine).fill(own.addressee)
      await box(page, fields.summary).fill(own.summary)
      await writeRich(page, fields.text, own.plea)
      await page.getByRole('spinbutton', { name: fields.goal }).fill('50')
      await addLanguage(page, other, locale)
      await box(page, fields.title).fill(translated.petition)
      await box(page, fields.addresseeLine).fill(translated.addressee)
      await box(page, fields.summary).fill(translated.summary)
      await writeRich(page, fields.text, translated.plea)
      await save(page, locale)

      await page.getByRole('link', { name: w.texts.tabs.preview, exact: true }).click()
      await expect(page.getByText(w.texts.preview.text)).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.petition)
      await expect(page.getByText(own.plea)).toBeVisible()
      for (const demand of own.demands) await expect(page.getByText(demand)).toBeVisible()
      await page.getByRole('link', { name: w.texts.preview.back }).click()
      await page.getByRole('link', { name: w.texts.tabs.signatures, exact: true }).click()
      await page.getByRole('button', { name: w.texts.publish.petition }).click()
      await expect(page.getByText(w.petitions.desk.told.open)).toBeVisible()
    }

    async function writeLetter(page: Page): Promise<void> {
      await page.getByRole('main').getByRole('link', { name: own.campaign }).click()
      await page.getByRole('link', { name: w.campaigns.desk.beginLetter }).click()
      await expect(page.getByRole('combobox', { name: w['model-letters'].begin.state })).toHaveValue('KZ')
      await begin(page, own.letter, locale)
      const swiss = new Intl.DisplayNames(locale, { type: 'region' }).of('CH') ?? ''
      await box(page, fields.summary).fill(own.summary)
      // What the addressee reads as the subject is nobody's guess: it is empty until it is written.
      await expect(box(page, fields.subject)).toHaveValue('')
      await box(page, fields.subject).fill(own.letter)
      await box(page, fields.letterText).fill(`${own.core}\n\n{country}\n\n{demands}`)
      await page.getByRole('combobox', { name: w['model-letters'].paragraphs.country, exact: true }).selectOption('CH')
      await page.getByRole('button', { name: w['model-letters'].paragraphs.add }).click()
      await box(page, swiss).fill(own.country)
      await addLanguage(page, other, locale)
      await box(page, fields.title).fill(translated.letter)
      await box(page, fields.summary).fill(translated.summary)
      await box(page, fields.subject).fill(translated.letter)
      await box(page, fields.letterText).fill(`${translated.core}\n\n{country}\n\n{demands}`)
      await box(page, swiss).fill(translated.country)
      await save(page, locale)
      await page.getByRole('link', { name: w.texts.tabs.letters, exact: true }).click()
      await page.getByRole('button', { name: w.texts.publish.letter }).click()
      await expect(page.getByText(w['model-letters'].told.published)).toBeVisible()
    }

    async function sign(page: Page, email: string): Promise<string> {
      await page.goto(`/${locale}`)
      const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: own.campaign }) })
      await card.getByRole('link', { name: w.campaigns.home.sign }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.petition)
      const petition = page.url()
      await box(page, w.signatures.sign.name).fill('Айгүл Example')
      await box(page, w.signatures.sign.email).fill(email)
      await page.getByRole('combobox', { name: w.signatures.sign.country }).selectOption('CH')
      await page.getByRole('checkbox', { name: w.signatures.sign.consent }).check()
      await untilTaken(page)
      await page.getByRole('button', { name: w.signatures.sign.submit, exact: true }).click()
      await page.goto(linkIn(await waitForMail(email), '/confirm'))
      await page.getByRole('button', { name: w.signatures.confirm.ready.button }).click()
      const count = async () => {
        await page.goto(petition)
        return (await page.locator('[data-count]').first().textContent())?.replace(/\D/g, '')
      }
      await expect.poll(count).toBe('1')
      return petition
    }

    async function writeToBern(page: Page, letter: string, email: string, mailbox: string): Promise<void> {
      await page.goto(letter)
      await page.getByRole('combobox', { name: w.letters.door.country }).selectOption('CH')
      await page.getByRole('button', { name: w.letters.door.find }).click()
      await page.getByRole('link', { name: w.letters.door.write, exact: true }).click()
      await box(page, w.letters.compose.name).fill('Айгүл Example')
      await box(page, w.letters.compose.town).fill('Bern')
      await untilTaken(page)
      const download = page.waitForEvent('download')
      const answer = page.waitForResponse((response) => response.url().endsWith('/letter.pdf'))
      await page.getByRole('button', { name: w.letters.send.print.button }).click()
      expect((await answer).status()).toBe(200)
      expect((await answer).headers()['content-type']).toBe('application/pdf')
      const paper = await textOfPdf(await download)
      for (const part of [own.core, own.country, ...own.demands]) expect(paper).toContain(part)

      await box(page, w.letters.send.mail.email).fill(email)
      await page.getByRole('checkbox', { name: w.letters.send.mail.consent }).check()
      await page.getByRole('button', { name: w.letters.send.mail.button }).click()
      const ask = await waitForMail(email, ({ text }) => text.includes('/letters/confirm/'))
      await page.goto(linkIn(ask, '/letters/confirm/'))
      await page.getByRole('button', { name: w.letters.confirm.ready.button }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.letters.confirm.already.title)
      const sent = await waitForMail(mailbox, ({ text }) => text.includes(own.core))
      for (const part of [own.country, ...own.demands]) expect(sent.text).toContain(part)
      expect(sent.to.map(({ address }) => address)).toEqual([mailbox])
      expect(sent.from[0]?.address).toBe(ask.from[0]?.address)
      expect(JSON.stringify([sent.headers, sent.text, sent.html])).not.toContain(email)
    }

    test('what an organiser publishes is signed, written and mailed, and comes back to the desk', async ({
      page,
      browser,
    }) => {
      const mailbox = await mailboxInBern()
      await enterDesk(page, { locale })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.campaigns.desk.home.title)
      const demo = page.getByRole('article').filter({ hasText: w.campaigns.desk.demo })
      await expect(demo.locator('strong').first()).toHaveText(/^\d{1,3}(\D?\d{3})+$/)

      await writeCampaign(page)
      await writePetition(page)
      const petitionOnDesk = page.url()
      await writeLetter(page)
      const lettersOnDesk = page.url()
      await openAtAllHours(lettersOnDesk)
      const letter = await publicPage(page, locale)

      await page.goto(petitionOnDesk)
      const total = page.locator('main dl > div').first().locator('dd')
      await expect(total).toHaveText('0')
      await page.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''))
      const person = await supporter(browser, locale)
      const email = `desk-sign-${locale}@example.org`
      const petition = await sign(person, email)
      await expect(total).toHaveText(/^1\b/)
      await expect(page.locator('html[data-not-reloaded]')).toHaveCount(1)

      await writeToBern(person, letter, `desk-letter-${locale}@example.org`, mailbox)
      await page.goto(lettersOnDesk)
      const rows = page.getByRole('table', { name: w.letters.desk.byCountry }).getByRole('row')
      await expect(rows.filter({ hasText: w.deliveries.channels.our_mail })).toContainText(/Bern|Берн/)
      await expect(rows.filter({ hasText: w.deliveries.channels.post })).toHaveCount(1)

      await page.goto(petitionOnDesk)
      await page.getByRole('link', { name: w.texts.tabs.text, exact: true }).click()
      await expect(page.getByText(w.petitions.desk.signedText)).toBeVisible()
      await box(page, fields.title).fill(own.renamed)
      await saveMaterial(page, locale)
      const title = async () => {
        await person.goto(petition)
        return person.getByRole('heading', { level: 1 }).textContent()
      }
      await expect.poll(title).toBe(own.renamed)
      await signNewText({ person, page }, { locale, email, petition })
      await person.context().close()
    })
  })
}
