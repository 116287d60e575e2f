import type { Page } from '@playwright/test'
import { demoLetter, expect, linkIn, mailsTo, query, site, test, waitForMail } from '@/tests/journeys/harness/index'
import {
  chooseSlovenia,
  dateOfLetter,
  type LetterLocale,
  letterWords,
  textOfPdf,
  untilTaken,
} from '@/tests/journeys/harness/letters'
import { ask, formTokenOf, postForm } from './raw-request'

/* A supporter in Slovenia writes to the right door: on paper, by our mail, by their own; and tells what came of it. */

const own = 'Моя сестра живёт в Алматы; I teach geography to her children.'
const sender = 'Айгүл Әбенова'

/** Letters from Slovenia that went this way. */
async function lettersBy(channel: string): Promise<number> {
  const rows = await query<{ count: number }>(
    `SELECT count(*)::int FROM deliveries d JOIN letters l ON l.id = d.letter_id WHERE l.country = 'SI' AND d.channel = $1`,
    [channel],
  )
  return rows[0]?.count ?? 0
}

const onRecord = (page: Page) => page.locator('main ol li')

/** How often an outcome stands on the record of the embassy in Vienna. */
async function timesOnRecord(page: Page, office: string, outcome: string): Promise<number> {
  await page.goto(`${office}/record?show=letters`)
  return onRecord(page).filter({ hasText: outcome }).count()
}

const officeOf = (locale: LetterLocale, compose: string) =>
  `/${locale}/addressees/${new URL(compose).pathname.split('/').at(-1)}`

