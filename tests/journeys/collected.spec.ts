import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, anotherDesk, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, query, site, test } from '@/tests/journeys/harness/index'

/* A file of another tool is looked at, brought with its evidence, approved by another organiser, counted, and taken back. */

const w = siteWords.en.collected

const file = `Petition,Title,First Name,Last Name,Email,Street Address,City,State/Province,Post Code,Country,Custom Field 1,Email Opt-in,Custom Message,Confirmed,Date Signed,IP Address
"Free them","","Anna","Elsewhere","anna@elsewhere.example","","Leipzig","","04229","Germany","member","1","Line one
line two","confirmed","2016-05-21 10:11:12","192.0.2.10"
"Free them","Dr.","O""Hara","Elsewhere","ohara@elsewhere.example","","Berlin","","","Deutschland","","0","","confirmed","2016-05-22 08:00:00","192.0.2.11"
"Free them","","Ben","Elsewhere","ben@elsewhere.example","","","","","","","1","","unconfirmed","2016-05-22 09:00:00",""
`

async function countElsewhere(page: Page): Promise<number> {
  const answer = await page.request.get(`${site}/en/petitions/${demoPetition}/count.json`)
  const { numbers } = (await answer.json()) as { numbers: Record<string, number> }
  return numbers.elsewhere ?? 0
}

test('a file of SpeakOut! is brought on a phone, approved by another, counted apart, and taken back', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const [first, other] = ['collected-1@example.org', 'collected-2@example.org']
  for (const email of [first, other]) await addToTeam(email, 'organiser')
  const [row] = await query<{ id: string }>('SELECT id::text AS id FROM petitions WHERE slug = $1', [demoPetition])
  const desk = `/desk/petitions/${row?.id}/collected`
  const before = await countElsewhere(page)

  await enterDesk(page, { email: first })
  await page.goto(`/en${desk}`)
  await page
    .getByLabel(w.desk.file)
    .setInputFiles({ name: 'signatures.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: w.desk.look, exact: true }).click()
  await expect(page.getByText('This looks like a file of SpeakOut! for WordPress.')).toBeVisible()
  await expect(page.getByText(w.faults.codes.unconfirmed).first()).toBeVisible()
  await expectAccessible(page)
  const bring = page.getByRole('button', { name: 'Bring 2 people', exact: true })
  await page.getByLabel(w.evidence.source).fill('Our old site, with SpeakOut!')
  await page.getByLabel(w.evidence.words).fill('I agree that my name is handed over.')
  await bring.click()
  await expect(page.getByRole('alert').getByText(w.evidence.errors.page)).toBeVisible()
  await expect(page.getByLabel(w.evidence.words)).toHaveValue('I agree that my name is handed over.')
  await page.getByLabel(w.evidence.page).fill('https://old.example.org/free-them')
  await page.getByRole('radio', { name: w.evidence.coversAnswers.yes }).check()
  await bring.click()
  await expect(page.getByText(w.states.asked)).toBeVisible()
  await expect(page.getByRole('button', { name: w.one.approveYes, exact: true })).toHaveCount(0)
  await expectAccessible(page)
  const brought = new URL(page.url()).pathname
  expect(await countElsewhere(page)).toBe(before)

  const second = await anotherDesk(browser, { locale: 'ru', email: other })
  const ru = siteWords.ru.collected
  await second.goto(brought.replace(/^\/en/, '/ru'))
  await second.getByText(ru.one.approve, { exact: true }).click()
  await second.getByRole('button', { name: ru.one.approveYes, exact: true }).click()
  await expect.poll(() => countElsewhere(second)).toBe(before + 2)
  await second.goto(brought.replace(/^\/en/, '/ru'))
  await expect(second.getByText(ru.states.counted, { exact: true })).toBeVisible()
  await expectAccessible(second)
  await second.getByText(ru.one.undo, { exact: true }).click()
  await second.getByRole('button', { name: ru.one.undoYes, exact: true }).click()
  await expect(second.getByText(ru.told.undone)).toBeVisible()
  await expect.poll(() => countElsewhere(second)).toBe(before)
  await second.context().close()
})
