import { type Browser, expect, type Page } from '@playwright/test'
import { countryName } from '@/features/places/name-country'
import { begin, box, save, siteWords } from './desk'
import { linkIn, waitForMail } from './inbox'
import { textOfPdf } from './letters'
import { site } from './site'

const w = siteWords.en
const { 'letter-sets': set, signatories: s, kits: kit, deliveries } = siteWords.en
const { cosign } = siteWords.en.signatories
const { outcome } = siteWords.en.deliveries
const english = (country: string) => countryName(country, 'en')

/** Writes a letter of the demo's campaign in English and German and publishes it; returns its page on the desk. */
export async function writeDayOfAction(page: Page, title: string): Promise<string> {
  await page
    .getByRole('main')
    .getByRole('link', { name: /Kazakhstan/ })
    .first()
    .click()
  await page.getByRole('link', { name: w.campaigns.desk.beginLetter }).click()
  await begin(page, title)
  await box(page, w.texts.fields.summary).fill('One letter to six embassies on one day.')
  await box(page, w.texts.fields.subject).fill('Detentions before and on 21 May')
  await box(page, w.texts.fields.letterText).fill('We write to you about the people who have been detained.')
  await page.getByRole('combobox', { name: w.ui.editor.addLanguage }).selectOption('de')
  await page.getByRole('button', { name: w.ui.editor.add, exact: true }).click()
  await expect(page.getByRole('tab', { name: /German/i })).toHaveAttribute('aria-selected', 'true')
  await box(page, w.texts.fields.title).fill('Aktionstag')
  await box(page, w.texts.fields.summary).fill('Ein Brief an sechs Botschaften.')
  await box(page, w.texts.fields.subject).fill('Festnahmen vor dem 21. Mai und am Tag selbst')
  await box(page, w.texts.fields.letterText).fill('wir schreiben Ihnen wegen der Menschen, die festgenommen wurden.')
  await save(page)
  await page.getByRole('link', { name: w.texts.tabs.letters, exact: true }).click()
  await page.getByRole('button', { name: w.texts.publish.letter }).click()
  await expect(page.getByText(w['model-letters'].told.published)).toBeVisible()
  return new URL(page.url()).pathname
}

/** The row of a country on the desk's board. */
export function boardRow(page: Page, country: string) {
  const name = english(country)
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
}

/** Puts countries on the board of a set, one by one. */
export async function addCountries(page: Page, board: string, countries: readonly string[]): Promise<void> {
  await page.goto(board)
  for (const country of countries) {
    await page.getByRole('combobox', { name: set.add.one, exact: true }).selectOption(country)
    await page.getByRole('button', { name: set.add.submit, exact: true }).click()
    await expect(boardRow(page, country)).toBeVisible()
  }
}

/** Opens the letter of one country from the board. */
export async function openLetter(page: Page, board: string, country: string): Promise<void> {
  await page.goto(board)
  await boardRow(page, country)
    .getByRole('link', { name: english(country), exact: true })
    .click()
  await page.waitForURL(/\/set\/[0-9a-f-]{36}/)
}

/** Names people from pasted lines, invites them, and lets each confirm on a page without scripts. */
export async function gatherSignatories(page: Page, browser: Browser, people: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: s.addSeveral }).click()
  await page.getByRole('textbox', { name: s.paste }).fill(people.join('\n'))
  await page.getByRole('button', { name: `Add ${people.length} people` }).click()
  await expect(page.getByText(`${people.length} people added.`)).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^Invite all ${people.length}`) }).click()
  await expect(page.getByText(`${people.length} invitations are on their way.`)).toBeVisible()
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site })
  const own = await context.newPage()
  for (const line of people) {
    const mail = await waitForMail(/\S+@\S+/.exec(line)?.[0] ?? '')
    await own.goto(linkIn(mail, '/letters/cosign/'))
    await own.getByRole('button', { name: cosign.form.confirm }).click()
    await expect(own.getByText('Your name is under this letter')).toBeVisible()
  }
  await context.close()
}

/** Makes the text of the letter that is open final: asked once, with what it means. */
export async function freezeLetter(page: Page): Promise<void> {
  await page.getByText(set.next.freeze.ask).or(page.getByText(set.next.freeze.act)).click()
  await page.getByRole('button', { name: set.next.freeze.submit }).click()
  await expect(page.getByText(set.told['frozen-now'])).toBeVisible()
}

/** Asks for the kit of the letter that is open and waits for its worker; returns the text of the PDF. */
export async function printKit(page: Page): Promise<string> {
  await page.getByRole('button', { name: kit.desk.prepare }).click()
  const ready = page.getByRole('link', { name: /^Download the kit/ })
  await expect(ready).toBeVisible({ timeout: 60_000 })
  const download = page.waitForEvent('download')
  await ready.click()
  return textOfPdf(await download)
}

/** Tells behind a code, on a phone without a session, that the letter was refused, with a picture. */
export async function tellRefusal(browser: Browser, code: string, picture: Buffer): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: site })
  const phone = await context.newPage()
  await phone.goto(`/en/o/${code}`)
  await phone.getByRole('radio', { name: outcome.outcomes.refused_at_door }).check()
  await phone.getByLabel(outcome.time).fill('13:10')
  await phone.getByLabel(outcome.byWhom).fill('somebody behind a camera')
  const file = { name: 'door.jpg', mimeType: 'image/jpeg', buffer: picture }
  await phone.getByLabel(/Pictures of the receipt/).setInputFiles([file])
  await phone.getByRole('button', { name: outcome.submit, exact: true }).click()
  await expect(phone.getByText(outcome.recorded)).toBeVisible()
  await context.close()
}

/** Records on the desk that the letter that is open went out, and opens what happened to it. */
export async function recordWay(page: Page, channel: 'post' | 'by_hand'): Promise<void> {
  await page.getByText(deliveries.new.title).click()
  await page.getByRole('radio', { name: deliveries.new.channels[channel] }).check()
  await page.getByRole('button', { name: deliveries.new.button }).click()
  await expect(page.getByText(deliveries.told.recorded)).toBeVisible()
}
