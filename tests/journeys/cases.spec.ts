import type { Page } from '@playwright/test'
import { addToTeam, anotherDesk, begin, box, enterDesk, save, say, siteWords } from '@/tests/journeys/harness/desk'
import { expect, linkIn, query, test, waitForMail } from '@/tests/journeys/harness/index'

/* A letter about a person: the facts it may use, the second pair of eyes before it goes out, and what stops it. */

const w = siteWords.en
const { cases: c, letters: letter } = siteWords.en
const status = (page: Page, text: string) => expect(page.getByRole('status').getByText(text)).toBeVisible()

async function putOnFile(page: Page): Promise<void> {
  await page.getByRole('link', { name: w.cases.title }).click()
  await page.getByText(c.new).click()
  await box(page, c.fields.name).fill('Aigul Test')
  await page.getByRole('button', { name: c.begin }).click()
  // Nothing typed is lost when something is missing.
  await expect(page.getByText(c.errors.invalid_value).first()).toBeVisible()
  await expect(box(page, c.fields.name)).toHaveValue('Aigul Test')
  await page.getByLabel(c.fields.status).selectOption('detained')
  await page.getByLabel(c.fields.statusOn).fill('2016-05-18')
  await box(page, c.fields.source).fill('Her lawyer')
  await page.getByRole('button', { name: c.begin }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aigul Test')
  await page.getByRole('button', { name: c.addFact }).click()
  await box(page, 'English').fill('The hearing took ten minutes.')
  await page.getByRole('group', { name: c.factsTitle }).getByLabel(c.fields.factSource, { exact: true }).fill('Lawyer')
  await page.getByLabel(c.fields.mayBeUsed).check()
  await page.getByRole('button', { name: c.save }).click()
  await status(page, say(c.saved.match(/=0 \{([^}]*)\}/)?.[1] ?? '', {}))
}

async function writeLetter(page: Page): Promise<string> {
  await page.goto('/en/desk')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Kazakhstan/ })
    .first()
    .click()
  await page.getByRole('link', { name: w.campaigns.desk.beginLetter }).click()
  await begin(page, 'Free Aigul Test')
  await box(page, w.texts.fields.summary).fill('Ten minutes were enough to take her freedom.')
  await box(page, w.texts.fields.subject).fill('{person}')
  await box(page, w.texts.fields.letterText).fill('{person}, {status}, must be free.\n\n{facts}')
  await page.getByLabel(w.texts.fields.caseId).selectOption({ label: 'Aigul Test' })
  await save(page)
  await page.getByRole('link', { name: w.texts.tabs.letters, exact: true }).click()
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

async function answer(page: Page): Promise<void> {
  // All that the letter may say is in sight before anybody answers for it.
  const questions = page.getByRole('region', { name: c.questionsTitle })
  for (const part of ['{person}, {status}, must be free.', 'The hearing took ten minutes.', c.ground.demands]) {
    await expect(questions).toContainText(part)
  }
  await page.getByLabel(c.consents.family).check()
  await box(page, c.questions.consentNote).fill('Her sister wrote to us.')
  await page.getByLabel(c.dangers.unsure).check()
  await box(page, c.questions.avoid).fill('The prison itself.')
  const until = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(c.questions.until).fill(until)
  await page.getByLabel(c.verdicts.safe.name).check()
  await page.getByRole('button', { name: c.answer }).click()
  await expect(page.getByText(c.errors['cannot-be-safe'])).toBeVisible()
  await expect(box(page, c.questions.avoid)).toHaveValue('The prison itself.')
  await page.getByLabel(c.dangers.safe).check()
  await page.getByRole('button', { name: c.answer }).click()
  await status(page, c.told.answered)
}

test('goes out after a second organiser has answered, and stops when what is known changes', async ({
  page,
  browser,
}) => {
  const second = `second-${Date.now()}@example.org`
  await addToTeam(second, 'organiser')
  await enterDesk(page)
  await putOnFile(page)
  const overview = await writeLetter(page)

  await expect(page.getByRole('button', { name: w.texts.publish.letter })).toBeDisabled()
  await page.getByRole('link', { name: w.texts.publish.gate }).click()
  await page.getByRole('button', { name: c.ask }).click()
  await expect(page.getByText(c.gates.asked)).toBeVisible()
  await expect(page.getByRole('button', { name: c.answer })).toHaveCount(0)

  const other = await anotherDesk(browser, { email: second })
  await other.goto(`${overview}/harm-check`)
  await answer(other)

  await page.goto(overview)
  await page.getByRole('button', { name: w.texts.publish.letter }).click()
  await status(page, w['model-letters'].told.published)
  const publicPage = await page.getByRole('link', { name: w.frame.desk.publicPage }).getAttribute('href')
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(publicPage ?? '')
  await expect(reader.locator('#door').getByRole('button')).toBeVisible()

  const [row] = await query<{ id: string }>(`SELECT case_id AS id FROM model_letters WHERE id = $1`, [
    overview.split('/').at(-1),
  ])
  await page.goto(`/en/desk/cases/${row?.id}`)
  await page.getByText(c.change, { exact: true }).click()
  await page.getByLabel(c.fields.status).selectOption('freed')
  await page.getByLabel(c.fields.statusOn).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('textbox', { name: c.fields.source, exact: true }).first().fill('Her lawyer')
  await page.getByRole('button', { name: c.tell }).click()
  await status(page, c.told.status)

  await expect(async () => {
    await reader.reload()
    await expect(reader.getByText(letter.stopped.title)).toBeVisible({ timeout: 5_000 })
  }).toPass()
  const told = linkIn(
    await waitForMail(second, ({ subject }) => subject === siteWords.en.emails['case-changed'].subject),
    '/desk/cases/',
  )
  expect(told).toContain(row?.id)
})
