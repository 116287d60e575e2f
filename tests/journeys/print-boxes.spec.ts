import { expect, query, test } from '@/tests/journeys/harness/index'
import { chooseSlovenia, letterWords, textOfPdf, untilTaken } from '@/tests/journeys/harness/letters'

/* The screen has letters that the print has not: nobody finds that out on paper. */

async function lettersOnPaper(): Promise<number> {
  const rows = await query<{ count: number }>(
    `SELECT count(*)::int FROM deliveries d JOIN letters l ON l.id = d.letter_id WHERE l.country = 'SI' AND d.channel = 'post'`,
  )
  return rows[0]?.count ?? 0
}

for (const locale of ['en', 'ru'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
      test.use({ javaScriptEnabled, locale: locale === 'ru' ? 'ru-RU' : 'en-GB' })
      const w = letterWords[locale]

      test('is told which characters would be empty boxes before they are printed', async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 })
        await chooseSlovenia(page, locale)
        await page.getByRole('textbox', { name: w.name }).fill('Aung San အောင် 🌻')
        await page.getByRole('textbox', { name: w.town }).fill('กรุงเทพ')
        if (javaScriptEnabled) await expect(page.locator('[data-boxes]')).toContainText('🌻')
        await untilTaken(page)
        const before = await lettersOnPaper()
        await page.getByRole('button', { name: w.print }).click()
        const warning = page.locator('#told').getByText(w.boxes)
        await expect(warning).toBeInViewport()
        await expect(warning).toContainText('🌻')
        await expect(warning).not.toContainText(/[အก]/u)
        expect(await lettersOnPaper()).toBe(before)
        const download = page.waitForEvent('download')
        await page.getByRole('button', { name: w.print }).click()
        // The marks of a syllable come out of a file in their own order.
        expect(await textOfPdf(await download)).toMatch(/Aung San \p{Script=Myanmar}+.*\p{Script=Thai}+/su)
        expect(await lettersOnPaper()).toBe(before + 1)
      })
    })
  }
}