for (const locale of ['en', 'ru'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
      test.use({ javaScriptEnabled, locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
      const w = letterWords[locale]

      async function write(page: Page): Promise<void> {
        await chooseSlovenia(page, locale)
        await page.getByLabel(w.addition).fill(own)
        await page.getByRole('textbox', { name: w.name }).fill(sender)
        await page.getByRole('textbox', { name: w.town }).fill('Ljubljana')
      }

      test('finds the door in Vienna, with the reason and the others in words', async ({ page }) => {
        await page.goto(`/${locale}/letters/${demoLetter}`)
        await page.getByRole('combobox', { name: w.country }).selectOption('SI')
        await page.getByRole('button', { name: w.find }).click()
        const door = page.locator('#door')
        await expect(door.getByRole('heading', { name: w.office })).toBeVisible()
        await expect(door.getByText(w.place, { exact: true }).first()).toBeVisible()
        await expect(door.getByText(w.reason)).toBeVisible()
        await expect(door.getByText(w.other)).toBeHidden()
        await door.getByText(w.others).click()
        await expect(door.getByText(w.other)).toBeVisible()
        await door.getByRole('link', { name: w.write, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toContainText(w.office)
        await expect(page.getByText(w.from)).toBeVisible()
      })

      test('prints it; the code on the paper tells that the door was locked', async ({ page }) => {
        await write(page)
        await page.getByText(w.firstName).click()
        if (!javaScriptEnabled) await page.getByRole('button', { name: w.show }).click()
        await expect(page.locator('[data-part="body"]')).toContainText(own)
        await expect(page.locator('[data-part="signatures"]')).toHaveText('Айгүл')
        const office = officeOf(locale, page.url().replace('/preview', ''))

        await untilTaken(page)
        const before = await lettersBy('post')
        const print = async () => {
          const download = page.waitForEvent('download')
          await page.getByRole('button', { name: w.print }).click()
          return textOfPdf(await download)
        }
        const text = await print()
        for (const part of [own, 'AVSTRIJA', `Ljubljana, ${dateOfLetter(locale)}`, w.sheet]) {
          expect(text).toContain(part)
        }
        expect(text).not.toContain('Әбенова')
        expect(await lettersBy('post')).toBe(before + 1)
        // Printed once more, it is the same letter.
        expect(await print()).toBe(text)
        expect(await lettersBy('post')).toBe(before + 1)

        const code = /\b(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}\b/.exec(text)?.[0] ?? ''
        const times = await timesOnRecord(page, office, w.locked)
        await page.goto(`/o/${code.toLowerCase()}`)
        await expect(page.getByRole('radio', { name: w.bounced })).toHaveCount(0)
        await page.getByRole('radio', { name: w.byHand }).check()
        await page.getByRole('radio', { name: w.locked }).check()
        await page.getByLabel(w.note).fill('Ring twice, says Айгүл')
        await page.getByRole('button', { name: w.record }).click()
        await expect(page.getByText(w.recorded)).toBeVisible()
        await expect.poll(() => timesOnRecord(page, office, w.locked)).toBe(times + 1)
        await expect(onRecord(page).filter({ hasText: w.onRecord }).first()).toBeVisible()
        await expect(page.getByText('Ring twice')).toHaveCount(0)
      })

      test('mails it: confirmed first, from our address, with a receipt and its outcome', async ({ page }) => {
        const email = `letter-${locale}-${Date.now()}@example.org`
        await write(page)
        const office = officeOf(locale, page.url())
        await page.getByRole('textbox', { name: w.email }).fill(email)
        await page.getByRole('checkbox', { name: w.consent }).check()
        await untilTaken(page)
        await page.getByRole('button', { name: w.mail }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.inbox)

        const ask = await waitForMail(email)
        expect(`${ask.subject} ${ask.text}`).not.toMatch(/kazakh|казах|embassy|посольств|Әбенова/i)
        await page.goto(linkIn(ask, '/letters/confirm/'))
        expect(await mailsTo(email)).toHaveLength(1)
        await page.getByRole('button', { name: w.confirm }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.confirmed)

        const letter = await waitForMail(email, ({ subject }) => subject.startsWith(w.demoSubject))
        expect(letter.text).toContain(w.demoLine)
        for (const part of [own, sender, dateOfLetter(locale), 'Ljubljana']) expect(letter.text).toContain(part)
        expect(letter.from[0]?.address).not.toBe(email)
        expect(letter.from[0]?.address).toBe(ask.from[0]?.address)
        const { to: _, ...rest } = letter.headers
        expect(JSON.stringify(rest)).not.toContain(email)

        const receipt = await waitForMail(email, ({ subject }) => subject === w.receipt)
        expect(receipt.text).toContain(own)
        const times = await timesOnRecord(page, office, w.promised)
        await page.goto(linkIn(receipt, '/o/'))
        await expect(page.getByRole('radio', { name: w.locked })).toHaveCount(0)
        await page.getByRole('radio', { name: w.promised }).check()
        await page.getByRole('button', { name: w.record }).click()
        await expect(page.getByText(w.recorded)).toBeVisible()
        await expect.poll(() => timesOnRecord(page, office, w.promised)).toBe(times + 1)
        expect(await mailsTo(email)).toHaveLength(3)
      })

      test('gets subject and text for an own mail program, and a way to tell the outcome', async ({ page }) => {
        await write(page)
        await untilTaken(page)
        await page.getByRole('button', { name: w.own }).click()
        const subject = page.getByRole('textbox', { name: w.subject, exact: true }).first()
        await expect(subject).toHaveValue(/.{20}/)
        const text = await page.locator('#own-text').inputValue()
        for (const part of [own, sender, dateOfLetter(locale)]) expect(text).toContain(part)
        const link = await page.locator('a[href^="mailto:"]').getAttribute('href')
        expect(link).toContain(`mailto:?subject=${encodeURIComponent(await subject.inputValue())}`)
        await expect(page.getByRole('textbox', { name: w.name })).toHaveValue(sender)
        await page.locator('a[href*="/o/"]').click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.question)
      })
    })
  }
}

test('the same draft posted many times at once is one letter, one code, one mail', async () => {
  const page = await ask(site, `/en/letters/${demoLetter}?country=SI`)
  const compose = /href="(\/en\/letters\/[^"]*)\?country=SI"/.exec(page.body)?.[1] ?? ''
  const token = await formTokenOf(site, `${compose}?country=SI`)
  const email = `letter-twice-${Date.now()}@example.org`
  const draft = { token, country: 'SI', language: 'en', identity: 'full', name: 'Ann Twice', addition: own, email }
  const letters = async () => (await query<{ count: number }>('SELECT count(*)::int FROM letters'))[0]?.count ?? 0
  const before = await letters()
  const post = (path: string) => postForm(site, `${compose}/${path}`, { ...draft, consent: 'yes' })

  const prints = await Promise.all(Array.from({ length: 20 }, () => post('letter.pdf')))
  expect(new Set(prints.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await letters()).toBe(before + 1)

  const mailed = await Promise.all(Array.from({ length: 20 }, () => post('mail')))
  expect(new Set(mailed.map(({ status }) => status))).toEqual(new Set([303]))
  expect(await letters()).toBe(before + 2)
  const link = linkIn(await waitForMail(email), '/letters/confirm/')
  const press = () => postForm(site, new URL(link).pathname, '')
  const pressed = await Promise.all(Array.from({ length: 20 }, press))
  expect(pressed.filter(({ status }) => status === 303)).toHaveLength(1)
  await expect.poll(async () => (await mailsTo(email)).length).toBe(3)
})

