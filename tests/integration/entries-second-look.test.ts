import { beforeEach, describe, expect, test } from 'vitest'
import { acceptCorrection, rejectCorrection } from '@/features/corrections/accept-or-reject-correction'
import { listCorrections } from '@/features/corrections/list-corrections'
import { closeCheck } from '@/features/entries/close-check'
import { listHistory } from '@/features/entries/list-history'
import { type EditableDirectory, loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import { removeEntry } from '@/features/entries/remove-entry'
import { saveEntry } from '@/features/entries/save-entry'
import { contactSchema, type EntrySnapshot, entrySchema } from '@/features/entries/schema'
import { undoChange } from '@/features/entries/undo-change'
import { createAddressee } from '@/tests/factories/addressees'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const context = { db: web, now }
const [ours, theirs] = [await createTeam(owner), await createTeam(owner)]
const ada = await createOrganiser(owner, { teamId: ours.id, role: 'moderator', name: 'Ada' })
const bo = await createOrganiser(owner, { teamId: theirs.id, role: 'moderator', name: 'Bo' })
await createOrganiser(owner, { teamId: ours.id, role: 'translator', name: 'Tilda' })
const adas = (await loadDirectory(context, ada, 'editDirectory')) ?? never()
const bos = (await loadDirectory(context, bo, 'editDirectory')) ?? never()

let id = ''
const read = async () => (await readEntry(context, id)) ?? never()
const save = async (changes: (entry: EntrySnapshot) => Partial<EntrySnapshot>, directory = adas) => {
  const base = await read()
  const form = entrySchema.parse({ ...base, ...changes(base) })
  return saveEntry(context, { directory, id, base, form })
}
const waiting = () => listCorrections(context, adas, 'proposed', id)
const accept = async (directory: EditableDirectory, correctionId?: string) =>
  acceptCorrection(context, {
    directory,
    fields: [],
    checked: false,
    correctionId: correctionId ?? (await waiting())[0]?.id ?? never(),
  })
const mailboxes = async () =>
  (await read()).contacts.filter(({ channel }) => channel === 'email').map(({ value }) => value)
const toMine = ({ contacts }: EntrySnapshot) => ({
  contacts: contacts.map((one) => (one.channel === 'email' ? { ...one, value: 'mine@example.net' } : one)),
})
/** Without Bo, while it lasts. */
async function alone(act: () => Promise<void>) {
  await owner.organiser.update({ where: { id: bo.id }, data: { removedAt: now } })
  await act()
  await owner.organiser.update({ where: { id: bo.id }, data: { removedAt: null } })
}

beforeEach(async () => {
  id = (await createAddressee(owner, { email: 'london@example.org', addressLines: ['33 Thurloe Square'] })).id
})

describe('one of two organisers changes where letters go', () => {
  test('an e-mail address waits, and the rest of the form is saved', async () => {
    const saved = await save((entry) => ({ ...toMine(entry), name: 'Embassy in London', source: 'a letterhead' }))
    expect(saved).toMatchObject({ ok: true, changed: true, waits: true })
    expect(await read()).toMatchObject({ name: 'Embassy in London' })
    expect(await mailboxes()).toEqual(['london@example.org'])
    expect(await waiting()).toMatchObject([
      { sourceUrl: 'a letterhead', organisers: { id: ada.id, name: 'Ada', parts: [{ field: 'contact' }] } },
    ])
    const actions = await owner.auditEntry.findMany({ where: { object: `addressee:${id}` }, orderBy: { id: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['entry.propose', 'entry.save'])
  })

  test('another person of another team takes it over, and the history names both', async () => {
    await save(toMine)
    expect(await accept(bos)).toEqual({ ok: true, addresseeId: id, waits: false })
    expect(await mailboxes()).toEqual(['mine@example.net'])
    expect(await listHistory(context, adas, id)).toMatchObject([{ by: 'Bo', proposedBy: 'Ada', alone: false }])
  })

  test('who proposed it cannot take it over, whatever they send', async () => {
    await save(toMine)
    expect(await accept(adas)).toEqual({ ok: false, reason: 'own' })
    expect(await mailboxes()).toEqual(['london@example.org'])
    expect(await waiting()).toHaveLength(1)
  })

  test('who proposed it takes it back without a reason; another rejects it with one', async () => {
    await save(toMine)
    const [own] = await waiting()
    const correctionId = own?.id ?? ''
    expect(await rejectCorrection(context, { directory: bos, correctionId, reason: '' })).toMatchObject({ ok: false })
    expect(await rejectCorrection(context, { directory: adas, correctionId, reason: '' })).toMatchObject({ ok: true })
    expect(await listCorrections(context, adas, 'decided', id)).toMatchObject([{ isTakenBack: true }])
    await save(toMine)
    const [again] = await waiting()
    const reason = 'Not on their page'
    await rejectCorrection(context, { directory: bos, correctionId: again?.id ?? '', reason })
    expect(await waiting()).toEqual([])
    expect(await mailboxes()).toEqual(['london@example.org'])
  })

  test('street, postal code, city, country, fax, kind, state and coverage wait; phone, names and confidence do not', async () => {
    const fax = contactSchema.parse({ channel: 'fax', value: '+44 20 7925 1757', source: 'site' })
    const held: ((entry: EntrySnapshot) => object)[] = [
      () => ({ addressLines: ['1 High Street'], addressSource: 'a letterhead' }),
      () => ({ postalCode: 'SW7 2QN' }),
      () => ({ hostCity: 'Leeds' }),
      () => ({ hostCountry: 'IE', coverage: [] }),
      ({ contacts }) => ({ contacts: [...contacts, fax] }),
      () => ({ kind: 'consulate' }),
      () => ({ state: 'RU' }),
      ({ coverage }) => ({ coverage: [...coverage, { country: 'IE', kind: 'accredited' }] }),
      () => ({ coverage: [] }),
    ]
    for (const change of held) {
      const before = await read()
      expect(await save(change)).toMatchObject({ ok: true, waits: true, changed: false })
      expect(await read()).toEqual(before)
    }
    const phone = contactSchema.parse({ ...fax, id: undefined, channel: 'phone' })
    const free = ({ contacts }: EntrySnapshot) => ({
      contacts: [...contacts, phone],
      names: { de: 'Die Botschaft' },
      confidence: 'A' as const,
    })
    expect(await save(free)).toMatchObject({ ok: true, waits: false })
  })

  test('turning an address off or taking it out stops letters, and is done at once; turning it on waits', async () => {
    const switched = (offAt: string | null) => (entry: EntrySnapshot) => ({
      contacts: entry.contacts.map((one) => ({ ...one, offAt, offReason: null })),
    })
    expect(await save(switched(now.toISOString()))).toMatchObject({ waits: false, changed: true })
    expect(await save(switched(null))).toMatchObject({ waits: true, changed: false })
    expect((await read()).contacts[0]?.offAt).not.toBeNull()
    await accept(bos)
    expect((await read()).contacts[0]?.offAt).toBeNull()
    expect(await save(() => ({ contacts: [] }))).toMatchObject({ waits: false, changed: true })
    expect(await mailboxes()).toEqual([])
  })

  test('an address cannot come in by another way: as a phone that becomes an address, or taken out and in again', async () => {
    const contact = contactSchema.parse({ channel: 'web', value: 'https://example.net/', source: 'site' })
    await save(() => ({ contacts: [contact] }))
    const asMail = { channel: 'email' as const, value: 'mine@example.net' }
    await save(({ contacts }) => ({ contacts: contacts.map((one) => ({ ...one, ...asMail })) }))
    await save(() => ({ contacts: [contactSchema.parse({ ...asMail, source: 'site' })] }))
    await save(() => ({ contacts: [contactSchema.parse({ ...asMail, source: 'site', offAt: now.toISOString() })] }))
    expect(await mailboxes()).toEqual([])
  })

  test('the same form sent twice waits once, and a newer wish for the same part takes the place of the older', async () => {
    const to = (value: string) => (entry: EntrySnapshot) => ({
      contacts: entry.contacts.map((one) => ({ ...one, value })),
    })
    await save(to('one@example.net'))
    await save(to('one@example.net'))
    expect(await waiting()).toHaveLength(1)
    await save(to('two@example.net'))
    expect(await waiting()).toMatchObject([{ organisers: { parts: [{ after: { value: 'two@example.net' } }] } }])
  })

  test('what is no longer as it was when it was proposed is not taken over', async () => {
    await save(() => ({ addressLines: ['1 High Street'] }))
    await save(() => ({ addressLines: ['2 High Street'] }), bos)
    const [adasWish, bosWish] = ['Ada', 'Bo'].map(
      (name) => async () => (await waiting()).find(({ organisers }) => organisers?.name === name)?.id,
    )
    const older = (await adasWish?.()) ?? ''
    await accept(adas, await bosWish?.())
    expect((await read()).addressLines).toEqual(['2 High Street'])
    expect(await accept(bos, older)).toEqual({ ok: false, reason: 'outdated' })
  })

  test('taking the entry out of use waits, and bringing it back waits', async () => {
    const use = (removed: boolean) => removeEntry(context, { directory: adas, id, removed, source: 'closed' })
    expect(await use(true)).toEqual({ ok: true, waits: true })
    expect((await read()).removedAt).toBeNull()
    await accept(bos)
    expect((await read()).removedAt).not.toBeNull()
    expect(await use(false)).toEqual({ ok: true, waits: true })
    expect((await read()).removedAt).not.toBeNull()
  })

  test('a check does not turn an address on by one person either', async () => {
    await save(({ contacts }) => ({ contacts: contacts.map((one) => ({ ...one, offAt: now.toISOString() })) }))
    const contactId = (await read()).contacts[0]?.id ?? ''
    const check = await owner.addresseeCheck.create({ data: { addresseeId: id, reason: 'bounced', contactId } })
    const closed = await closeCheck(context, { directory: adas, checkId: check.id, result: 'confirmed' })
    expect(closed).toEqual({ ok: true, addresseeId: id, waits: true })
    expect((await owner.addresseeCheck.findUniqueOrThrow({ where: { id: check.id } })).closedAt).toBeNull()
    expect((await read()).contacts[0]?.offAt).not.toBeNull()
  })
})

describe('taking a change back', () => {
  const undo = (changeId: string | undefined, organiserId = ada.id) =>
    web.$transaction((tx) => undoChange({ db: tx, now }, { changeId: BigInt(changeId ?? 0), organiserId }))

  test('waits whole where it says where letters go, and counts as taken back once another agrees', async () => {
    await save(toMine)
    await accept(bos)
    const [line] = await listHistory(context, adas, id)
    expect(await undo(line?.id)).toMatchObject({ ok: true, waits: true })
    expect(await mailboxes()).toEqual(['mine@example.net'])
    expect((await listHistory(context, adas, id))[0]?.undone).toBeNull()
    expect(await accept(adas)).toEqual({ ok: false, reason: 'own' })
    expect(await accept(bos)).toMatchObject({ ok: true })
    expect(await mailboxes()).toEqual(['london@example.org'])
    expect((await listHistory(context, adas, id)).map(({ undone }) => undone?.by)).toEqual([undefined, 'Bo'])
  })

  test('is not done by words that read like it: the change they name can still be taken back', async () => {
    await save(() => ({ name: 'Another name' }))
    const [line] = await listHistory(context, adas, id)
    await removeEntry(context, { directory: adas, id, removed: true, source: `undo:${line?.id}` })
    expect(await accept(bos)).toMatchObject({ ok: true })
    expect((await listHistory(context, adas, id)).map(({ undone }) => undone)).toEqual([null, null])
    expect(await undo(line?.id)).toMatchObject({ ok: true })
  })

  test('of a name is done at once', async () => {
    await save(() => ({ name: 'Another name' }))
    const [line] = await listHistory(context, adas, id)
    expect(await undo(line?.id)).toMatchObject({ ok: true, waits: false })
    expect((await read()).name).not.toBe('Another name')
  })
})

describe('where nobody else keeps the directory', () => {
  test('a change takes effect at once, and the history says that it was decided alone', () =>
    alone(async () => {
      expect(await save(toMine)).toMatchObject({ ok: true, changed: true, waits: false })
      expect(await mailboxes()).toEqual(['mine@example.net'])
      await save(() => ({ name: 'Another name' }))
      expect((await listHistory(context, adas, id)).map((line) => line.alone)).toEqual([false, true])
    }))

  test('what waited is taken over by the one who is left', async () => {
    await save(toMine)
    await alone(async () => {
      expect(await accept(adas)).toMatchObject({ ok: true })
      expect((await listHistory(context, adas, id))[0]).toMatchObject({ alone: true, by: 'Ada', proposedBy: 'Ada' })
    })
  })
})

function never(): never {
  throw new Error('This is here')
}
