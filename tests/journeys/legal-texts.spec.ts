import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { followLegalFile } from '@/scripts/database/follow-legal-file'
import { box, say, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, facts, linkIn, test, waitForMail } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'

/*
 * The operator sets what the law of two countries wants to be said. Without scripts, the form shows that of the country that
 * is chosen, the page that confirms repeats it, and it is kept as it was read.
 */

const w = siteWords.en
const { sign, confirm, own } = w.signatures
const folder = mkdtempSync(path.join(tmpdir(), 'postbag-test-'))

async function setTexts(version: string): Promise<void> {
  const group = (group: string, countries: string, place: string) => {
    const said = { title: `If you live in ${place}`, text: [`The law of ${place}.`, 'You can complain.'] }
    return { group, version, countries, texts: { en: said, ru: said } }
  }
  const file = path.join(folder, 'legal.json')
  writeFileSync(file, JSON.stringify({ groups: [group('west', 'NR', 'Nauru'), group('east', 'PW', 'Palau')] }))
  expect(await followLegalFile(facts().database.owner, file, () => {})).toBe(true)
}

// Every other journey reads its pages without them.
test.afterAll(async () => {
  const file = path.join(folder, 'none.json')
  writeFileSync(file, '{"groups":[]}')
  await followLegalFile(facts().database.owner, file, () => {})
  rmSync(folder, { recursive: true })
})

test.use({ javaScriptEnabled: false })

test('the text of the country chosen is shown, repeated, and kept; what is new is asked again', async ({ page }) => {
  const email = 'law@example.org'
  const address = `/en/petitions/${demoPetition}`
  const nauru = page.getByRole('region', { name: 'If you live in Nauru' })
  const palau = page.getByRole('region', { name: 'If you live in Palau' })
  const submit = page.getByRole('button', { name: sign.submit, exact: true })
  const consent = page.getByRole('checkbox', { name: sign.consent })
  await setTexts('one')
  await expect.poll(async () => (await page.goto(address))?.text()).toContain('The law of Palau.')
  await expect(nauru).toBeHidden()
  await page.getByRole('combobox', { name: sign.country }).selectOption('PW')
  await expect(palau).toContainText('The law of Palau.')
  await expect(nauru).toBeHidden()
  await box(page, sign.name).fill('Ada Law')
  await box(page, sign.email).fill(email)
  await consent.check()
  await untilTaken(page)

  await setTexts('two')
  await submit.click()
  await page.getByRole('link', { name: sign.errors.consent.changed }).click()
  await expect(consent).not.toBeChecked()
  await expect(box(page, sign.name)).toHaveValue('Ada Law')
  await expect(palau).toContainText(say(w['legal-texts'].version, { version: 'two' }))
  await consent.check()
  await submit.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.signatures.inbox.title)

  const agreed = page.locator('blockquote').filter({ hasText: 'The law of Palau.' })
  await page.goto(linkIn(await waitForMail(email), '/confirm'))
  await expect(page.getByText(confirm.agreed.title)).toBeVisible()
  for (const words of [say(w['legal-texts'].version, { version: 'two' }), sign.consent])
    await expect(agreed).toContainText(words)
  await page.getByRole('button', { name: confirm.ready.button }).click()
  await expect(page.getByText(own.welcome.title)).toBeVisible()
  await expect(agreed).toContainText('You can complain.')
  await page.goto(`/en/endorse/${demoPetition}`)
  await page.getByRole('combobox', { name: w.endorsements.form.country }).selectOption('PW')
  await expect(palau).toBeVisible()
  await expect(nauru).toBeHidden()
  await page.goto('/en/privacy')
  await expect(nauru).toBeVisible()
})
