import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, anotherDesk, enterDesk, say, siteWords } from '@/tests/journeys/harness/desk'
import { expect, query, test } from '@/tests/journeys/harness/index'

/* Where letters go takes two: one organiser changes an address, which waits; another takes it over. */

const mine = '2 Proposed Street'

for (const [locale, country] of [
  ['en', 'PL'],
  ['ru', 'AT'],
] as const) {
  test(`an address that one organiser changes waits until another takes it over, in ${locale}`, async ({
    page,
    browser,
  }) => {
    const w = siteWords[locale]
    const [entry] = await query<{ id: string }>(
      `SELECT id FROM addressees WHERE state = 'KZ' AND kind = 'embassy' AND host_country = $1 LIMIT 1`,
      [country],
    )
    const id = entry?.id ?? ''
    const street = async () => {
      const [row] = await query<{ lines: string[] }>('SELECT address_lines AS lines FROM addressees WHERE id = $1', [
        id,
      ])
      return row?.lines.join('\n')
    }
    const [first, other] = [`second-look-1-${locale}@example.org`, `second-look-2-${locale}@example.org`]
    await addToTeam(first, 'moderator')
    await addToTeam(other, 'moderator')
    await enterDesk(page, { locale, email: first })
    await page.goto(`/${locale}/desk/directory/${id}`)
    await page.getByLabel(w.entries.fields.addressLines, { exact: true }).fill(mine)
    await page.getByRole('button', { name: w.entries.form.save, exact: true }).click()
    await expect(page.getByText(w.entries.form.waits, { exact: true })).toBeVisible()
    await expect(page.getByText(w.entries.held.title)).toBeVisible()
    expect(await street()).not.toBe(mine)
    await expectAccessible(page)

    await page.goto(`/${locale}/desk/directory/corrections`)
    const own = page.locator(`[id="${id}"]`)
    await expect(own.getByText(w.corrections.desk.change.own.title)).toBeVisible()
    await expect(own.getByRole('button', { name: w.corrections.desk.change.accept, exact: true })).toHaveCount(0)
    await expect(own.getByRole('button', { name: w.corrections.desk.change.withdraw })).toBeVisible()
    await expectAccessible(page)

    const second = await anotherDesk(browser, { locale, email: other })
    await second.goto(`/${locale}/desk/directory/corrections`)
    const wish = second.locator(`[id="${id}"]`)
    await expect(wish.getByText(mine)).toBeVisible()
    await expectAccessible(second)
    await wish.getByRole('button', { name: w.corrections.desk.change.accept, exact: true }).click()
    await expect(second.getByText(w.corrections.desk.told.accepted)).toBeVisible()
    expect(await street()).toBe(mine)
    await second.getByRole('link', { name: w.corrections.desk.toHistory }).click()
    const proposed = say(w.entries.history.proposedBy, { name: first.split('@')[0] ?? '' })
    await expect(second.getByText(proposed, { exact: true })).toBeVisible()
    await expectAccessible(second)
  })
}
