import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { type DossierReader, dossierReaders } from '@/features/hand-ins/rules'
import { NameDisplay } from '@/generated/prisma/enums'
import { keyFiles } from '@/scripts/create-keyring'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createCampaign } from '@/tests/factories/campaigns'
import { createEndorsement } from '@/tests/factories/endorsements'
import { createFirstSignatory } from '@/tests/factories/first-signatories'
import { createPetition } from '@/tests/factories/petitions'
import { createQuestions } from '@/tests/factories/questions'
import { createSignature } from '@/tests/factories/signatures'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createUpdate } from '@/tests/factories/updates'
import { anotherDesk, enterDesk, siteWords } from '@/tests/journeys/harness/desk'
import { expect, facts, linkIn, mailsTo, site, test, waitForMail } from '@/tests/journeys/harness/index'
import { textOfPdf, untilTaken } from '@/tests/journeys/harness/letters'

/*
 * A petition goes its whole way: forty people sign it, ten on each level of who may see their name; two organisers hand it in
 * with a dossier in three copies, on which nobody stands where they did not allow it; who wished for news is told of it.
 */

const w = siteWords.en
const ru = siteWords.ru
const title = { en: 'Release the nine miners', ru: 'Освободите девятерых шахтёров' }
const [stays, stops] = [`stays-${randomUUID()}@example.org`, `stops-${randomUUID()}@example.org`]

/** A team of two with an open petition in two languages, with two questions, an organisation, a first signatory and 39 signers. */
async function build() {
  const db = openDatabase(facts().database.owner, 2)
  const keys = readKeyring('web', keyFiles(facts().home).web)
  const { id: teamId } = await createTeam(db)
  const author = await createOrganiser(db, { teamId, role: 'organiser' })
  const second = await createOrganiser(db, { teamId })
  const campaign = await createCampaign(db, { teamId })
  const written = (title: string) => ({ title, summary: title, text: `${title}.`, addresseeLine: 'Minister' })
  const petition = await createPetition(db, keys, {
    campaignId: campaign.id,
    pressGets: 'initials',
    archiveGets: 'full',
    versions: [{ texts: { en: written(title.en), ru: written(title.ru) } }],
  })
  const words = (label: string, options = '') => ({ label, hint: '', options })
  const [question = ''] = await createQuestions(db, petition.id, [
    { kind: 'text', texts: { en: words('What to ask?'), ru: words('О чём спросить?') } },
    { kind: 'choice', texts: { en: words('From where?', 'Friends\nPapers'), ru: words('Откуда?', 'Друзья\nГазета') } },
  ])
  await createEndorsement(db, keys, { petitionId: petition.id, name: 'Union of Weavers' })
  await createFirstSignatory(db, keys, { petitionId: petition.id, name: 'Hedda Poet' })
  for (const display of Object.values(NameDisplay)) {
    for (let one = display === 'full' ? 1 : 0; one < 10; one += 1) {
      const signer = {
        name: `Only${display} Person`,
        city: `Town${display}`,
        answers: { [question]: 'Secret answer' },
        ...(display === 'full' && one < 3 && { email: one === 1 ? stays : stops }),
      }
      const updates = display === 'full' && one < 3
      await createSignature(db, keys, { petition, display, country: 'SI', signer, updates, locale: 'en' })
    }
  }
  const update = await createUpdate(db, { campaignId: campaign.id, petitionId: petition.id, writtenBy: author.id })
  await db.$disconnect()
  return { author, second, petition, update }
}

