import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { launchOptions } from '@/tests/journeys/harness/browser'
import { enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, query, site, test } from '@/tests/journeys/harness/index'
import { ask, postForm } from './raw-request'

/* Thirty people sign at a stall, on two phones without a network; one of them is restarted meanwhile. */

const words = siteWords.en.stalls
const { page: said } = words
const name = (at: number) =>
  `Zqstall ${at < 26 ? String.fromCharCode(65 + at) : `Я${String.fromCharCode(39 + at)}`} Кукушкина`
const profile = mkdtempSync(path.join(tmpdir(), 'phone-'))
test.afterAll(() => rmSync(profile, { recursive: true, force: true }))

const phone = { ...launchOptions, viewport: { width: 390, height: 844 }, locale: 'en-GB', baseURL: site }
const number = (page: Page, which: 'waiting' | 'gone') => page.locator(`[data-number="${which}"]`)

async function sign(page: Page, at: number): Promise<void> {
  await page.getByRole('textbox', { name: siteWords.en.signatures.sign.name }).fill(name(at))
  await page.getByRole('checkbox', { name: said.consent }).check()
  const press = page.getByRole('button', { name: said.sign, exact: true })
  // Twice, as people do.
  if (at % 5 === 0) await press.dblclick()
  else await press.click()
  await expect(page.getByText(said.say.sealed)).toBeVisible()
  await expect(page.getByText(said.say.wrong)).toBeHidden()
  await expect(page.getByRole('textbox', { name: siteWords.en.signatures.sign.name })).toHaveValue('')
}

/** Everything that the browser keeps of the site, as text. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('postbag-stall')
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result)
    })
    const rows = await Promise.all(
      [...db.objectStoreNames].map((store) => {
        const asked = db.transaction(store).objectStore(store).getAll()
        return new Promise((done) => {
          asked.onsuccess = () => done(asked.result)
        })
      }),
    )
    db.close()
    const pages: string[] = []
    for (const key of await caches.keys()) {
      const cache = await caches.open(key)
      for (const request of await cache.keys()) {
        pages.push(`${request.url} ${await (await cache.match(request))?.text()}`)
      }
    }
    return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }, pages, document.body.outerHTML])
  })

/** The files of the phone that hold what somebody typed, in the encodings that browsers write. */
function traces(folder: string): string[] {
  const canaries = ['Zqstall', 'Кукушкина'].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(path.join(parentPath, name))
    return canaries.some((canary) => bytes.includes(canary)) ? [path.join(parentPath, name)] : []
  })
}

async function openPhone(link: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, phone)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(link)
  return { context, page }
}

