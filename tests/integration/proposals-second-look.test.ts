import { beforeEach, describe, expect, test } from 'vitest'
import { acceptCorrection } from '@/features/corrections/accept-or-reject-correction'
import { listCorrections } from '@/features/corrections/list-corrections'
import { type ProposedEntry, proposalFields, proposedValues } from '@/features/corrections/parse-proposal'
import { proposeCorrection } from '@/features/corrections/propose-correction'
import { listHistory } from '@/features/entries/list-history'
import { type EditableDirectory, loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import { saveEntry } from '@/features/entries/save-entry'
import { contactSchema, type EntrySnapshot, entrySchema } from '@/features/entries/schema'
import { createAddressee } from '@/tests/factories/addressees'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* One stolen account is two readers and a moderator: what readers propose and what is new takes two people as well. */

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const context = { db: web, now }
const [ours, theirs] = [await createTeam(owner), await createTeam(owner)]
const ada = await createOrganiser(owner, { teamId: ours.id, role: 'moderator', name: 'Ada' })
const bo = await createOrganiser(owner, { teamId: theirs.id, role: 'moderator', name: 'Bo' })
const adas = (await loadDirectory(context, ada, 'editDirectory')) ?? never()
const bos = (await loadDirectory(context, bo, 'editDirectory')) ?? never()
/** Without Bo, while it lasts. */
async function alone(act: () => Promise<void>) {
  await owner.organiser.update({ where: { id: bo.id }, data: { removedAt: now } })
  await act()
  await owner.organiser.update({ where: { id: bo.id }, data: { removedAt: null } })
}

let id = ''
const read = async (entry = id) => (await readEntry(context, entry)) ?? never()
const waiting = (entry = id) => listCorrections(context, adas, 'proposed', entry)
const sourceUrl = 'https://example.org/contact'
const note = 'They moved.'
const propose = async (fields: Record<string, string>) =>
  proposeCorrection(context, {
    addresseeId: id,
    fields: { ...proposedValues(await read()), sourceUrl, note, ...fields },
  })
const accept = async (
  directory: EditableDirectory,
  {
    entry = id,
    fields = proposalFields,
    checked = false,
  }: { entry?: string; fields?: readonly (keyof ProposedEntry)[]; checked?: boolean } = {},
) => {
  const [first] = await waiting(entry)
  return acceptCorrection(context, { directory, correctionId: first?.id ?? never(), fields, checked })
}
const mailboxes = async () =>
  (await read()).contacts.filter(({ channel, offAt }) => channel === 'email' && !offAt).map(({ value }) => value)

beforeEach(async () => {
  id = (await createAddressee(owner, { email: 'london@example.org', addressLines: ['33 Thurloe Square'] })).id
})

describe('a moderator accepts what a reader proposes', () => {
  test('a mailbox waits as a proposal of the moderator, and the rest is taken at once', async () => {
    await propose({ email: 'mine@example.net', name: 'Embassy in London' })
    expect(await accept(adas, { checked: true })).toEqual({ ok: true, addresseeId: id, waits: true })
    expect(await read()).toMatchObject({ name: 'Embassy in London', checkedOn: null })
    expect(await mailboxes()).toEqual(['london@example.org'])
    expect(await waiting()).toMatchObject([{ sourceUrl, note, organisers: { id: ada.id } }])
    expect(await accept(adas)).toEqual({ ok: false, reason: 'own' })
    expect(await mailboxes()).toEqual(['london@example.org'])
  })

  test('another person takes it over with all that goes with it: the old one is off, the check counts', async () => {
    await propose({ email: 'mine@example.net' })
    await accept(adas, { checked: true })
    expect(await accept(bos)).toEqual({ ok: true, addresseeId: id, waits: false })
    expect(await mailboxes()).toEqual(['mine@example.net'])
    expect(await read()).toMatchObject({ checkedBy: 'Ada', checkedOn: '2026-11-22' })
    const [line] = await listHistory(context, adas, id)
    expect(line).toMatchObject({ source: sourceUrl, by: 'Bo', proposedBy: 'Ada', byCorrection: true, alone: false })
  })

  test('street, postal code, city, fax and closing wait; name, phone and page do not', async () => {
    const before = await read()
    const held = { addressLines: '125 Pall Mall', postalCode: 'SW1Y 5EA', hostCity: 'Leeds', fax: '+44 20 7925 1757' }
    for (const one of [...Object.entries(held), ['closed', 'yes'] as const]) {
      await propose(Object.fromEntries([one]))
      expect(await accept(adas), one[0]).toMatchObject({ ok: true, waits: true })
      expect(await read()).toEqual(before)
      await owner.correction.deleteMany({ where: { addresseeId: id } })
    }
    await propose({ name: 'Embassy in London', phone: '+44 20 7925 1757', web: 'https://example.org/london' })
    expect(await accept(adas)).toMatchObject({ ok: true, waits: false })
  })

  test('of what is ticked alone something waits', async () => {
    await propose({ email: 'mine@example.net', name: 'Embassy in London' })
    expect(await accept(adas, { fields: ['name'] })).toMatchObject({ ok: true, waits: false })
    expect(await waiting()).toEqual([])
  })

  test('who is alone does it at once, and the history says so', () =>
    alone(async () => {
      await propose({ email: 'mine@example.net' })
      expect(await accept(adas)).toMatchObject({ ok: true, waits: false })
      expect(await mailboxes()).toEqual(['mine@example.net'])
      expect(await listHistory(context, adas, id)).toMatchObject([{ alone: true, byCorrection: true }])
    }))
})

test('a mailbox that is turned on again waits, and so does turning off the one in use: one of them always works', async () => {
  const off = { channel: 'email', value: 'old@example.org', source: 'site', offAt: now, offReason: 'bounced' } as const
  await owner.addresseeContact.create({ data: { ...off, addresseeId: id, purpose: 'general' } })
  await propose({ email: 'old@example.org' })
  expect(await accept(adas)).toMatchObject({ ok: true, waits: true })
  expect(await mailboxes()).toEqual(['london@example.org'])
  expect(await accept(bos)).toMatchObject({ ok: true })
  expect(await mailboxes()).toEqual(['old@example.org'])
})

describe('a new entry', () => {
  const create = async (parts: Partial<EntrySnapshot>) => {
    const email = contactSchema.parse({ channel: 'email', value: 'mine@example.net', source: 'site' })
    const blank = { kind: 'embassy', state: 'KZ', hostCountry: 'GB', name: 'Embassy', source: 'site' }
    const form = entrySchema.parse({
      ...blank,
      hostCity: null,
      addressLines: [],
      postalCode: null,
      contacts: [email],
      coverage: [{ country: 'GB', kind: 'resident' }],
      ...parts,
    })
    const saved = await saveEntry(context, { directory: adas, id: null, base: null, form })
    return saved.ok ? saved : never()
  }

  test('of a state that has entries is out of use until another person brings it into use', async () => {
    const { id: entry, waits } = await create({ confidence: 'A' })
    expect(waits).toBe(true)
    expect((await read(entry)).removedAt).toBe(now.toISOString())
    expect(await accept(adas, { entry })).toEqual({ ok: false, reason: 'own' })
    expect(await accept(bos, { entry })).toMatchObject({ ok: true })
    expect((await read(entry)).removedAt).toBeNull()
    expect(await listHistory(context, adas, entry)).toMatchObject([{ by: 'Bo', proposedBy: 'Ada' }, { isNew: true }])
  })

  test('that is the first of its state, or no door of it, is in use at once', async () => {
    const first = await create({ state: 'TM' })
    const newspaper = await create({ kind: 'newspaper', coverage: [] })
    expect([first.waits, newspaper.waits]).toEqual([false, false])
    expect((await create({ kind: 'newspaper' })).waits).toBe(true)
    expect((await create({ state: 'TM', kind: 'foreign_ministry', coverage: [] })).waits).toBe(true)
  })

  test('cannot become a door by being made as something else first', async () => {
    const { id: entry } = await create({ kind: 'newspaper', coverage: [] })
    const base = await read(entry)
    const form = { ...base, kind: 'embassy' as const, coverage: [{ country: 'GB', kind: 'resident' as const }] }
    const saved = await saveEntry(context, { directory: adas, id: entry, base, form })
    expect(saved).toMatchObject({ ok: true, waits: true, changed: false })
  })

  test('is in use at once where nobody else keeps the directory, and marked', () =>
    alone(async () => {
      const { id: entry, waits } = await create({})
      expect(waits).toBe(false)
      expect(await listHistory(context, adas, entry)).toMatchObject([{ alone: true, isNew: true }])
    }))
})

function never(): never {
  throw new Error('This is here')
}