/** The fortieth signs without scripts, on a phone and in Russian, and confirms. */
async function sign(browser: Browser, slug: string): Promise<void> {
  const { sign: form, confirm, own, shares } = ru.signatures
  const email = `fortieth-${randomUUID()}@example.org`
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site, locale: 'ru-RU' })
  const page = await context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/ru/petitions/${slug}`)
  await expect(page.getByRole('row', { name: ru.signatures.readers.public })).toContainText(shares.fullPublic)
  await page.getByRole('textbox', { name: form.name }).fill('Onlyfull Fortieth')
  await page.getByRole('textbox', { name: form.email }).fill(email)
  await page.getByRole('combobox', { name: form.country }).selectOption('SI')
  await page.getByRole('textbox', { name: 'О чём спросить?' }).fill('Secret answer')
  await page.getByRole('combobox', { name: 'Откуда?' }).selectOption({ label: 'Газета' })
  await page.getByRole('checkbox', { name: form.consent }).check()
  await untilTaken(page)
  await page.getByRole('button', { name: form.submit, exact: true }).click()
  await page.goto(linkIn(await waitForMail(email), '/confirm'))
  await page.getByRole('radio', { name: form.displays.full.label }).check()
  await page.getByRole('button', { name: confirm.ready.button }).click()
  await expect(page.getByText(own.welcome.title)).toBeVisible()
  await context.close()
}

/** Asks for one reader's copy of the dossier; returns its page. */
async function askCopy(page: Page, handIn: string, reader: DossierReader): Promise<string> {
  await page.goto(handIn)
  await page.getByText(w['hand-ins'].desk.dossier.ask, { exact: true }).click()
  await expect(page.getByText(w.exports.ask.keyMade)).toBeVisible()
  await page.getByRole('radio', { name: w.exports.ask.readers[reader] }).check()
  await page.getByLabel(w.exports.ask.reason).fill('To hand it in')
  await page.getByRole('button', { name: w.exports.ask.submit, exact: true }).click()
  await page.waitForURL(/told=asked/)
  return new URL(page.url()).pathname
}

async function approve(page: Page, asked: string): Promise<void> {
  await page.goto(asked)
  await page.getByText(w.exports.one.approve, { exact: true }).click()
  await page.getByRole('button', { name: w.exports.one.approveYes, exact: true }).click()
  await expect(page.getByText(w.exports.told.approved)).toBeVisible()
}

/** Fetches a file in the browser that asked for it, once it is made; returns what stands in it. */
async function fetchCopy(page: Page, asked: string): Promise<string> {
  const fetch = page.getByRole('button', { name: w.exports.open.fetch, exact: true })
  await expect(async () => {
    await page.goto(asked)
    await expect(fetch).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await fetch.click()
  await expect(page.getByText(w.exports.open.opened)).toBeVisible()
  await expect(page.getByText(w.exports.states.fetched)).toBeVisible()
  await expect(page.getByText(w.exports.one.withdraw).first()).toBeHidden()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /dossier-/ }).click()
  return textOfPdf(await download)
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Names of each level, and initials, that may stand on a copy: ten of each, the fortieth among the full names. */
const allowed: Record<DossierReader, { addressee: number; full: number; initials: number }> = {
  addressee: { addressee: 10, full: 10, initials: 10 },
  press: { addressee: 0, full: 0, initials: 20 },
  archive: { addressee: 0, full: 10, initials: 10 },
}

test('signed, handed in, told of and answered', async ({ page, browser }) => {
  const { author, second, petition, update } = await build()
  await sign(browser, petition.slug)
  const desk = `/en/desk/petitions/${petition.id}`
  const handIn = `${desk}/hand-in`
  await enterDesk(page, { email: author.email })
  const other = await anotherDesk(browser, { email: second.email })

  await page.goto(desk)
  await page.getByText(w.petitions.desk.close.act, { exact: true }).click()
  await page.getByRole('button', { name: w.petitions.desk.close.submit }).click()
  await expect(page.getByText(w.petitions.desk.told.closed, { exact: true })).toBeVisible()
  await waitForMail(stays, ({ text }) => flat(text).includes(w.emails.announcement.events.closed))

  await test.step('three copies, each with those alone who allowed its reader', async () => {
    const asked: string[] = []
    for (const reader of dossierReaders) asked.push(await askCopy(page, handIn, reader))
    for (const one of asked) await approve(other, one)
    for (const [at, reader] of dossierReaders.entries()) {
      const copy = await fetchCopy(page, asked[at] ?? '')
      const { addressee, full, initials } = allowed[reader]
      expect(copy).toContain(w['hand-ins'].dossier.copies[reader])
      expect([count(copy, /Onlyaddressee Person/g), count(copy, /Townaddressee/g)]).toEqual([addressee, addressee])
      expect(count(copy, /Onlyfull (Person|Fortieth)/g)).toBe(full)
      expect(count(copy, /O\. [PF]\./g)).toBe(initials)
      for (const part of ['Union of Weavers', 'Hedda Poet', title.en, title.ru]) expect(copy).toContain(part)
      expect(copy).not.toMatch(/Onlynone|Onlyinitials|Townnone|Towninitials|Secret|@/)
    }
    await page.goto(handIn)
    await expect(page.getByText(w['hand-ins'].desk.dossier.copyFetched, { exact: true })).toHaveCount(3)
  })

  await test.step('an update in two languages: tried, approved by the other, sent, and left with one press', async () => {
    const { desk: words } = w.updates
    const sending = `/en/desk/updates/${update.id}`
    await page.goto(sending)
    await page.getByRole('button', { name: /Russian/ }).click()
    const trial = await waitForMail(author.email, ({ text }) => text.includes('Первый ответ'))
    expect(linkIn(trial, '/preview')).toContain('language=ru')
    await other.goto(sending)
    await other.getByRole('button', { name: words.approve.submit }).click()
    await other.getByText(words.send.act, { exact: true }).click()
    await other.getByRole('button', { name: words.send.submit }).click()
    const isUpdate = ({ text }: { text: string }) => text.includes('A first answer')
    await waitForMail(stays, isUpdate)
    const link = linkIn(await waitForMail(stops, isUpdate), '/unsubscribe/')
    const press = await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
    expect(press.status).toBe(200)
  })
  const before = (await mailsTo(stops)).length

  await test.step('handed in and answered: everybody reads it, and who still wishes to is told', async () => {
    const { desk: words, public: shown } = w['hand-ins']
    await page.goto(handIn)
    await page.getByText(words.act, { exact: true }).click()
    await page.getByLabel(words.place, { exact: true }).fill('Ljubljana')
    await page.getByRole('radio', { name: w.deliveries.outcome.outcomes.accepted_by_official }).check()
    await page.getByRole('button', { name: words.note }).click()
    await expect(page.getByText(words.told['handed-in'])).toBeVisible()
    await waitForMail(stays, ({ text }) => flat(text).includes(w.emails.announcement.events.handed_in))
    await page.getByText(words.answerAct, { exact: true }).click()
    await page.getByLabel(words.answer).first().fill('They will look into it.')
    await page.getByRole('button', { name: words.noteAnswer }).click()
    await expect(page.getByText(words.told.answered)).toBeVisible()
    const told = await waitForMail(stays, ({ text }) => flat(text).includes(w.emails.announcement.events.answered))
    await other.goto(linkIn(told, '/updates/'))
    await other.getByRole('link', { name: title.en }).click()
    await expect(other.getByRole('heading', { name: shown.title, exact: true })).toBeVisible()
    for (const said of ['Ljubljana', 'They will look into it.']) await expect(other.getByText(said)).toBeVisible()
    expect(await mailsTo(stops)).toHaveLength(before)
  })
  await other.context().close()
})

/** The words of a mail as they run on. */
const flat = (text: string) => text.replace(/\s+/g, ' ')
