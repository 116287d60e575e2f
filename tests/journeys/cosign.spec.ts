import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { enterDesk, say, siteWords } from '@/tests/journeys/harness/desk'
import { demoLetter, expect, linkIn, mailsTo, query, site, test, waitForMail } from '@/tests/journeys/harness/index'
import { ask } from './raw-request'

/* A letter that several sign: named on the desk, asked by mail, confirmed without scripts, copied to others. */

const { signatories: s, copies: k, press: p, 'letter-sets': letterSet } = siteWords.en
const { cosign: c } = siteWords.en.signatories
const told = (page: Page, text: string) => expect(page.getByRole('status').getByText(text)).toBeVisible()

const modelId = async () =>
  (await query<{ id: string }>('SELECT id FROM model_letters WHERE slug = $1', [demoLetter]))[0]?.id ?? ''

/** Begins the letter of one country, and stays on its page. */
async function begin(page: Page, country: string): Promise<string> {
  await page.goto(`/en/desk/letters/${await modelId()}/set/start?country=${country}`)
  await page.locator('input[name="name"]').fill('Friends of the detained')
  await page.locator('input[name="town"]').fill('Oslo')
  await page.getByRole('button', { name: letterSet.start.submit, exact: true }).click()
  await page.waitForURL(/\/set\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** Opens a page as somebody without scripts and without a session. */
async function withoutScripts(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

test('four people are named, asked, and answer: on the page without scripts, by saying no, on paper', async ({
  page,
  browser,
}) => {
  await enterDesk(page)
  const letter = await begin(page, 'NO')
  const [eva, olle] = [`eva-${Date.now()}@example.org`, `olle-${Date.now()}@example.org`]

  await page.getByRole('button', { name: s.addOne }).click()
  await page.getByRole('textbox', { name: s.fields.role }).fill('Councillor')
  await page.getByRole('button', { name: s.add, exact: true }).click()
  await expect(page.getByText(s.faults.name_empty)).toBeVisible()
  await expect(page.getByRole('textbox', { name: s.fields.role })).toHaveValue('Councillor')
  await page.getByRole('textbox', { name: s.fields.name }).fill('Eva Berg')
  await page.getByRole('textbox', { name: s.fields.organisation }).fill('Town of Tromsø')
  await page.getByRole('textbox', { name: s.fields.email }).fill(eva)
  await page.getByRole('button', { name: s.add, exact: true }).click()
  await told(page, 'Added.')

  await page.getByRole('button', { name: s.addSeveral }).click()
  const lines = [`Olle Ek; Chair; ; Bergen; NO; ${olle}`, 'Maj Lind; Chair; on behalf of The Union; Oslo; NO']
  await page.getByRole('textbox', { name: s.paste }).fill(lines.join('\n'))
  await page.getByRole('button', { name: 'Add 2 people' }).click()
  await told(page, '2 people added.')
  const names = page.locator('#signatories ~ div ol > li bdi, ol > li bdi')
  await page.getByRole('button', { name: /Maj Lind.*up|up.*Maj Lind/i }).click()
  await expect(names.nth(1)).toHaveText('Maj Lind')

  await page.getByRole('button', { name: `${s.remove} Maj Lind` }).click()
  await told(page, say(s.told.removed, { name: 'Maj Lind' }))
  await page.getByRole('button', { name: s.undo }).click()
  await told(page, say(s.told.restored, { name: 'Maj Lind' }))
  await page.getByRole('button', { name: `${s.vouch} Maj Lind` }).click()
  await page.getByRole('textbox', { name: s.vouchHow }).fill('on paper, at the meeting')
  await page.getByRole('button', { name: s.vouchSubmit }).click()
  await told(page, say(s.told.vouched, { name: 'Maj Lind' }))

  await page.getByRole('button', { name: 'Invite all 2 who were not asked yet' }).click()
  await told(page, '2 invitations are on their way.')

  const mail = await waitForMail(eva)
  expect(`${mail.subject} ${mail.text.slice(0, 400)}`).not.toMatch(/kazakh|embassy|detain|Eva|Tromsø/i)
  const link = linkIn(mail, '/letters/cosign/')
  const answer = await ask(site, new URL(link).pathname)
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
  expect(answer.headers['set-cookie']).toBeUndefined()

  const own = await withoutScripts(browser, link)
  await expect(own.getByRole('heading', { level: 1 })).toHaveText(c.title)
  await expect(own.getByText(c.recorded.none)).toBeVisible()
  await expect(own.locator('[data-part="body"]')).toContainText('I write to you about people')
  await expect(own.locator('[data-reader="addressee"]')).toContainText('Councillor, Town of Tromsø')
  await expect(own.locator('[data-reader="campaign"]')).toContainText('E. B.')
  await expect(own.locator('[data-reader="campaign"]')).not.toContainText('Eva')

  // Enter only shows: nothing is recorded by it.
  await own.getByRole('textbox', { name: c.form.role }).fill('City councillor')
  await own.getByRole('textbox', { name: c.form.role }).press('Enter')
  await expect(own.locator('[data-reader="addressee"]')).toContainText('City councillor')
  await expect(own.getByText(c.recorded.none)).toBeVisible()
  await own.getByRole('textbox', { name: c.form.name }).fill('')
  await own.getByRole('button', { name: c.form.confirm }).click()
  await expect(own.getByRole('alert').getByRole('link')).toHaveCount(1)
  await own.getByRole('textbox', { name: c.form.name }).fill('Eva Berg')
  await own.getByRole('button', { name: c.form.confirm }).click()
  await expect(own.getByText('Your name is under this letter')).toBeVisible()
  await expect(own.getByRole('button', { name: c.form.withdraw })).toBeVisible()

  const other = await withoutScripts(browser, linkIn(await waitForMail(olle), '/letters/cosign/'))
  await other.getByRole('button', { name: c.form.decline }).click()
  await expect(other.getByText('You said no')).toBeVisible()

  await page.goto(letter)
  await expect(page.getByText(say(s.count, { confirmed: 2, all: 3 }))).toBeVisible()
  const row = (name: string) =>
    page.getByRole('region', { name: s.title, exact: true }).getByRole('listitem').filter({ hasText: name })
  await expect(row('Eva Berg')).toContainText(s.standing.confirmed)
  await expect(row('Eva Berg')).toContainText('City councillor')
  await expect(row('Olle Ek')).toContainText(s.standing.declined)
  await expect(page.getByRole('article')).toContainText('City councillor, Town of Tromsø')
  expect(await mailsTo(eva)).toHaveLength(1)

  await page.goto(link)
  await expectAccessible(page)
  expect((await ask(site, `/en/letters/cosign/${'x'.repeat(43)}`)).status).toBe(404)
})

test('a text that changes while somebody reads it is not confirmed unread', async ({ page, browser }) => {
  await enterDesk(page)
  const letter = await begin(page, 'FI')
  const email = `reader-${Date.now()}@example.org`
  await page.getByRole('button', { name: s.addOne }).click()
  await page.getByRole('textbox', { name: s.fields.name }).fill('Aino Reader')
  await page.getByRole('textbox', { name: s.fields.email }).fill(email)
  await page.getByRole('button', { name: s.add, exact: true }).click()
  await page.getByRole('button', { name: `${s.invite} Aino Reader` }).click()
  const own = await withoutScripts(browser, linkIn(await waitForMail(email), '/letters/cosign/'))
  await own.getByRole('textbox', { name: c.form.role }).fill('Reader')
  const id = letter.split('/').at(-1)
  await query(`UPDATE letters SET content = jsonb_set(content, '{subject}', '"Another subject"') WHERE id = $1`, [id])
  await own.getByRole('button', { name: c.form.confirm }).click()
  await expect(own.getByText(c.notices.changed.title)).toBeVisible()
  await expect(own.locator('[data-part="subject"]')).toHaveText('Another subject')
  await expect(own.getByRole('textbox', { name: c.form.role })).toHaveValue('Reader')
  await own.getByRole('button', { name: c.form.confirm }).click()
  await expect(own.getByText('Your name is under this letter')).toBeVisible()
})

test('who gets copies is decided once, and the table shows what each reader sees', async ({ page }) => {
  await enterDesk(page)
  await page.goto(`/en/desk/letters/${await modelId()}/copies`)
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: /archive/ })).toContainText('E. B.')
  await page.getByRole('button', { name: k.add }).click()
  await page.getByLabel(say(k.fields.reader, { number: 3 })).selectOption('press')
  await page.getByRole('button', { name: k.save, exact: true }).click()
  await expect(page.getByText(k.faults.who)).toBeVisible()
  await page.getByRole('listitem').last().getByLabel(k.fields.name, { exact: true }).fill('Northern News')
  await page.getByRole('listitem').last().getByLabel(k.fields.redaction).selectOption('country')
  await page.getByRole('button', { name: k.save, exact: true }).click()
  await expect(page.getByText(k.saving.saved)).toBeVisible()
  await expect(table.getByRole('row', { name: /Northern News/ })).toContainText('Sweden')
  await expect(table.getByRole('row', { name: /Northern News/ })).not.toContainText('Eva')
  await page.reload()
  await expect(page.getByLabel(k.fields.name, { exact: true }).last()).toHaveValue('Northern News')
  await page.getByRole('button', { name: say(k.remove, { number: 3 }) }).click()
  await page.getByRole('button', { name: k.save, exact: true }).click()
  await expect(page.getByText(k.saving.saved)).toBeVisible()
})

