import { beforeEach, expect, test } from 'vitest'
import { readLetterContent } from '@/features/letters/assemble-letter'
import { listToldOutcomes } from '@/features/letters/list-told-outcomes'
import { bodyText } from '@/features/letters/parse-body'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { listNewspapers } from '@/features/press/list-newspapers'
import { readPressDrafts } from '@/features/press/read-press-drafts'
import { type PressFields, pressForm } from '@/features/press/schema'
import { sendLetters } from '@/features/press/send-letters'
import { writeLetters } from '@/features/press/write-letters'
import { createAddressee } from '@/tests/factories/addressees'
import { createTestDatabase } from './harness'
import { aboutModelLetter } from './outbox-fixture'
import { createSigningFixture } from './signatories-fixture'

const database = await createTestDatabase()
const now = new Date('2026-03-01T12:00:00Z')

let fixture: Awaited<ReturnType<typeof createSigningFixture>>
let papers: string[] = []
beforeEach(async () => {
  fixture = await createSigningFixture(database, { now })
  await database.owner.addressee.updateMany({ where: { kind: 'newspaper' }, data: { removedAt: now } })
  const paper = (name: string, parts: object) =>
    createAddressee(database.owner, { kind: 'newspaper', state: 'SE', hostCountry: 'SE', name, ...parts })
  const fresh = { sourceOn: new Date('2026-01-01') }
  papers = [
    await paper('A: fresh', { email: 'a@example.org', ...fresh }),
    await paper('B: without a mailbox', fresh),
    await paper('C: stale', { email: 'c@example.org', sourceOn: new Date('2010-01-01') }),
  ].map(({ id }) => id)
})

const organiser = () => ({ ...fixture.organiser, locale: 'en' })
async function model() {
  const found = await loadModelLetter(fixture.context(), fixture.organiser, 'sendLetters', fixture.model.id)
  if (!found) throw new Error('not found')
  return found
}
const fields = (parts: Partial<PressFields> = {}): PressFields => ({
  locale: 'en',
  subject: 'Nine miners',
  text: 'Nine miners are in prison.',
  name: 'Ada',
  role: 'Secretary',
  organisation: 'The Union',
  capacity: 'on_behalf',
  town: 'Luleå',
  email: '',
  editors: papers,
  ...parts,
})
const write = async (parts: Partial<PressFields> = {}) =>
  writeLetters(fixture.context(), { model: await model(), form: pressForm.parse(fields(parts)) })
const list = async () => listNewspapers(fixture.context(), await model())

/** Writes and mails, as the press on the page does. */
async function press(parts: Partial<PressFields> = {}) {
  const outcome = await write(parts)
  if (!outcome.ok) throw new Error(outcome.reason)
  return sendLetters(fixture.context(), { ids: outcome.letters.map(({ id }) => id), organiser: organiser() })
}

test('the list says how each newspaper is reached, and when it was last written to', async () => {
  expect(await list()).toMatchObject([
    { name: 'A: fresh', way: 'mail', freshness: 'fresh', lastWritten: null, letter: null },
    { name: 'B: without a mailbox', way: 'print', contacts: [] },
    { name: 'C: stale', way: 'ask', freshness: 'stale' },
  ])
  await press()
  expect(await list()).toMatchObject([
    { lastWritten: '2026-03-01', letter: { state: 'frozen', delivery: 'queued' } },
    { letter: { state: 'frozen', delivery: null } },
    { letter: { state: 'frozen', delivery: null } },
  ])
})

test('one press writes to all, each in its queue; a second press, and twenty at once, write nothing twice', async () => {
  expect(await press()).toEqual({ mailed: 1, left: ['no-address', 'stale'] })
  await Promise.all(Array.from({ length: 5 }, () => press({ text: 'Other words.' })))
  const letters = await database.owner.letter.findMany({
    where: { modelLetterId: fixture.model.id, origin: 'press' },
    include: { signatories: true },
  })
  expect(letters).toHaveLength(3)
  for (const { content, signatories, textHash } of letters) {
    expect(bodyText(readLetterContent(content).body)).toBe('Nine miners are in prison.')
    expect(signatories).toMatchObject([{ name: 'Ada', organisation: 'The Union', state: 'confirmed' }])
    expect(signatories[0]?.confirmedHash).toEqual(textHash)
  }
  const mails = await database.owner.outboxMail.findMany({
    where: { aboutId: { in: letters.map(({ id }) => id) } },
  })
  expect(mails).toMatchObject([{ kind: 'letter', state: 'waiting', addresseeId: papers[0] }])
})

test('the public board does not show letters to editors', async () => {
  await press()
  expect(await listToldOutcomes(fixture.context(), fixture.campaign.id)).toEqual([])
})

test('the words that were sent stand in the form next time, until then the model’s own with its demands', async () => {
  const [before] = await readPressDrafts(fixture.context(), await model())
  expect(before).toMatchObject({ locale: 'en', subject: 'Nine miners in prison', name: '' })
  expect(before?.text).toContain('1. Release the nine miners.')
  await write()
  const [after] = await readPressDrafts(fixture.context(), await model())
  expect(after).toMatchObject({ text: 'Nine miners are in prison.', name: 'Ada', capacity: 'on_behalf', town: 'Luleå' })
})

test('nothing is written to somebody who is no newspaper, nor while the letter is stopped, nor when it is over', async () => {
  expect(await write({ editors: [fixture.addressee.id] })).toEqual({ ok: false, reason: 'unknown-newspaper' })
  await database.owner.modelLetter.update({ where: { id: fixture.model.id }, data: { stoppedAt: now } })
  expect(await write()).toEqual({ ok: false, reason: 'stopped' })
  await database.owner.modelLetter.update({ where: { id: fixture.model.id }, data: { stoppedAt: null } })
  await database.owner.campaign.update({ where: { id: fixture.campaign.id }, data: { state: 'ended' } })
  expect(await write()).toEqual({ ok: false, reason: 'over' })
  expect(await database.owner.letter.count({ where: { modelLetterId: fixture.model.id, origin: 'press' } })).toBe(0)
})

test('in a demonstration every letter goes to whoever pressed', async () => {
  fixture = await createSigningFixture(database, { now, demo: true })
  expect(await press()).toEqual({ mailed: 3, left: [] })
  const mails = await database.owner.outboxMail.findMany({
    where: await aboutModelLetter(database.owner, fixture.model.id),
  })
  expect(mails.map(({ addresseeId, state }) => [addresseeId, state])).toEqual(Array(3).fill([null, 'due']))
})

test('a form without words, a name or a newspaper is refused, field by field', () => {
  const errors = pressForm.safeParse(fields({ subject: '', text: ' ', name: '1', editors: [] })).error?.issues
  expect(errors?.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
    'subject: required',
    'text: required',
    'name: required',
    'editors: nobody',
  ])
})
