import type { Page } from '@playwright/test'
import { type DeskLocale, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, linkIn, mailsTo, query, site, test, waitForMail } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'
import { formTokenOf, postForm } from './raw-request'

/* A supporter signs, confirms from the mail, changes their mind, and is forgotten: with and without scripts, in both languages. */

const words = { en: wordsOf('en'), ru: wordsOf('ru') }
type Locale = keyof typeof words

/** What is pressed and read on the way, from the words of the site. */
function wordsOf(locale: DeskLocale) {
  const { sign, inbox, confirm, code, own, done, readers, shares } = siteWords[locale].signatures
  return {
    sign: sign.submit,
    name: sign.name,
    email: sign.email,
    country: sign.country,
    consent: sign.consent,
    inbox: inbox.title,
    confirm: confirm.ready.button,
    thanks: own.welcome.title,
    code: code.label,
    confirmCode: code.submit,
    saved: own.display.saved,
    news: sign.news,
    eachNews: own.news.kinds,
    newsTitle: own.news.title,
    savedNews: own.news.saved,
    reader: readers.press,
    share: shares.country,
    correctTitle: own.correct.title,
    correct: own.correct.save,
    corrected: own.correct.saved,
    city: sign.city,
    initials: sign.displays.initials.label,
    withdraw: own.withdraw.button,
    withdrawn: done.withdraw.title,
    erase: own.withdraw.erase,
    erased: done.erase.title,
    data: own.data.button,
    notMe: confirm.ready.notMe,
    forgotten: done['not-me'].title,
  }
}

const petition = (locale: Locale) => `/${locale}/petitions/${demoPetition}`

