import { addToTeam, anotherDesk, box, enterDesk, say, siteWords } from '@/tests/journeys/harness/desk'
import { demoLetter, expect, query, site, test } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'

/* A reader sees that an entry is wrong, a moderator compares and accepts, the page says so, and it can be taken back. */

const street = '1 Corrected Street'
const source = 'https://example.org/new-address?lang=en'

async function mission(country: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `SELECT id FROM addressees WHERE state = 'KZ' AND kind = 'embassy' AND host_country = $1 LIMIT 1`,
    [country],
  )
  return row?.id ?? ''
}

for (const [locale, country] of [
  ['en', 'FI'],
  ['ru', 'NO'],
] as const) {
  const w = siteWords[locale]
  const form = w.corrections.form

  test(`a reader corrects, a moderator accepts, another takes it over, it is shown and taken back, in ${locale}`, async ({
    page,
    browser,
  }) => {
    const id = await mission(country)
    const reader = await (await browser.newContext({ javaScriptEnabled: false, baseURL: site })).newPage()
    const send = async (link: string) => {
      await reader.getByLabel(form.fields.addressLines, { exact: true }).fill(street)
      await reader.getByLabel(form.fields.sourceUrl, { exact: true }).fill(link)
      await reader.getByRole('button', { name: form.submit }).click()
    }
    for (const time of ['first', 'second']) {
      await reader.goto(`/${locale}/addressees/${id}/correct`)
      expect(await reader.getByRole('main').innerHTML()).not.toMatch(/[\w.]+@[\w.]+\.[a-z]{2,}/)
      await untilTaken(reader)
      if (time === 'first') {
        await send('javascript:alert(1)')
        await expect(reader.getByRole('alert')).toContainText(w.entries.faults.url)
        await expect(reader.getByLabel(form.fields.addressLines, { exact: true })).toHaveValue(street)
      }
      await send(source)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(w.corrections.thanks.title)
    }

    await addToTeam(`corrections-${locale}@example.org`, 'moderator')
    await enterDesk(page, { locale, email: `corrections-${locale}@example.org` })
    await page.goto(`/${locale}/desk/directory/corrections`)
    const proposals = page.locator(`[id="${id}"]`)
    await expect(proposals).toHaveCount(1)
    await expect(proposals.getByRole('link', { name: source })).toHaveAttribute('rel', /noopener/)
    await expect(proposals.getByText(street)).toBeVisible()
    await proposals.getByRole('button', { name: w.corrections.desk.acceptAll }).click()
    await expect(page.getByText(w.corrections.desk.told['accepted-waits'])).toBeVisible()
    await reader.goto(`/${locale}/addressees/${id}`)
    await expect(reader.getByText(street)).toHaveCount(0)
    const second = await anotherDesk(browser, { locale })
    const takeOver = async () => {
      await second.goto(`/${locale}/desk/directory/corrections`)
      await second.locator(`[id="${id}"]`).getByRole('button', { name: w.corrections.desk.change.accept }).click()
      await expect(second.getByText(w.corrections.desk.told.accepted)).toBeVisible()
    }
    await takeOver()
    await reader.goto(`/${locale}/addressees/${id}`)
    await expect(reader.getByText(street)).toBeVisible()

    await page.getByRole('link', { name: w.corrections.desk.toHistory }).click()
    const [change] = [page.getByRole('article').first()]
    await expect(change.getByText(street)).toBeVisible()
    await expect(change.getByRole('link', { name: source })).toBeVisible()
    await change.getByRole('button', { name: w.entries.history.undo }).click()
    await expect(page.getByText(w.entries.history.told.waits)).toBeVisible()
    await takeOver()
    await page.reload()
    await expect(page.getByText(w.entries.history.undone, { exact: true })).toBeVisible()
    await reader.goto(`/${locale}/addressees/${id}`)
    await expect(reader.getByText(street)).toHaveCount(0)
  })
}

test('an entry is typed, refused with everything kept, saved, checked, and approved in a language', async ({
  page,
}) => {
  const w = siteWords.en.entries
  const id = await mission('SE')
  await addToTeam('sweden@example.org', 'moderator')
  await enterDesk(page)
  await page.goto(`/en/desk/directory?q=${encodeURIComponent('Казахстан Стокгольм')}`)
  await page.getByRole('link', { name: 'Embassy of Kazakhstan in Sweden' }).click()
  await page.waitForURL(`${site}/en/desk/directory/${id}`)
  await page.getByRole('button', { name: w.contacts.add }).click()
  const contact = page.locator('fieldset').last()
  await contact.getByLabel(w.fields.value).fill('stockholm(at)example.org')
  await contact.getByLabel(w.fields.contactSource).fill('official site')
  await page.getByRole('textbox', { name: w.fields.coordinates }).fill('591, 18')
  await page.getByRole('button', { name: w.form.save, exact: true }).click()
  await expect(page.getByRole('alert').first()).toContainText(w.faults.email)
  await expect(page.getByRole('alert').first()).toContainText(w.faults.coordinates)
  await contact.getByLabel(w.fields.value).fill('stockholm@example.org')
  await page.getByRole('textbox', { name: w.fields.coordinates }).fill('59.33, 18.07')
  await page.getByRole('button', { name: w.form.save, exact: true }).click()
  await expect(page.getByText(w.form.waits, { exact: true })).toBeVisible()

  await page.getByText(w.check.open).click()
  const check = page.getByRole('region', { name: w.check.title })
  await check.getByLabel(w.check.method, { exact: true }).selectOption('phone')
  await page.getByRole('button', { name: w.check.submit }).click()
  await expect(page.getByText(w.told.checked)).toBeVisible()
  await expect(page.getByText(w.age.fresh, { exact: true })).toBeVisible()

  await page.goto(`/en/desk/directory/${id}/blocks?language=de&from=AT`)
  await box(page, w.fields.salutation).fill('Sehr geehrte Frau Botschafterin,')
  await page.getByRole('button', { name: w.form.save, exact: true }).click()
  await expect(page.getByText(w.form.saved, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: w.blocks.approve }).click()
  await expect(
    page.getByText(say(w.blocks.approvedBy, { name: 'Demo organiser', day: '' }).replace(', ', '')),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: w.blocks.preview })).toContainText('SCHWEDEN')
  await page.goto(`/en/letters/${demoLetter}/${id}?country=SE&language=de`)
  await expect(page.locator('main')).toContainText('Sehr geehrte Frau Botschafterin,')
})
