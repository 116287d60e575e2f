import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { demoLetter, demoPetition, expect, query, test } from '@/tests/journeys/harness/index'

/* Whoever begins a second petition, letter or campaign begins it from the first. */

for (const locale of ['en', 'ru'] as const) {
  test(`a petition, a letter and a campaign are copied on the desk, in ${locale}`, async ({ page }) => {
    const w = siteWords[locale].duplicates
    const [ids] = await query<{ petition: string; campaign: string; letter: string }>(
      `SELECT petitions.id AS petition, petitions.campaign_id AS campaign, model_letters.id AS letter
       FROM petitions, model_letters WHERE petitions.slug = $1 AND model_letters.slug = $2`,
      [demoPetition, demoLetter],
    )
    await enterDesk(page, { locale })
    for (const [noun, first] of [
      ['petition', `petitions/${ids?.petition}`],
      ['model-letter', `letters/${ids?.letter}`],
      ['campaign', `campaigns/${ids?.campaign}`],
    ] as const) {
      await page.goto(`/${locale}/desk/${first}/edit`)
      await page.getByText(w[noun].act, { exact: true }).click()
      await expectAccessible(page)
      await page.getByRole('button', { name: w[noun].submit, exact: true }).click()
      await page.waitForURL((url) => url.pathname.endsWith('/edit') && !url.pathname.includes(first))
      await expect(page.getByRole('heading', { level: 1 })).toContainText('(2)')
    }
  })
}
