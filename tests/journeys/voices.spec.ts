import type { Page } from '@playwright/test'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { type DeskLocale, signIn, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, linkIn, query, test, waitForMail } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'

/*
 * What comes after signing: the letter to the embassy responsible for one's country, passing on, help, and the comment that
 * a moderator reads before everybody does. With and without scripts, in both languages.
 */

const petition = (locale: DeskLocale) => `/${locale}/petitions/${demoPetition}`

async function signAndConfirm(page: Page, locale: DeskLocale, email: string, comment: string): Promise<void> {
  const { sign, confirm, inbox } = siteWords[locale].signatures
  await page.goto(petition(locale))
  await page.getByRole('textbox', { name: sign.name }).fill('Айгүл Example')
  await page.getByRole('textbox', { name: sign.email }).fill(email)
  await page.getByRole('combobox', { name: sign.country }).selectOption('SI')
  await page.getByText(sign.more, { exact: true }).click()
  await page.getByRole('textbox', { name: sign.comment }).fill(comment)
  await page.getByRole('checkbox', { name: sign.consent }).check()
  await untilTaken(page)
  await page.getByRole('button', { name: sign.submit, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(inbox.title)
  await page.goto(linkIn(await waitForMail(email), '/confirm'))
  await page.getByRole('button', { name: confirm.ready.button }).click()
}

/** The kept page is made anew when something changes, and the old one is served meanwhile. */
async function wallShows(page: Page, locale: DeskLocale, text: string, times: number): Promise<void> {
  await expect(async () => {
    await page.goto(`${petition(locale)}/comments`)
    expect(await page.getByText(text).count()).toBe(times)
  }).toPass({ timeout: 60_000 })
}

for (const [locale, javaScriptEnabled, width] of [
  ['en', true, 1280],
  ['en', false, 390],
  ['ru', false, 390],
] as const) {
  test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts, ${width} px`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 800 }, locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
    const { letters, frame, pledges, comments } = siteWords[locale]
    const person = (what: string) => `${what}-${locale}-${javaScriptEnabled}@example.org`

    test('is asked to write, then to pass on, then to help, and takes the help back', async ({ page }) => {
      await signAndConfirm(page, locale, person('acts'), '')
      await expect(page.locator('details[name=next] > summary')).toHaveText([
        letters.next.title,
        frame.share.title,
        pledges.title,
      ])
      await expect(page.locator('details[name=next][open]')).toHaveCount(1)
      const write = page.getByRole('link', { name: letters.next.write })
      await expect(write).toHaveAttribute('href', /\/letters\/[\w-]+\/[\w-]{36}\?country=SI$/)
      if (javaScriptEnabled) await expectAccessible(page)

      await page.getByText(pledges.title, { exact: true }).click()
      await page.getByRole('button', { name: pledges.offer }).click()
      await expect(page.getByText(pledges.errors.kinds.none)).toBeVisible()
      await page.getByRole('checkbox', { name: pledges.kinds.translate }).check()
      await page.getByRole('textbox', { name: pledges.details }).fill('<b>two evenings</b>')
      await page.getByRole('button', { name: pledges.offer }).click()
      await expect(page.getByText(pledges.saved)).toBeVisible()
      await expect(page.getByText('two evenings')).toHaveCount(0)
      await page.getByRole('button', { name: pledges.takeBack, exact: true }).click()
      await expect(page.getByText(pledges.takenBack)).toBeVisible()

      const own = page.url().replace(/\?.*/, '')
      await page.goto(own)
      await expect(page.locator('details[name=next][open]')).toHaveCount(0)
    })

    test('lets the comment be shown, a moderator shows it, and it goes again', async ({ page }) => {
      const text = `I know one of them. <b>${locale} ${javaScriptEnabled}</b> https://example.org`
      await signAndConfirm(page, locale, person('wall'), text)
      await page.getByRole('radio', { name: comments.own.names.unnamed }).check()
      await page.locator('form[action$="/comment"] button').click()
      await expect(page.getByText(comments.own.saved)).toBeVisible()
      const own = page.url().replace(/\?.*/, '')
      await page.goto(`${petition(locale)}/comments`)
      await expect(page.getByText(text)).toHaveCount(0)

      await expect
        .poll(() => query('SELECT 1 FROM comments WHERE text = $1', [text]).then(({ length }) => length))
        .toBe(1)
      await signIn(page)
      await page.goto(`/${locale}/desk/comments`)
      const card = page.getByRole('article').filter({ hasText: text })
      await expect(card.locator('mark')).toHaveText('https://example.org')
      await expect(card.getByText(comments.desk.flags.link, { exact: true })).toBeVisible()
      await card.getByRole('button', { name: comments.desk.show, exact: true }).click()
      await expect(page.getByText(comments.desk.told.show)).toBeVisible()

      await wallShows(page, locale, text, 1)
      expect(await page.locator('blockquote a').count()).toBe(0)
      if (javaScriptEnabled) await expectAccessible(page)

      await page.goto(own)
      await expect(page.getByText(comments.own.states.shown)).toBeVisible()
      await page.getByRole('radio', { name: comments.own.names.nobody, exact: true }).check()
      await page.locator('form[action$="/comment"] button').click()
      await expect(page.getByText(comments.own.saved)).toBeVisible()
      await wallShows(page, locale, text, 0)
    })
  })
}

test('a moderator refuses a comment with a reason, by the keyboard too', async ({ page }) => {
  await signIn(page)
  await page.goto('/en/desk/comments')
  const { desk } = siteWords.en.comments
  const card = page.getByRole('article').last()
  const text = (await card.locator('blockquote').textContent()) ?? ''
  await card.getByText(desk.refuse, { exact: true }).press('Enter')
  await card.getByRole('button', { name: desk.reasons.off_topic }).press('Enter')
  await expect(page.getByText(desk.told.refuse)).toBeVisible()
  await page.goto('/en/desk/comments?state=refused')
  await expect(page.getByText(text)).toBeVisible()
  await expectAccessible(page)
})
