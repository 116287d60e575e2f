import { expect, type Locator, type Page } from '@playwright/test'
import en from '@/messages/en.json' with { type: 'json' }
import ru from '@/messages/ru.json' with { type: 'json' }
import { query, signInLink, site } from './site'

/** The words of the site, as organisers and supporters read them. */
export const siteWords = { en, ru: ru as unknown as typeof en }
export type DeskLocale = keyof typeof siteWords

/** A message with its plain places filled in: "Demand {number}" → "Demand 1". */
export function say(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}

/** Opens a one-time link and presses its button: by default as the owner of the demo's team. */
export async function enterDesk(page: Page, { locale = 'en' as DeskLocale, email = '' } = {}): Promise<void> {
  await page.goto(await signInLink({ locale, email }))
  await page.getByRole('button', { name: siteWords[locale].desk.door.link.submit }).click()
  await page.waitForURL(`${site}/${locale}/desk`)
}

/** Puts somebody on the demo's team, as if they had accepted an invitation. */
export async function addToTeam(
  email: string,
  role: 'owner' | 'organiser' | 'moderator' | 'translator',
): Promise<void> {
  await query(
    `WITH person AS (INSERT INTO organisers (id, email, name) VALUES (gen_random_uuid(), $1, $2) RETURNING id)
     INSERT INTO memberships (team_id, organiser_id, role)
     SELECT c.team_id, p.id, $3::role FROM person p, campaigns c WHERE c.demo LIMIT 1`,
    [email, email.split('@')[0], role],
  )
}

/** A box of the editor that is written in, by its label. */
export function box(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

/** Begins a thing with its title on the page that was opened, and waits for its editor. */
export async function begin(page: Page, title: string, locale: DeskLocale = 'en'): Promise<void> {
  const { begin: w, fields } = siteWords[locale].desk
  await box(page, w.title).fill(title)
  await page.getByRole('button', { name: w.submit, exact: true }).click()
  await page.waitForURL(/\/edit$/)
  await expect(box(page, fields.summary)).toBeEditable()
}

/** Adds a translation into this language and turns to it. */
export async function addLanguage(page: Page, code: DeskLocale, locale: DeskLocale = 'en'): Promise<void> {
  const { editor } = siteWords[locale].desk
  await page.getByRole('combobox', { name: editor.addLanguage }).selectOption(code)
  await page.getByRole('button', { name: editor.add, exact: true }).click()
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  await expect(page.getByRole('tab', { name: new RegExp(name, 'i') })).toHaveAttribute('aria-selected', 'true')
}

/** Writes into a text with headings and lists. */
export async function writeRich(page: Page, name: string, text: string): Promise<void> {
  await box(page, name).click()
  await page.keyboard.type(text)
  await expect(box(page, name)).toContainText(text)
}

/** Saves what the editor holds, and waits until it says so. */
export async function save(page: Page, locale: DeskLocale = 'en'): Promise<void> {
  const { editor } = siteWords[locale].desk
  await page.getByRole('button', { name: editor.save, exact: true }).click()
  await expect(page.getByText(editor.status.saved, { exact: true })).toBeVisible()
}
