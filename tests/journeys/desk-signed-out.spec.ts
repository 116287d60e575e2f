import type { Page } from '@playwright/test'
import { addToTeam, box, enterDesk, signIn, siteWords } from '@/tests/journeys/harness/desk'
import { expect, linkIn, query, test, waitForMail } from '@/tests/journeys/harness/index'

/* A session ends while somebody types at the desk: what was typed stays, and is saved once they are signed in again. */

const letter = 'To the committee.\n\nYour letter of 26 May was passed on to the capital.'

/** Fills in "Write down a reply" in a language of the desk, up to its button. */
async function typeReply(page: Page, locale: 'en' | 'ru', subject: string) {
  const { replies } = siteWords[locale]
  await page.goto(`/${locale}/desk/replies`)
  await page.getByText(replies.writeDown, { exact: true }).click()
  const form = page.locator('form', { has: page.getByLabel(replies.fields.text) })
  await form.getByLabel(replies.fields.receivedOn).fill('2026-05-26')
  await form.getByLabel(replies.fields.subject).fill(subject)
  await form.getByLabel(replies.fields.text).fill(letter)
  return { form, save: form.getByRole('button', { name: replies.write, exact: true }) }
}

for (const locale of ['en', 'ru'] as const) {
  test(`a reply that was typed off is still there when the session has ended, in ${locale}`, async ({ page }) => {
    const words = siteWords[locale]
    await signIn(page)
    const { form, save } = await typeReply(page, locale, `Typed in ${locale}`)
    await page.context().clearCookies()
    await save.click()
    await expect(form.getByRole('alert')).toContainText(words.ui.kept['signed-out'])
    await expect(form.getByRole('alert')).toBeFocused()
    await expect(form.getByLabel(words.replies.fields.receivedOn)).toHaveValue('2026-05-26')
    await expect(form.getByLabel(words.replies.fields.text)).toHaveValue(letter)
    expect(await query('SELECT 1 FROM replies WHERE subject = $1', [`Typed in ${locale}`])).toHaveLength(0)
    await signIn(page)
    await save.click()
    await expect(page).toHaveURL(/told=recorded/)
    await expect(page.getByText('was passed on to the capital')).toBeVisible()
  })
}

test('a form that stands on a page of the server keeps its fields too, and is empty when it was taken', async ({
  page,
}) => {
  const { kept } = siteWords.en.ui
  const { team } = siteWords.en.organisers
  await enterDesk(page)
  await page.goto('/en/desk/team')
  await box(page, team.email).fill('typed@example.org')
  await page.getByRole('radio', { name: siteWords.en.organisers.roles.moderator.name }).check()
  await page.context().clearCookies()
  await page.getByRole('button', { name: team.send, exact: true }).click()
  await expect(page.getByText(kept['signed-out'])).toBeVisible()
  await expect(box(page, team.email)).toHaveValue('typed@example.org')
  await expect(page.getByRole('radio', { name: siteWords.en.organisers.roles.moderator.name })).toBeChecked()
  await signIn(page)
  await page.getByRole('button', { name: team.send, exact: true }).click()
  await expect(page.getByText(team.told.invited, { exact: true })).toBeVisible()
  await expect(box(page, team.email)).toHaveValue('')
})

test('whoever may not begin a campaign any more keeps what they typed, and nothing is begun', async ({ page }) => {
  const { kept } = siteWords.en.ui
  const { begin } = siteWords.en.texts
  await addToTeam('lowered@example.org', 'organiser')
  await signIn(page, 'lowered@example.org')
  await page.goto('/en/desk/campaigns/new')
  await box(page, begin.title).fill('Begun too late')
  await query(
    `UPDATE memberships SET role = 'translator'
     WHERE organiser_id = (SELECT id FROM organisers WHERE email = 'lowered@example.org')`,
  )
  await page.getByRole('button', { name: begin.submit, exact: true }).click()
  await expect(page.getByText(kept['not-found'])).toBeVisible()
  await expect(box(page, begin.title)).toHaveValue('Begun too late')
  expect(await query("SELECT 1 FROM campaign_translations WHERE title = 'Begun too late'")).toHaveLength(0)
})

test('without scripts the typed texts come back on a page of their own, which shows nothing of the desk', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const { kept } = siteWords.en.ui
  await signIn(page)
  const { save } = await typeReply(page, 'en', 'Typed without scripts')
  await context.clearCookies()
  await save.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kept.title)
  await expect(page.getByText(kept['signed-out'])).toBeVisible()
  await expect(page.getByText('was passed on to the capital')).toBeVisible()
  await expect(page.getByRole('term').filter({ hasText: kept.fields.text })).toBeVisible()
  await expect(page.getByRole('term').filter({ hasText: kept.fields.subject })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.getByRole('button', { name: kept.again, exact: true }).click()
  await expect(page.getByText('was passed on to the capital')).toBeVisible()
  await signIn(page)
  await page.getByRole('button', { name: kept.again, exact: true }).click()
  await expect(page).toHaveURL(/told=recorded/)
  await context.close()
})

test('without scripts a form that is not taken shows what was written in it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const { kept } = siteWords.en.ui
  const { team } = siteWords.en.organisers
  await signIn(page)
  await page.goto('/en/desk/team')
  await box(page, team.email).fill('no address at all')
  await page.getByRole('button', { name: team.send, exact: true }).click()
  await expect(page.locator('#error-summary')).toContainText(team.told.email)
  await expect(page.getByText(kept.title, { exact: true })).toBeVisible()
  await expect(page.getByText('no address at all', { exact: true })).toBeVisible()
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a button that is pressed too late: signing in leads back to its page, which says that nothing was done', async ({
      page,
    }) => {
      const { signedOut: door, team } = siteWords.en.organisers
      const { kept } = siteWords.en.ui
      const email = `late-${javaScriptEnabled}@example.org`
      await addToTeam(email, 'owner')
      await signIn(page, email)
      await page.goto('/en/desk/team')
      await box(page, team.email).fill(`invited-${email}`)
      await page.getByRole('radio', { name: siteWords.en.organisers.roles.moderator.name }).check()
      await page.getByRole('button', { name: team.send, exact: true }).click()
      await expect(page.getByText(team.told.invited, { exact: true })).toBeVisible()
      await page.context().clearCookies()
      await page.getByRole('button', { name: team.withdraw }).first().click()
      await expect(page.getByText(door.problems['not-done'])).toBeVisible()
      await box(page, door.signIn.email).fill(email)
      await page.getByRole('button', { name: door.signIn.submit }).click()
      await page.goto(linkIn(await waitForMail(email), '/desk/sign-in/'))
      await page.getByRole('button', { name: door.link.submit }).click()
      await expect(page).toHaveURL(/\/en\/desk\/team\?.*told=not-done$/)
      await expect(page.getByText(kept['not-done'])).toBeVisible()
      await page.getByRole('button', { name: team.withdraw }).first().click()
      await expect(page.getByText(team.told.withdrawn, { exact: true })).toBeVisible()
      await expect(page.getByText(kept['not-done'])).toHaveCount(0)
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('postbag-page')
    })
  })
}