test('thirty people sign without a network, and each counts once', async ({ page, browser }) => {
  await enterDesk(page)
  const [petition] = await query<{ id: string }>('SELECT id FROM petitions WHERE slug = $1', [demoPetition])
  await page.goto(`/en/desk/petitions/${petition?.id}/stalls`)
  await page.getByText(words.desk.new, { exact: true }).click()
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: words.desk.submit }) })
  await form.getByRole('button', { name: words.desk.submit }).click()
  await expect(form.getByText(words.desk.errors.place).first()).toBeVisible()
  await form.getByRole('textbox', { name: words.desk.place }).fill('Leeds, City Square')
  await form.getByRole('combobox', { name: words.desk.country }).selectOption('GB')
  await form.getByRole('button', { name: words.desk.submit }).click()
  await expect(page.getByText(words.desk.told.opened, { exact: true })).toBeVisible()
  const stall = page.getByRole('article', { name: 'Leeds, City Square' })
  const link = (await stall.getByRole('link', { name: /\/stall\// }).textContent()) ?? ''
  const card = await page.request.get(
    (await stall.getByRole('link', { name: words.desk.card }).getAttribute('href')) ?? '',
  )
  expect((await card.body()).subarray(0, 5).toString()).toBe('%PDF-')

  // The first phone: opened once, then never with a network until the evening.
  let one = await openPhone(link)
  const answer = await one.page.request.get(link)
  expect(answer.headers()['content-security-policy']).toMatch(/worker-src 'self'; manifest-src 'self'$/)
  await expect(one.page.getByText(said.works)).toBeVisible()
  await expectAccessible(one.page)
  await one.page.setViewportSize(phone.viewport)
  await one.context.setOffline(true)
  await one.page.getByRole('button', { name: said.sign, exact: true }).click()
  await expect(one.page.getByText(siteWords.en.signatures.sign.errors.name.empty)).toHaveCount(2)
  await expectAccessible(one.page)
  await one.page.setViewportSize(phone.viewport)
  for (let at = 0; at < 12; at += 1) await sign(one.page, at)
  await expect(number(one.page, 'waiting')).toHaveText('12')
  // Half typed, and left: nobody finds it who comes back.
  await one.page.getByRole('textbox', { name: siteWords.en.signatures.sign.name }).fill('Zqstall Left')
  await one.page.getByRole('link', { name: 'Русский' }).click()
  await expect(one.page.getByText(siteWords.ru.stalls.page.say.offline)).toBeVisible()
  await expect(number(one.page, 'waiting')).toHaveText('12')
  await one.page.goBack()
  await expect(one.page.getByRole('textbox', { name: siteWords.en.signatures.sign.name })).toHaveValue('')
  expect(await keptIn(one.page)).not.toMatch(/Zqstall|Кукушкина/)

  // It is switched off and on again.
  await one.context.close()
  expect(traces(profile)).toEqual([])
  one = await openPhone('about:blank')
  await one.context.setOffline(true)
  await one.page.goto(link)
  await expect(number(one.page, 'waiting')).toHaveText('12')
  for (let at = 12; at < 16; at += 1) await sign(one.page, at)

  const other = await browser.newContext({ ...phone, serviceWorkers: 'allow' })
  const two = await other.newPage()
  await two.goto(link)
  await expect(two.getByText(said.works)).toBeVisible()
  await other.setOffline(true)
  for (let at = 16; at < 30; at += 1) await sign(two, at)

  // In the evening there is a network: two tabs of one phone, and both phones at once.
  const tab = await other.newPage()
  await tab.goto(link)
  await Promise.all([one.context.setOffline(false), other.setOffline(false)])
  await Promise.all([two, tab, one.page].map((each) => each.getByRole('button', { name: said.send }).click()))
  await expect(number(one.page, 'gone')).toHaveText('16')
  await expect(number(two, 'gone')).toHaveText('14')
  await expect(number(two, 'waiting')).toHaveText('0')
  await expect(one.page.getByText(said.say.sent)).toBeVisible()
  const counted = () =>
    query(
      `SELECT s.arrived, s.taken, s.faulty, (SELECT count(*)::int FROM collected_signatures WHERE batch_id = s.id) AS people
       FROM stalls s WHERE place = 'Leeds, City Square'`,
    )
  await expect.poll(counted).toEqual([{ arrived: 30, taken: 30, faulty: 0, people: 30 }])
  await one.context.close()
  await other.close()
  expect(traces(profile)).toEqual([])

  // Whoever has the link may send anything, and is answered in a word.
  const send = (forms: string) => postForm(site, new URL(link).pathname, { forms })
  expect((await send('nonsense')).status).toBe(400)
  expect((await send('x'.repeat(70_000))).status).toBe(413)
  expect(JSON.parse((await send(`${randomUUID()} k0 AAAA`)).body)).toMatchObject({ phase: 'open', full: false })
  expect((await ask(site, `${new URL(link).pathname}/app.webmanifest`)).status).toBe(200)

  await page.reload()
  await expect(stall.getByText('30', { exact: true })).toBeVisible()
  await stall.getByText(words.desk.shut, { exact: true }).first().click()
  await stall.getByRole('button', { name: words.desk.shutNow }).click()
  await expect(page.getByText(words.desk.told.shut, { exact: true })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what it needs, and leads to the petition and to paper', async ({ page }) => {
    await enterDesk(page)
    const [petition] = await query<{ id: string }>('SELECT id FROM petitions WHERE slug = $1', [demoPetition])
    await page.goto(`/en/desk/petitions/${petition?.id}/stalls`)
    await page.goto(
      (await page
        .getByRole('link', { name: /\/stall\// })
        .first()
        .textContent()) ?? '',
    )
    await expect(page.getByText(said.unable.title)).toBeVisible()
    await expect(page.getByRole('button', { name: said.sign, exact: true })).toBeHidden()
    const paper = await page.getByRole('link', { name: said.unable.paper }).getAttribute('href')
    expect((await page.request.get(paper ?? '')).status()).toBe(200)
    await page.getByRole('link', { name: said.unable.sign }).click()
    await expect(page).toHaveURL(new RegExp(`/petitions/${demoPetition}`))
  })
})
