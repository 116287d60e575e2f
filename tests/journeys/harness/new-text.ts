import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { type DeskLocale, say, siteWords } from './desk'
import { linkIn, waitForMail } from './inbox'

/** Saves another wording of a signed text as something that people have to be asked about again. */
export async function saveMaterial(page: Page, locale: DeskLocale): Promise<void> {
  const { petitions, ui } = siteWords[locale]
  const { weight } = petitions.desk
  await page.getByRole('button', { name: ui.editor.save, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: weight.title })
  for (const mark of ['del', 'ins']) await expect(dialog.locator(mark).first()).toBeVisible()
  await dialog.getByRole('button', { name: weight.publish }).click()
  await expect(dialog.getByText(weight.missing)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(ui.editor.refused.unweighed)).toBeVisible()
  await page.getByRole('button', { name: ui.editor.save, exact: true }).click()
  await dialog.getByRole('radio', { name: weight.material.label }).check()
  await dialog.getByRole('button', { name: weight.publish }).click()
  await expect(page.getByText(ui.editor.status.saved, { exact: true })).toBeVisible()
}

/** Saves another wording of a signed text as a small change: nobody is asked. */
export async function saveSmall(page: Page, locale: DeskLocale): Promise<void> {
  const { petitions, ui } = siteWords[locale]
  const { weight } = petitions.desk
  await page.getByRole('button', { name: ui.editor.save, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: weight.title })
  await dialog.getByRole('radio', { name: weight.small.label }).check()
  await dialog.getByRole('button', { name: weight.publish }).click()
  await expect(page.getByText(ui.editor.status.saved, { exact: true })).toBeVisible()
}

/**
 * A signer without scripts, who is asked by mail, sees what has changed and signs the new text; "how we count" says who signed
 * which. `page` has scripts, and looks at the same.
 */
export async function signNewText(
  { person, page }: Record<'person' | 'page', Page>,
  { locale, email, petition }: { locale: DeskLocale; email: string; petition: string },
): Promise<void> {
  const { emails, versions, receipts } = siteWords[locale]
  const mail = await waitForMail(email, ({ subject }) => subject === emails['text-changed'].subject)
  await page.goto(linkIn(mail, '/text'))
  await expectAccessible(page)
  await person.goto(page.url())
  await expect(person.getByRole('heading', { level: 1 })).toHaveText(versions.own.title)
  await expect(person.locator('ins').first()).toBeVisible()
  await person.getByRole('button', { name: versions.own.sign, exact: true }).click()
  await expect(person.getByText(say(versions.own.signed, { version: 2 }))).toBeVisible()
  await person.goto(`${petition}/count`)
  await person.getByText(say(versions.count.material, { before: 1 })).click()
  await expect(person.locator('del').first()).toBeVisible()
  await expect(person.getByText(receipts.count.versions.parts.replaced)).toHaveCount(0)
}
