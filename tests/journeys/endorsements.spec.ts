import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, linkIn, query, test, waitForMail } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'

/* An organisation signs: from the quiet link to the petition's page and away again, with and without scripts. */

const petitionId = async () =>
  (await query<{ id: string }>('SELECT id FROM petitions WHERE slug = $1', [demoPetition]))[0]?.id ?? ''

for (const [locale, javaScriptEnabled] of [
  ['en', true],
  ['ru', false],
] as const) {
  test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled, locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
    const { form, forms, sent, own, list, desk } = siteWords[locale].endorsements

    test('signs, is looked at, is shown, corrects, withdraws', async ({ page, browser }) => {
      const email = `officer-${locale}@weavers.example.org`
      const name = `Weavers of ${locale}`
      await page.goto(`/${locale}/petitions/${demoPetition}`)
      await page.getByRole('link', { name: list.sign }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(forms.form.title)
      if (javaScriptEnabled) await expectAccessible(page)

      await page.getByRole('textbox', { name: form.name }).fill(name)
      await page.getByRole('textbox', { name: form.site }).fill('javascript:alert(1)')
      await untilTaken(page)
      await page.getByRole('button', { name: form.submit, exact: true }).click()
      await expect(page.locator('#error-summary')).toContainText(form.errors.site.format)
      await expect(page.locator('#error-summary')).toContainText(form.errors.role.empty)
      await expect(page.getByRole('textbox', { name: form.name })).toHaveValue(name)
      await page.getByRole('combobox', { name: form.country }).selectOption('GB')
      await page.getByRole('textbox', { name: form.site }).fill('weavers.example.org')
      await page.getByRole('textbox', { name: form.officer }).fill('Wanda Weaver')
      await page.getByRole('textbox', { name: form.role }).fill('Chair')
      await page.getByRole('textbox', { name: form.email }).fill(email)
      await page.getByRole('checkbox', { name: form.consent }).check()
      await page.getByRole('button', { name: form.submit, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(sent.title)

      const link = linkIn(await waitForMail(email), '/endorsements/')
      await page.goto(link)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.states.proposed.title)
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: own.confirm }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.states.confirmed.title)

      const organiser = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await enterDesk(organiser, { locale })
      await organiser.goto(`/${locale}/desk/petitions/${await petitionId()}/endorsements`)
      const item = organiser.getByRole('listitem').filter({ hasText: name }).last()
      await expect(item).toContainText(desk.ownDomain)
      await item.getByRole('button', { name: desk.show }).click()
      await expect(organiser.getByText(desk.told.shown)).toBeVisible()

      const shown = page.getByRole('link', { name, exact: true })
      const reload = async () => {
        await page.goto(`/${locale}/petitions/${demoPetition}`)
        return shown.count()
      }
      await expect.poll(reload, { timeout: 60_000 }).toBe(1)
      await expect(shown).toHaveAttribute('rel', /nofollow noopener/)
      await expect(shown).toHaveAttribute('href', 'https://weavers.example.org/')

      await organiser.goto(`/${locale}/desk/petitions/${await petitionId()}/endorsements?state=shown`)
      const hidden = organiser.getByRole('listitem').filter({ hasText: name }).last()
      await hidden.locator('summary').click()
      await hidden.getByRole('button', { name: desk.hideNow }).click()
      await expect(organiser.getByText(desk.reasonEmpty).first()).toBeVisible()

      await page.goto(link)
      await page.getByRole('textbox', { name: form.town }).fill('York')
      await page.getByRole('button', { name: own.correct }).click()
      await expect(page.getByText(own.saved)).toBeVisible()
      await expect.poll(reload, { timeout: 60_000 }).toBe(0)

      await page.goto(link)
      await page.getByRole('button', { name: own.withdraw }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.states.withdrawn.title)
    })
  })
}

test('who never heard of it says so, and everything is gone', async ({ page }) => {
  const { form, own } = siteWords.en.endorsements
  await page.goto(`/en/endorse/${demoPetition}`)
  await page.getByRole('textbox', { name: form.name }).fill('Somebody Else’s Union')
  await page.getByRole('combobox', { name: form.country }).selectOption('DE')
  await page.getByRole('textbox', { name: form.officer }).fill('Mallory')
  await page.getByRole('textbox', { name: form.role }).fill('Chair')
  await page.getByRole('textbox', { name: form.email }).fill('unheard@example.org')
  await page.getByRole('checkbox', { name: form.consent }).check()
  await untilTaken(page)
  await page.getByRole('button', { name: form.submit, exact: true }).click()
  const link = linkIn(await waitForMail('unheard@example.org'), '/endorsements/')
  await page.goto(link)
  await page.getByRole('button', { name: own.notMe }).click()
  await expect(page).toHaveURL(/\/done\/not-me$/)
  expect((await page.goto(link))?.status()).toBe(404)
})