test('editors of a country get one letter each, at one press and never again', async ({ page }) => {
  await enterDesk(page)
  await page.goto(`/en/desk/letters/${await modelId()}/press`)
  await page.getByRole('textbox', { name: p.fields.text }).fill('Dozens were detained for wanting to assemble.')
  await expect(page.getByText('7 words; editors print up to 250')).toBeVisible()
  await page.getByRole('textbox', { name: p.fields.subject }).fill('For readers')
  await page.getByRole('button', { name: 'United Kingdom: choose all 2' }).click()
  await page.getByRole('button', { name: 'Send to 2 newspapers …' }).click()
  await page.getByRole('button', { name: 'Yes, send all 2' }).click()
  await told(page, p.told.invalid)
  await expect(page.getByText(p.faults.required)).toBeVisible()
  await page.getByRole('textbox', { name: p.fields.name, exact: true }).fill('Ada Organiser')
  await page.getByRole('button', { name: 'Send to 2 newspapers …' }).click()
  await page.getByRole('button', { name: 'Yes, send all 2' }).click()
  await told(page, '2 letters written. 2 are on their way.')
  const letters = () => mailsTo('organiser@postbag.example')
  await expect
    .poll(async () => (await letters()).filter(({ subject }) => subject.includes('For readers')).length)
    .toBe(2)
  const [mail] = (await letters()).filter(({ subject }) => subject.includes('For readers'))
  for (const part of ['Dear Editor,', 'Dozens were detained', 'Ada Organiser']) expect(mail?.text).toContain(part)
  await page.reload()
  await expect(page.getByRole('link', { name: p.itsLetter })).toHaveCount(2)
  await expect(page.getByRole('checkbox', { name: /Example Courier/ })).toBeDisabled()
})