async function sign(page: Page, locale: Locale, email: string): Promise<void> {
  const w = words[locale]
  await page.goto(petition(locale))
  await page.getByRole('textbox', { name: w.name }).fill('Айгүл Example')
  await page.getByRole('textbox', { name: w.email }).fill(email)
  await page.getByRole('combobox', { name: w.country }).selectOption('SI')
  await page.getByRole('checkbox', { name: w.consent }).check()
  await untilTaken(page)
  await page.getByRole('button', { name: w.sign, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.inbox)
}

async function shownCount(page: Page, locale: Locale): Promise<number> {
  await page.goto(petition(locale))
  const text = await page.locator('[data-count]').first().textContent()
  return Number((text ?? '').replace(/\D/g, ''))
}

for (const locale of ['en', 'ru'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
      test.use({ javaScriptEnabled, locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
      const w = words[locale]
      const person = (what: string) => `${what}-${locale}-${javaScriptEnabled}@example.org`

      test('signs, confirms, is counted within ten seconds, shows initials, withdraws', async ({ page }) => {
        const email = person('sign')
        const before = await shownCount(page, locale)
        await sign(page, locale, email)
        const mail = await waitForMail(email)
        expect(mail.subject).not.toMatch(/kazakh|казах|petition|петици|land/i)
        await page.goto(linkIn(mail, '/confirm'))
        await page.getByRole('button', { name: w.confirm }).click()
        await expect(page.getByText(w.thanks)).toBeVisible()
        const own = page.url()
        await expect.poll(() => shownCount(page, locale)).toBeGreaterThan(before)

        await page.goto(own)
        await page.getByRole('radio', { name: w.initials }).check()
        await page.locator('form[action$="/display"] button').click()
        await expect(page.getByText(w.saved)).toBeVisible()
        await expect(page.getByRole('radio', { name: w.initials })).toBeChecked()

        await page.getByRole('button', { name: w.withdraw }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.withdrawn)
        await page.goto(linkIn(mail, '/confirm'), { waitUntil: 'load' })
        await expect(page.getByRole('button', { name: w.confirm })).toHaveCount(0)
      })

      test('wishes for news where it is confirmed, takes one kind back, and corrects the town', async ({ page }) => {
        const email = person('wishes')
        await page.goto(petition(locale))
        await expect(page.getByRole('row', { name: w.reader })).toContainText(w.share)
        await expect(page.getByRole('checkbox', { name: w.news })).not.toBeChecked()
        await sign(page, locale, email)
        await page.goto(linkIn(await waitForMail(email), '/confirm'))
        await page.getByRole('checkbox', { name: w.news }).check()
        await page.getByRole('button', { name: w.confirm }).click()
        await expect(page.getByText(w.thanks)).toBeVisible()
        await expect(page.getByRole('checkbox', { name: w.eachNews.won })).toBeHidden()
        await page.getByText(w.newsTitle, { exact: true }).click()
        for (const kind of Object.values(w.eachNews))
          await expect(page.getByRole('checkbox', { name: kind })).toBeChecked()
        await expect(page.locator('blockquote').filter({ hasText: w.consent })).toHaveCount(1)
        await expect(page.locator('blockquote').filter({ hasText: w.news })).toHaveCount(6)

        await page.getByRole('checkbox', { name: w.eachNews.won }).uncheck()
        await page.locator('form[action$="/news"] button').click()
        await expect(page.getByText(w.savedNews)).toBeVisible()
        await expect(page.getByRole('checkbox', { name: w.eachNews.won })).not.toBeChecked()
        await expect(page.getByRole('checkbox', { name: w.eachNews.updates })).toBeChecked()

        await page.getByText(w.correctTitle, { exact: true }).click()
        await page.getByRole('textbox', { name: w.city, exact: true }).fill('<b>')
        await page.getByRole('button', { name: w.correct, exact: true }).click()
        await expect(page.getByRole('textbox', { name: w.city, exact: true })).toHaveAttribute('aria-invalid', 'true')
        await page.getByRole('textbox', { name: w.city, exact: true }).fill('Bled')
        await page.getByRole('button', { name: w.correct, exact: true }).click()
        await expect(page.getByText(w.corrected)).toBeVisible()
      })

      test('types the code instead, gets the data by mail, and is forgotten', async ({ page }) => {
        const email = person('code')
        await sign(page, locale, email)
        const mail = await waitForMail(email)
        const code = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/.exec(mail.text)?.[0] ?? ''
        await page.getByLabel(w.code).fill(` ${code.toLowerCase()} `)
        await page.getByRole('button', { name: w.confirmCode }).click()
        await expect(page.getByText(w.thanks)).toBeVisible()
        const own = page.url()
        await page.getByRole('button', { name: w.data }).click()
        const data = await waitForMail(email, (each) => each.id !== mail.id)
        expect(data.text).toContain('Айгүл Example')
        await page.goto(own)
        await page.getByRole('button', { name: w.erase }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.erased)
        expect((await page.goto(own))?.status()).toBe(404)
      })

      test('who did not sign says so, and the signature is gone', async ({ page }) => {
        const email = person('stranger')
        await sign(page, locale, email)
        const mail = await waitForMail(email)
        await page.goto(linkIn(mail, '/confirm'))
        await page.getByRole('button', { name: w.notMe }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.forgotten)
        expect((await page.goto(linkIn(mail, '/confirm')))?.status()).toBe(404)
      })
    })
  }
}

test('opening the link, again and again, changes nothing; pressing twice counts once', async ({ page, request }) => {
  const email = 'twice@example.org'
  await sign(page, 'en', email)
  const link = linkIn(await waitForMail(email), '/confirm')
  const state = () =>
    query<{ state: string; deltas: string }>(
      `SELECT s.state, (SELECT count(*) FROM tally_deltas) + (SELECT confirmed_count FROM petitions p WHERE p.id = s.petition_id) AS deltas
       FROM signatures s JOIN links l ON l.about_id = s.id WHERE l.token_hash = sha256($1::bytea)`,
      [link.split('/').at(-2)],
    )
  const before = await state()
  for (let times = 0; times < 3; times += 1) {
    expect((await request.get(link)).status()).toBe(200)
    expect((await request.head(link)).status()).toBe(200)
  }
  expect((await state())[0]?.state).toBe(before[0]?.state)
  const press = () => request.post(link, { headers: { origin: site }, form: {}, maxRedirects: 0 })
  const answers = await Promise.all(Array.from({ length: 20 }, press))
  expect(answers.map((answer) => answer.status()).filter((status) => status === 303)).toHaveLength(1)
  expect(answers.map((answer) => answer.status()).filter((status) => status === 200)).toHaveLength(19)
  expect((await state())[0]?.state).toBe('confirmed')
})

test('two hundred posts at once of one person in two spellings are two forms and two mails, of which one counts', async ({
  page,
}) => {
  const typed = ['crowd@gmail.com', 'CRO.WD+again@Gmail.com']
  const token = await formTokenOf(site, petition('en'))
  const form = { name: 'Ann Crowd', country: 'TV', consent: 'yes', display: 'none', token }
  const count = `SELECT count(*) FROM signatures WHERE country = 'TV'`
  const signatures = async () => Number((await query<{ count: string }>(count))[0]?.count)
  const mails = async () => (await Promise.all(typed.map((email) => mailsTo(email)))).flat().length
  const before = await signatures()
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      postForm(site, `${petition('en')}/signatures`, { ...form, email: typed[at % 2] ?? '' }),
    ),
  )
  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
    new Set([`303 ${petition('en')}/check-your-inbox`]),
  )
  expect((await signatures()) - before).toBe(2)
  await expect.poll(mails).toBe(2)
  await page.waitForTimeout(2_000)
  expect(await mails()).toBe(2)
  const links = await Promise.all(typed.map(async (email) => linkIn(await waitForMail(email), '/confirm')))
  await page.goto(links[0] ?? '')
  await page.getByRole('button', { name: 'Yes, confirm' }).click()
  await expect(page.getByText('Thank you. Your signature counts.')).toBeVisible()
  await page.goto(links[1] ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Already confirmed')
  expect((await signatures()) - before).toBe(1)
})

test('what is wrong stands beside its field and in a summary, and everything typed is kept', async ({ page }) => {
  await page.goto(petition('en'))
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ann@')
  await page.getByText('Add your town').click()
  await page.getByRole('textbox', { name: 'Town' }).fill('Berlin')
  await page.getByRole('radio', { name: 'Initials' }).check()
  await untilTaken(page)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.getByRole('alert')
  await expect(summary.getByRole('link')).toHaveCount(4)
  await summary.getByRole('link', { name: 'Enter your full name' }).click()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('ann@')
  await expect(page.getByRole('textbox', { name: 'Town' })).toHaveValue('Berlin')
  await expect(page.getByRole('radio', { name: 'Initials' })).toBeChecked()
})