test('with scripts the letter follows what is typed; the words outlive the tab until they are forgotten', async ({
  page,
  context,
}) => {
  await chooseSlovenia(page, 'en')
  const address = page.url()
  const body = '[data-part="body"]'
  await page.getByRole('textbox', { name: 'Full name' }).fill('Ann Typed')
  await page.getByLabel('Say it in your own words').pressSequentially('I write from Ljubljana.')
  await expect(page.locator(body)).toContainText('I write from Ljubljana.')
  await expect(page.locator('[data-part="signatures"]')).toHaveText('Ann Typed')
  await expect(page.getByRole('button', { name: 'Show me the letter' })).toBeHidden()
  await page.close()

  const second = await context.newPage()
  await second.goto(address)
  await expect(second.getByLabel('Say it in your own words')).toHaveValue('I write from Ljubljana.')
  await expect(second.locator(body)).toContainText('I write from Ljubljana.')
  await expect(second.getByRole('textbox', { name: 'Full name' })).toHaveValue('')
  await second.getByRole('button', { name: 'Delete them now' }).click()
  await expect(second.getByLabel('Say it in your own words')).toHaveValue('')
  await expect(second.locator(body)).not.toContainText('I write from Ljubljana.')
  await second.close()

  const third = await context.newPage()
  await third.goto(address)
  await expect(third.getByLabel('Say it in your own words')).toHaveValue('')
  await expect(third.getByText('Your words are kept on this device')).toBeHidden()
  await expect(third.locator(body)).not.toContainText('I write from Ljubljana.')
})

test('what is wrong stands beside its field, and everything typed is kept', async ({ page }) => {
  await chooseSlovenia(page, 'en')
  await page.getByLabel('Say it in your own words').fill('Call me: +386 40 123 456')
  await page.getByText('My first name and town').click()
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill('ann@')
  await untilTaken(page)
  await page.getByRole('button', { name: 'Send it by e-mail' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.getByRole('alert')
  await expect(summary.getByRole('link')).toHaveCount(3)
  await summary.getByRole('link', { name: 'Enter your full name' }).click()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused()
  await expect(page.locator('#consent-error')).toBeVisible()
  await expect(page.locator('#email-error')).toBeVisible()
  await expect(page.getByLabel('Say it in your own words')).toHaveValue('Call me: +386 40 123 456')
  await expect(page.getByRole('radio', { name: 'My first name and town' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Your e-mail' })).toHaveValue('ann@')

  // A phone number in the letter is asked about once, and sent when it is meant.
  await page.getByRole('textbox', { name: 'Full name' }).fill('Ann Example')
  const email = `letter-phone-${Date.now()}@example.org`
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill(email)
  await page.getByRole('checkbox', { name: 'I agree that this letter' }).check()
  await page.getByRole('button', { name: 'Send it by e-mail' }).click()
  await expect(page.getByText('This will reach the embassy')).toBeVisible()
  expect(await mailsTo(email)).toHaveLength(0)
  await page.getByRole('button', { name: 'Send it by e-mail' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your inbox')
})
