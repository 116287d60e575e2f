import { type CheckedFile, checkFiles } from '@/features/receipts/check-files'
import { parseCode } from '@/features/receipts/rules'
import { siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, linkIn, site, test, waitForMail } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'
import { ask } from './raw-request'

/* The count of a petition is checked from what the site publishes, and a signer finds the own receipt, without scripts. */

const petition = `/en/petitions/${demoPetition}`
const words = siteWords.en
const { confirm, sign, own } = words.signatures
const { check, own: receipt } = words.receipts

interface CountJson {
  total: number
  files: number
  days: { day: string; root: string; file: string }[]
  texts: { file: string }[]
}

test('a stranger fetches all files of a petition, and they fit', async () => {
  const read = async () => JSON.parse((await ask(site, `${petition}/count.json`)).body) as CountJson
  await expect.poll(async () => (await read()).files).toBeGreaterThan(0)
  const { total, days, texts } = await read()
  const addresses = [...days, ...texts].map(({ file }) => file)
  const files: CheckedFile[] = []
  for (const name of addresses) {
    const { body, status, headers } = await ask(site, name)
    expect(status, name).toBe(200)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    files.push({ name, read: () => [Buffer.from(body)].values() as never })
  }
  const report = await checkFiles(files)
  expect(report.faults).toEqual([])
  expect(report.codes).toBeGreaterThan(2_000)
  expect(total).toBeGreaterThanOrEqual(report.confirmed)

  const [last] = days
  const { headers } = await ask(site, last?.file ?? '')
  expect(headers).toMatchObject({ etag: `"${last?.root}"`, 'cache-control': expect.stringContaining('immutable') })
  expect((await ask(site, last?.file ?? '', { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304)
  const hash = report.days.at(-1)?.root
  const page = await ask(site, `/ru/petitions/${demoPetition}/count`)
  expect(page.body).toContain(hash)
  for (const none of [
    'receipts/2019-01-01.txt',
    'receipts/2019-02-31.txt',
    'texts/9.en.txt',
    `texts/${'0'.repeat(64)}.txt`,
  ])
    expect((await ask(site, `${petition}/${none}`)).status, none).toBe(404)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('who confirms gets a receipt, and checks it where it stands in no address', async ({ page }) => {
    const email = 'receipt@example.org'
    await page.goto(petition)
    await page.getByRole('textbox', { name: sign.name }).fill('Айгүл Example')
    await page.getByRole('textbox', { name: sign.email }).fill(email)
    await page.getByRole('combobox', { name: sign.country }).selectOption('SI')
    await page.getByRole('checkbox', { name: sign.consent }).check()
    await untilTaken(page)
    await page.getByRole('button', { name: sign.submit, exact: true }).click()
    await page.goto(linkIn(await waitForMail(email), '/confirm'))
    await page.getByRole('button', { name: confirm.ready.button }).click()
    await expect(page.getByText(own.welcome.title)).toBeVisible()
    const section = page.getByRole('region', { name: receipt.title })
    const code = (await section.locator('p').first().textContent()) ?? ''
    expect(parseCode(code)).toBeDefined()
    await expect(section).toContainText(receipt.waits)

    await section.getByRole('link', { name: receipt.check }).click()
    const field = page.getByRole('textbox', { name: check.label })
    await field.fill('no receipt')
    await page.getByRole('button', { name: check.submit }).click()
    await expect(page.getByRole('alert')).toContainText(check.none)
    await expect(field).toHaveValue('no receipt')
    await field.fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: check.submit }).click()
    await expect(page.getByText(check.missing.title)).toBeVisible()
    await expect(page.getByText(check.missing.waits)).toBeVisible()
    expect(page.url()).toBe(`${site}${petition}/check`)
  })
})
