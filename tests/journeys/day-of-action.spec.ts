import { photograph } from '@/tests/factories/pictures'
import { expectAccessible } from '@/tests/journeys/harness/accessible'
import { box, enterDesk, save, siteWords } from '@/tests/journeys/harness/desk'
import { expect, query, site, test, waitForMail } from '@/tests/journeys/harness/index'
import {
  addCountries,
  boardRow,
  freezeLetter,
  gatherSignatories,
  openLetter,
  printKit,
  recordWay,
  tellRefusal,
  writeDayOfAction,
} from '@/tests/journeys/harness/letter-set'
import { textOfPdf } from '@/tests/journeys/harness/letters'

/*
 * The day of action: six countries' letters from one text. Five people of three bodies sign the Swedish one; London
 * refuses its letter and gets it by post and by mail; Berlin promises a reply.
 */

const w = siteWords.en
const { 'letter-sets': set, deliveries } = siteWords.en
const { outcome, promises } = siteWords.en.deliveries
const countries = ['GB', 'DE', 'IN', 'CA', 'AU', 'SE']
const { states } = set

test('six letters from one text go to their doors, and both boards say what happened there', async ({
  page,
  browser,
}) => {
  const title = `Day of action ${Date.now()}`
  await enterDesk(page)
  const letter = await writeDayOfAction(page, title)
  const board = `${letter}/set`

  await test.step('each country gets its own letter, door and language', async () => {
    await addCountries(page, board, countries)
    await expect(page.getByRole('row').filter({ hasText: states.not_started })).toHaveCount(6)
    await page.getByRole('link', { name: set.startAll.submit }).click()
    await box(page, set.start.name).fill('')
    await page.getByRole('button', { name: /^Start 6 letters/ }).click()
    await expect(page.locator('#error-summary')).toContainText(set.errors.required)
    await box(page, set.start.name).fill('Campaign for the detained')
    await box(page, set.start.town).fill('London')
    await page.getByRole('combobox', { name: set.start.country }).selectOption('GB')
    await page.getByRole('button', { name: /^Start 6 letters/ }).click()
    await expect(page.getByText(set.told['begun-all'])).toBeVisible()
    await expect(boardRow(page, 'DE')).toContainText('Deutsch')
    await expect(boardRow(page, 'DE')).toContainText('Berlin')
    await expect(boardRow(page, 'SE')).toContainText('English')
    await expect(boardRow(page, 'SE')).toContainText(states.drafting)
    await expectAccessible(page)
  })

  await test.step('a change of the core marks them, and one press brings them up to date', async () => {
    await page.goto(`${letter}/edit`)
    await box(page, w.texts.fields.letterText).fill('We write to you about the people who were detained on 21 May.')
    await save(page)
    await page.goto(board)
    await expect(boardRow(page, 'GB')).toContainText(set.behind)
    await expect(boardRow(page, 'DE')).not.toContainText(set.behind)
    await page.getByText(/^5 letters are out of date/).click()
    await page.getByRole('button', { name: set.update.submit }).click()
    await expect(page.getByText(set.told.updated)).toBeVisible()
    await expect(boardRow(page, 'GB')).not.toContainText(set.behind)
  })

  await test.step('five people of three bodies sign the Swedish one, which then freezes', async () => {
    await openLetter(page, board, 'SE')
    await expect(page.locator('[data-part="body"]')).toContainText('on 21 May')
    const mail = (name: string) => `${name}-${Date.now()}@example.org`
    await gatherSignatories(page, browser, [
      `Eva Berg; City councillor; Town of Luleå; Luleå; SE; ${mail('eva')}`,
      `Nils Ek; City councillor; Town of Luleå; Luleå; SE; ${mail('nils')}`,
      `Maj Lind; City councillor; Town of Lund; Lund; SE; ${mail('maj')}`,
      `Olle Dahl; City councillor; Town of Lund; Lund; SE; ${mail('olle')}`,
      `Siv Holm; National chair; on behalf of Their Party; Stockholm; SE; ${mail('siv')}`,
    ])
    await page.reload()
    await expect(page.getByText(set.next.freeze.all)).toBeVisible()
    await freezeLetter(page)
    await expect(page.getByText('Siv Holm').last()).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: set.letter.pdf }).click()
    const pdf = await textOfPdf(await download)
    for (const name of ['Eva Berg', 'Nils Ek', 'Maj Lind', 'Olle Dahl', 'Siv Holm']) expect(pdf).toContain(name)
    await recordWay(page, 'post')
  })

  await test.step('before London goes out, the public sees nothing of it', async () => {
    await openLetter(page, board, 'GB')
    await freezeLetter(page)
    // Pages are made anew soon after a change, not with it.
    const shownSet = () => publicSet(title)
    await expect.poll(shownSet).toContain('Siv Holm')
    for (const words of [states.frozen, 'Campaign for the detained']) expect(await shownSet()).not.toContain(words)
  })

  await test.step('the kit is printed, London refuses, told at the door with a picture', async () => {
    const printed = await printKit(page)
    expect(printed).toContain('Campaign for the detained')
    const code = /\/o\/([0-9A-Z-]{9,14})/.exec(printed)?.[1] ?? ''
    await tellRefusal(browser, code, await photograph())
    await page.reload()
    await expect(page.getByText(states.refused, { exact: true }).first()).toBeVisible()
    await expect(page.getByText(outcome.outcomes.refused_at_door).first()).toBeVisible()
    await page.getByRole('link', { name: deliveries.open, exact: true }).first().click()
    await page.getByRole('button', { name: deliveries.photos.acts.publish }).click()
    await expect(page.getByText(deliveries.told.publish)).toBeVisible()
  })

  await test.step('plan B in one press: two letters that open with the refusal, one on its way by mail', async () => {
    await openLetter(page, board, 'GB')
    await page.getByRole('button', { name: set.next.plan_b.submit }).click()
    await expect(page.getByText(set.told['plan-b'])).toBeVisible()
    await expect(page.getByRole('button', { name: set.next.plan_b.submit })).toHaveCount(0)
    const mail = await waitForMail('organiser@postbag.example', ({ text }) =>
      text.includes('It was refused at the door'),
    )
    expect(mail.subject).toContain('Detentions before and on 21 May')
    expect(mail.text).toContain('We therefore send it to you by e-mail.')
    await page.getByRole('link', { name: set.next.ways.post }).click()
    await expect(page.locator('[data-part="body"] p').first()).toContainText(
      /^On .* we came to your embassy in London .* by registered post\.$/,
    )
    await recordWay(page, 'post')
    await page.goto(board)
    await expect(boardRow(page, 'GB')).toContainText(states.refused)
    await expect(boardRow(page, 'GB')).toContainText(set.followed)
  })

  await test.step('Berlin takes the letter and promises a reply, which falls due', async () => {
    await openLetter(page, board, 'DE')
    await freezeLetter(page)
    await recordWay(page, 'by_hand')
    await page.getByRole('radio', { name: outcome.outcomes.reply_promised }).check()
    await page.getByRole('button', { name: deliveries.save }).click()
    await expect(page.getByText(deliveries.told.corrected)).toBeVisible()
    await page.goto(board)
    await expect(boardRow(page, 'DE')).toContainText(states.reply_promised)
    await expect(boardRow(page, 'DE')).toContainText('promised by')
    await page.goto('/en/desk/promises')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(promises.title)
    await expect(page.getByRole('main')).toContainText('Berlin')
  })

  await test.step('the others are posted, and everything stands on both boards and on London’s record', async () => {
    for (const country of ['IN', 'CA', 'AU']) {
      await openLetter(page, board, country)
      await freezeLetter(page)
      await recordWay(page, 'post')
    }
    await page.goto(board)
    await expect(page.getByRole('definition')).toHaveText(['4', '1', '1'])
    for (const words of [states.reply_promised, states.refused, 'promised by', 'Eva Berg', 'by post']) {
      await expect.poll(() => publicSet(title)).toContain(words)
    }
    const [office] = await query<{ id: string }>(
      `SELECT addressee_id::text AS id FROM letters WHERE country = 'GB' AND origin = 'campaign' ORDER BY id DESC LIMIT 1`,
    )
    await page.goto(`/en/addressees/${office?.id}`)
    await expect(page.getByText(outcome.outcomes.refused_at_door).first()).toBeVisible()
  })
})

/** A set on the page of all letters of the campaign, as everybody gets it, without scripts. */
async function publicSet(title: string): Promise<string> {
  const answer = await fetch(`${site}/en/campaigns/kazakhstan-land-protests/letters`)
  return (await answer.text()).split(title).slice(1).join(title)
}
