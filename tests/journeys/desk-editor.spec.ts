import { begin, box, enterDesk, save, say, siteWords } from '@/tests/journeys/harness/desk'
import { expect, test } from '@/tests/journeys/harness/index'

/* Nothing that an organiser types is lost: not to another tab that saved first, not to a tab that was closed. */

const w = siteWords.en

test('two tabs: the second save of an older state is refused, and nothing typed is lost', async ({ page, context }) => {
  await enterDesk(page)
  await page.goto('/en/desk/campaigns/new')
  await begin(page, 'Written in two tabs')
  for (const number of [1, 2]) {
    await page.getByRole('button', { name: w.campaigns.desk.demands.addDemand }).click()
    await box(page, say(w.campaigns.desk.demands.demand, { number })).fill(`Demand number ${number}.`)
  }
  await save(page)
  const second = await context.newPage()
  await second.goto(page.url())
  await box(second, w.texts.fields.summary).fill('Summary of the second tab.')
  await box(second, say(w.campaigns.desk.demands.demand, { number: 2 })).fill('A demand of the second tab.')
  await save(second)

  await box(page, w.texts.fields.summary).fill('Summary of the first tab.')
  await box(page, w.texts.fields.title).fill('Title of the first tab')
  await page.getByRole('button', { name: w.ui.editor.save, exact: true }).click()
  const clash = page.getByRole('alert').filter({ hasText: w.ui.editor.clash.title })
  await expect(clash).toContainText('Summary of the second tab.')
  await expect(box(page, w.texts.fields.summary)).toHaveValue('Summary of the first tab.')
  await expect(box(page, w.texts.fields.title)).toHaveValue('Title of the first tab')
  await expect(box(page, say(w.campaigns.desk.demands.demand, { number: 2 }))).toHaveValue(
    'A demand of the second tab.',
  )
  await save(page)
  await second.reload()
  await expect(box(second, w.texts.fields.summary)).toHaveValue('Summary of the first tab.')
  await expect(box(second, w.texts.fields.title)).toHaveValue('Title of the first tab')
  await expect(box(second, say(w.campaigns.desk.demands.demand, { number: 2 }))).toHaveValue(
    'A demand of the second tab.',
  )
})

test('what was typed and not saved is offered again after the tab was closed', async ({ page, context }) => {
  await enterDesk(page)
  await page.goto('/en/desk/campaigns/new')
  await begin(page, 'A draft')
  const address = page.url()
  await box(page, w.texts.fields.summary).fill('Typed, and never saved.')
  await expect(page.getByText(w.ui.editor.status.unsaved)).toBeVisible()
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('never saved')
  await page.close()

  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText(w.ui.editor.draft.title)).toBeVisible()
  await expect(box(again, w.texts.fields.summary)).toHaveValue('')
  await again.getByRole('button', { name: w.ui.editor.draft.restore }).click()
  await expect(box(again, w.texts.fields.summary)).toHaveValue('Typed, and never saved.')
  await save(again)
  await again.reload()
  await expect(box(again, w.texts.fields.summary)).toHaveValue('Typed, and never saved.')
  await expect(again.getByText(w.ui.editor.draft.title)).toHaveCount(0)
})
