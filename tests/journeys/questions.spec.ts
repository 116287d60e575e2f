import type { Browser, Page } from '@playwright/test'
import { begin, box, enterDesk, save, say, siteWords, writeRich } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, linkIn, query, site, test, waitForMail } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'

/* An organiser chooses what a form asks, with two questions of their own; somebody without scripts answers them. */

const w = siteWords.en
const { sign, own, confirm } = w.signatures
const { desk, answer } = w.questions

async function reader(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false, baseURL: site, locale: 'en-GB' })).newPage()
}

/** Begins a petition of the demo's campaign, and opens it; returns its public address. */
async function openPetition(page: Page): Promise<string> {
  await enterDesk(page)
  const [row] = await query<{ id: string }>('SELECT campaign_id AS id FROM petitions WHERE slug = $1', [demoPetition])
  await page.goto(`/en/desk/campaigns/${row?.id}/new-petition`)
  await begin(page, 'A form with questions')
  await box(page, w.texts.fields.addresseeLine).fill('To the court')
  await box(page, w.texts.fields.summary).fill('Answer, and sign.')
  await writeRich(page, w.texts.fields.whoWeAre, 'We are neighbours.')
  await writeRich(page, w.texts.fields.text, 'We ask for an answer.')
  await page.getByRole('button', { name: desk.add }).click()
  await box(page, say(desk.question, { number: 1 })).fill('Where do you know it from?')
  await page.getByRole('combobox', { name: desk.kind }).first().selectOption('choice')
  await box(page, desk.options).fill('A union\n\n  A friend ')
  await page.getByRole('checkbox', { name: desk.required }).first().check()
  await page.getByRole('button', { name: desk.add }).click()
  await box(page, say(desk.question, { number: 2 })).fill('To be removed')
  await page.getByRole('button', { name: say(desk.remove, { number: 2 }) }).click()
  await expect(box(page, say(desk.question, { number: 2 }))).toHaveCount(0)
  await page.getByRole('button', { name: w.ui.editor.undo }).click()
  await box(page, say(desk.question, { number: 2 })).fill('What do you ask?')
  await page.getByRole('combobox', { name: desk.fields.names.role }).selectOption('required')
  await page.getByRole('combobox', { name: desk.fields.names.city }).selectOption('hidden')
  await save(page)
  await expect(box(page, desk.options)).toHaveValue('A union\nA friend')
  const edit = page.url()
  // The preview has the form, and takes nothing.
  await page.goto(edit.replace(/\/edit$/, '/preview'))
  await expect(page.getByRole('textbox', { name: 'What do you ask?' })).toBeVisible()
  await expect(page.getByRole('button', { name: sign.submit, exact: true })).toBeDisabled()
  await page.goto(edit.replace(/\/edit$/, ''))
  await page.getByRole('button', { name: w.texts.publish.petition }).click()
  await expect(page.getByText(w.petitions.desk.told.open)).toBeVisible()
  return (await page.getByRole('link', { name: w.frame.desk.publicPage }).getAttribute('href')) ?? ''
}

test('a form asks what its organiser chose, keeps what was typed, and its answers are corrected', async ({
  page,
  browser,
}) => {
  const address = await openPetition(page)
  const supporter = await reader(browser)
  const email = 'answers@example.org'
  await supporter.goto(address)
  const role = supporter.getByRole('textbox', { name: say(sign.required, { field: sign.role }) })
  const from = supporter.getByRole('combobox', { name: 'Where do you know it from?' })
  const why = supporter.getByRole('textbox', { name: 'What do you ask?' })
  for (const heading of [w.petitions.parts.whoWeAre, w.petitions.parts.text])
    await expect(supporter.getByRole('heading', { level: 2, name: heading })).toBeVisible()
  await expect(supporter.getByText(w.petitions.parts.whatWeNote)).toHaveCount(0)
  await expect(supporter.getByText(sign.city, { exact: true })).toHaveCount(0)
  await expect(supporter.getByText(sign.moreOf, { exact: true })).toBeVisible()
  await box(supporter, sign.name).fill('Ada Answer')
  await box(supporter, sign.email).fill(email)
  await supporter.getByRole('combobox', { name: sign.country }).selectOption('SI')
  await supporter.getByRole('checkbox', { name: sign.consent }).check()
  await why.fill('Why are they held?')
  await untilTaken(supporter)
  await supporter.getByRole('button', { name: sign.submit, exact: true }).click()
  await expect(supporter.getByText(sign.errors.line.empty).first()).toBeVisible()
  const empty = say(answer.errors.answer.empty, { question: 'Where do you know it from?' })
  await supporter.getByRole('link', { name: empty }).click()
  await expect(from).toHaveAttribute('aria-invalid', 'true')
  await expect(why).toHaveValue('Why are they held?')
  await from.selectOption({ label: 'A friend' })
  await role.fill('Miner')
  await supporter.getByRole('button', { name: sign.submit, exact: true }).click()
  await expect(supporter.getByRole('heading', { level: 1 })).toHaveText(w.signatures.inbox.title)

  await supporter.goto(linkIn(await waitForMail(email), '/confirm'))
  await supporter.getByRole('button', { name: confirm.ready.button }).click()
  await expect(supporter.getByText(own.welcome.title)).toBeVisible()
  await supporter.getByText(own.correct.title, { exact: true }).click()
  await expect(why).toHaveValue('')
  await why.fill('x'.repeat(501))
  await supporter.getByRole('button', { name: own.correct.save, exact: true }).click()
  await expect(why).toHaveAttribute('aria-invalid', 'true')
  await expect(why).toHaveValue('x'.repeat(501))
  await why.fill('When are they let go?')
  await supporter.getByRole('button', { name: own.correct.save, exact: true }).click()
  await expect(supporter.getByText(own.correct.saved)).toBeVisible()
  await supporter.getByRole('checkbox', { name: say(answer.remove, { question: 'What do you ask?' }) }).check()
  await supporter.getByRole('button', { name: own.correct.save, exact: true }).click()
  await expect(supporter.getByText(own.correct.saved)).toBeVisible()

  // Somebody has signed: what was asked keeps its words.
  await page.getByRole('link', { name: w.texts.tabs.text, exact: true }).click()
  await expect(box(page, say(desk.question, { number: 1 }))).not.toBeEditable()
  await page.getByRole('checkbox', { name: desk.withdrawn }).first().check()
  // What was said of who sees them to those who signed only becomes less.
  const { readers, shares } = w.signatures
  const everybody = page.getByRole('combobox', { name: readers.public })
  await everybody.selectOption({ label: shares.initials })
  await save(page)
  await expect(everybody.locator('option')).toHaveText([shares.initials, shares.country, shares.number])
  const shown = async () => {
    await supporter.goto(address)
    return supporter.getByRole('row', { name: readers.public }).textContent()
  }
  await expect.poll(shown).toContain(shares.initials)
  await expect(from).toHaveCount(0)
  await expect(why).toBeVisible()
})
