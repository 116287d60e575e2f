import { createHash, randomBytes } from 'node:crypto'
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { messages } from '@/generated/messages'
import { actWhenListening } from './listening'
import { query, site } from './site'

/** The words of the site, as organisers and supporters read them. */
export const siteWords = messages
export type DeskLocale = keyof typeof siteWords

/** A message with its plain places filled in: "Demand {number}" → "Demand 1". */
export function say(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}

/**
 * Signs the owner of the demo's team in, or the organiser with this address, without going through the mail: each time a
 * session of its own, so that whoever signs out ends nobody else's.
 */
export async function signIn(page: Page, email = ''): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const rows = await query(
    `INSERT INTO sessions (token_hash, organiser_id, expires_at)
     SELECT $1::bytea, id, now() + interval '1 hour' FROM organisers WHERE CASE WHEN $2 <> '' THEN email = $2 ELSE id =
       (SELECT m.organiser_id FROM memberships m JOIN campaigns c USING (team_id) WHERE c.demo AND m.role = 'owner' LIMIT 1)
     END RETURNING 1`,
    [createHash('sha256').update(token).digest(), email],
  )
  if (!rows.length) throw new Error(`Nobody to sign in: ${email || 'the owner of the demo'}`)
  await page.context().addCookies([{ name: 'postbag', value: token, url: site, httpOnly: true, sameSite: 'Lax' }])
}

/** Signs somebody in, by default the owner of the demo's team, and opens the first page of the desk. */
export async function enterDesk(page: Page, { locale = 'en' as DeskLocale, email = '' } = {}): Promise<void> {
  await signIn(page, email)
  await page.goto(`/${locale}/desk`)
}

/** The desk of another person, beside that of the first: by default the owner of the demo's team. */
export async function anotherDesk(
  browser: Browser,
  person: { locale?: DeskLocale; email?: string } = {},
): Promise<Page> {
  const page = await actWhenListening(await browser.newContext({ baseURL: site })).newPage()
  await enterDesk(page, person)
  return page
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
  const { begin: w, fields } = siteWords[locale].texts
  await box(page, w.title).fill(title)
  await page.getByRole('button', { name: w.submit, exact: true }).click()
  await page.waitForURL(/\/edit$/)
  await expect(box(page, fields.summary)).toBeEditable()
}

/** Adds a translation into this language and turns to it. */
export async function addLanguage(page: Page, code: DeskLocale, locale: DeskLocale = 'en'): Promise<void> {
  const { editor } = siteWords[locale].ui
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
  const { editor } = siteWords[locale].ui
  await page.getByRole('button', { name: editor.save, exact: true }).click()
  await expect(page.getByText(editor.status.saved, { exact: true })).toBeVisible()
}
