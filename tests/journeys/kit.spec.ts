import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { expect, query, site, test } from '@/tests/journeys/harness/index'
import { textOfPdf } from '@/tests/journeys/harness/letters'
import { demoSet } from '@/tests/journeys/harness/site'
import { ask } from './raw-request'

/* What is carried to the door: asked for on the desk, also with a dossier, printed by the worker, fetched there, and told by its code. */

const words = siteWords.en.kits
const { desk, plan, refusal } = words
const russian = siteWords.ru.kits
/** The letter is out: its kit is among what is folded. */
const folded = siteWords.en['letter-sets'].parts.letter

/** The letter of the demo's day of action from one country: its page on the desk. */
async function letterFrom(country: string): Promise<string> {
  const [letter] = await query<{ id: string; model: string }>(
    `SELECT l.id, m.id AS model FROM letters l JOIN model_letters m ON m.id = l.model_letter_id
     WHERE m.slug = $1 AND l.country = $2 AND l.follows_id IS NULL AND l.origin = 'campaign'`,
    [demoSet, country],
  )
  if (!letter) throw new Error(`There is no letter from ${country}`)
  return `desk/letters/${letter.model}/set/${letter.id}`
}

test('a kit is prepared, fetched and prepared anew, and its code opens the form at the door', async ({ page }) => {
  await enterDesk(page)
  const letter = await letterFrom('SE')
  await page.goto(`/en/${letter}`)
  await page.getByText(folded).click()
  await page.getByRole('button', { name: desk.prepare }).click()
  const link = page.getByRole('link', { name: /^Download the kit/ })
  // The page looks for it by itself.
  await expect(link).toBeVisible()
  await expectAccessible(page)

  const fetch = async () => {
    const download = page.waitForEvent('download')
    await link.click()
    return textOfPdf(await download)
  }
  const kit = await fetch()
  for (const part of [plan.title, refusal.title, 'Acknowledgement of receipt', 'Stockholm', 'National chair']) {
    expect(kit).toContain(part)
  }
  const code = /Your code ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/.exec(kit)?.[1] ?? ''
  await page.goto(`/en/o/${code}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(siteWords.en.deliveries.outcome.title)

  await page.goto(`/en/${letter}`)
  await page.getByText(folded).click()
  await page.getByLabel(desk.language).selectOption('ru')
  await page.getByLabel(desk.dossier.label).selectOption({ index: 1 })
  await page.getByRole('button', { name: desk.again }).click()
  await page.waitForURL(/told=kit\.preparing/)
  let again = ''
  // Until the new one is there, the old one can still be fetched.
  await expect(async () => {
    again = await fetch()
    expect(again).toContain(russian.plan.title)
  }).toPass()
  // What was printed before stays good.
  expect(again).toContain(code)
  for (const part of [russian.plan.dossier, siteWords.en['hand-ins'].dossier.copies.nameless])
    expect(again).toContain(part)
  await page.goto(`/en/${letter}`)
  await page.getByText(folded).click()
  await expect(page.getByText(desk.dossier.otherOffice)).toBeVisible()
  await expectAccessible(page)
})

test('a kit is nobody else’s: a translator may not ask for it, and without a session there is nothing', async ({
  page,
}) => {
  const letter = await letterFrom('IN')
  const stranger = await ask(site, `/en/${letter}/kit.pdf`)
  expect(stranger.status).toBe(404)
  const email = `translator-kit-${Date.now()}@example.org`
  await addToTeam(email, 'translator')
  await enterDesk(page, { email })
  expect((await page.goto(`/en/${letter}`))?.status()).toBe(404)
  expect((await page.request.get(`/en/${letter}/kit.pdf`)).status()).toBe(404)
})
