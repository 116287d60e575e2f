import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { addToTeam, anotherDesk, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { demoPetition, expect, linkIn, test, waitForMail } from '@/tests/journeys/harness/index'
import { untilTaken } from '@/tests/journeys/harness/letters'

/* Somebody asks by telephone that everything about them is deleted: one organiser types the address, a second approves. */

for (const [locale, width] of [
  ['en', 1280],
  ['ru', 390],
] as const) {
  test(`a person’s data is deleted by two, in ${locale} at ${width} px`, async ({ page, browser }) => {
    await page.setViewportSize({ width, height: 800 })
    const w = siteWords[locale].removals
    const sign = siteWords[locale].signatures
    const [first, other, person] = ['asks', 'approves', 'goes'].map((who) => `removal-${who}-${locale}@example.org`)
    if (!first || !other || !person) throw new Error('three people')

    const signer = await (await browser.newContext()).newPage()
    await signer.goto(`/${locale}/petitions/${demoPetition}`)
    await signer.getByLabel(sign.sign.name, { exact: true }).fill('Goes Away')
    await signer.getByLabel(sign.sign.email, { exact: true }).fill(person)
    await signer.getByLabel(sign.sign.country, { exact: true }).selectOption('GB')
    await signer.getByRole('checkbox', { name: sign.sign.consent }).check()
    await untilTaken(signer)
    await signer.getByRole('button', { name: sign.sign.submit, exact: true }).click()
    await signer.goto(linkIn(await waitForMail(person), '/confirm'))
    await signer.getByRole('button', { name: sign.confirm.ready.button }).click()
    await expect(signer.getByText(sign.own.welcome.title)).toBeVisible()
    const own = signer.url()

    await addToTeam(first, 'organiser')
    await addToTeam(other, 'organiser')
    await enterDesk(page, { locale, email: first })
    await page.goto(`/${locale}/desk/team`)
    await page.getByRole('link', { name: siteWords[locale].organisers.team.removals, exact: true }).click()
    await page.getByLabel(w.ask.email, { exact: true }).fill('goes')
    await page.getByRole('button', { name: w.ask.submit, exact: true }).click()
    await expect(page.getByRole('alert').getByText(w.ask.errors.email)).toBeVisible()
    await expect(page.getByLabel(w.ask.email, { exact: true })).toHaveValue('goes')
    await page.getByLabel(w.ask.email, { exact: true }).fill(person.toUpperCase())
    await page.getByLabel(w.ask.reason, { exact: true }).fill('Asked us by telephone')
    await expectAccessible(page)
    await page.getByRole('button', { name: w.ask.submit, exact: true }).click()
    await expect(page.getByText(w.told.asked)).toBeVisible()
    // Whoever asked cannot approve.
    await expect(page.getByText(w.approve, { exact: true })).toHaveCount(0)
    expect(await page.content()).not.toMatch(new RegExp(person, 'i'))

    const second = await anotherDesk(browser, { locale, email: other })
    await second.goto(`/${locale}/desk/team/removals`)
    const asked = second.getByRole('listitem').filter({ hasText: 'Asked us by telephone' }).first()
    await asked.getByText(w.approve, { exact: true }).click()
    await expectAccessible(second)
    await asked.getByRole('button', { name: w.approveYes, exact: true }).click()
    await expect(second.getByText(w.told.approved)).toBeVisible()
    expect((await signer.goto(own))?.status()).toBe(404)
    await expect
      .poll(
        async () => {
          await second.goto(`/${locale}/desk/team/removals`)
          return second.getByText(w.states.done, { exact: true }).count()
        },
        { timeout: 180_000 },
      )
      .toBeGreaterThan(0)
    await expectAccessible(second)
    await second.context().close()
  })
}
