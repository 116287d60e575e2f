import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openCheck } from '@/features/addressees/open-check'
import { closeCheck } from '@/features/entries/close-check'
import { listHistory } from '@/features/entries/list-history'
import { listOpenChecks } from '@/features/entries/list-open-checks'
import { loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import { recordCheck } from '@/features/entries/record-check'
import { removeEntry } from '@/features/entries/remove-entry'
import { approveBlock, saveBlock } from '@/features/entries/save-block'
import { saveEntry } from '@/features/entries/save-entry'
import type { EntrySnapshot } from '@/features/entries/schema'
import { createAddressee } from '@/tests/factories/addressees'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, worker } = await createTestDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const context = { db: web, now }
const team = await createTeam(owner)
const as = async (role: 'moderator' | 'translator') => createOrganiser(owner, { teamId: team.id, role, name: role })
const [moderator, translator] = [await as('moderator'), await as('translator')]
const directory = (await loadDirectory(context, moderator, 'editDirectory')) ?? never()
const approving = (await loadDirectory(context, translator, 'approveBlocks')) ?? never()

let id = ''
const read = async () => (await readEntry(context, id)) as EntrySnapshot
const mailbox = async () => (await read()).contacts[0]?.id ?? ''
const check = async (parts = {}) => {
  await openCheck({ db: worker, now }, { addresseeId: id, reason: 'bounced', contactId: await mailbox(), ...parts })
  const [row] = await listOpenChecks(context, directory, { addresseeId: id })
  return row ?? never()
}
const turnOff = async () =>
  worker.addresseeContact.update({
    where: { id: await mailbox() },
    data: { offAt: now, offReason: 'bounced 550' },
    select: { id: true },
  })

beforeEach(async () => {
  id = (await createAddressee(owner, { email: 'london@example.org', hostCity: 'London' })).id
})

describe('who keeps the directory', () => {
  test('a translator approves and does not edit; a moderator edits and does not approve; a stranger does neither', async () => {
    const stranger = await owner.organiser.create({ data: { email: 's@example.org', name: 'S', locale: 'en' } })
    expect(await loadDirectory(context, translator, 'editDirectory')).toBeNull()
    expect(await loadDirectory(context, moderator, 'approveBlocks')).toBeNull()
    expect(await loadDirectory(context, stranger, 'editDirectory')).toBeNull()
    await owner.organiser.update({ where: { id: stranger.id }, data: { removedAt: now } })
  })
})

describe('the form of an entry', () => {
  test('is saved, with a line in the audit log', async () => {
    const base = await read()
    const form = { ...base, addressLines: ['125 Pall Mall'], source: 'official site' }
    expect(await saveEntry(context, { directory, id, base, form })).toMatchObject({ ok: true, changed: true })
    expect((await read()).addressLines).toEqual(['125 Pall Mall'])
    const [line] = await owner.auditEntry.findMany({ where: { object: `addressee:${id}` } })
    expect(line).toMatchObject({ action: 'entry.save', organiserId: moderator.id })
  })

  test('writes nothing while a field is wrong, and names it', async () => {
    const base = await read()
    const form = { ...base, name: '', contacts: base.contacts.map((one) => ({ ...one, value: 'nowhere' })) }
    expect(await saveEntry(context, { directory, id, base, form })).toEqual({
      ok: false,
      reason: 'invalid',
      errors: { name: 'required', 'contacts.0.value': 'email' },
    })
    expect(await read()).toEqual(base)
  })

  test('open in two tabs: different fields are merged, the same field is refused and nothing of it is written', async () => {
    const base = await read()
    await saveEntry(context, { directory, id, base, form: { ...base, hostCity: 'Leeds' } })
    const second = await saveEntry(context, { directory, id, base, form: { ...base, postalCode: 'SW1Y 5EA' } })
    expect(second).toMatchObject({ ok: true, current: { hostCity: 'Leeds', postalCode: 'SW1Y 5EA' } })
    const third = await saveEntry(context, { directory, id, base, form: { ...base, hostCity: 'York', name: 'New' } })
    const parts = [{ field: 'hostCity', key: '', before: 'Leeds', after: 'York' }]
    expect(third).toMatchObject({ ok: false, reason: 'changed', parts })
    expect(await read()).toMatchObject({ hostCity: 'Leeds', name: base.name })
  })

  test('cannot write what other acts write', async () => {
    const base = await read()
    const forged = { ...base, checkedBy: 'me', checkedOn: '2026-11-22', removedAt: now.toISOString(), name: 'New' }
    await saveEntry(context, { directory, id, base, form: forged })
    expect(await read()).toEqual({ ...base, name: 'New' })
  })

  test('cannot take the contact of another entry: a new one has an id of its own', async () => {
    const other = await createAddressee(owner, { name: 'The Other', email: 'other@example.org' })
    const base = await read()
    const theirs = (await readEntry(context, other.id))?.contacts[0] ?? never()
    const taken = { ...theirs, value: 'mine@example.org' }
    const forged = { ...base, contacts: [taken] }
    for (const before of [base, forged]) {
      const form = { ...base, contacts: [...base.contacts, taken] }
      expect(await saveEntry(context, { directory, id, base: before, form })).toMatchObject({ ok: expect.any(Boolean) })
    }
    expect((await read()).contacts.map((one) => one.id)).not.toContain(theirs.id)
    expect((await readEntry(context, other.id))?.contacts).toEqual([theirs])
  })

  test('of a new entry sent twice, and twice at once, is one entry', async () => {
    const { contacts, ...blank } = await read()
    const form = { ...blank, name: 'The Twice', contacts: contacts.map((one) => ({ ...one, id: randomUUID() })) }
    const create = () => saveEntry(context, { directory, id: null, base: null, form })
    const [first, atOnce] = await Promise.all([create(), create()])
    const again = await create()
    const ids = [first, atOnce, again].map((saved) => (saved.ok ? saved.id : never()))
    expect(new Set(ids).size).toBe(1)
    expect(again).toMatchObject({ ok: true, changed: false, current: { name: 'The Twice' } })
    expect(await owner.addressee.count({ where: { name: 'The Twice' } })).toBe(1)
    expect(await owner.auditEntry.count({ where: { action: 'entry.create', object: `addressee:${ids[0]}` } })).toBe(1)
  })

  test('of a new entry that was changed before it is sent again is another entry', async () => {
    const { contacts, ...blank } = await read()
    const form = { ...blank, name: 'The First', contacts: contacts.map((one) => ({ ...one, id: randomUUID() })) }
    const create = (name: string) => saveEntry(context, { directory, id: null, base: null, form: { ...form, name } })
    expect(await create('The First')).toMatchObject({ ok: true, changed: true })
    expect(await create('The Second')).toMatchObject({ ok: true, changed: true })
  })

  test('of a new entry brings no check, approval or other state with it that nobody gave', async () => {
    const form = { ...(await read()), kind: 'newspaper' as const, contacts: [], coverage: [] }
    const base = { ...form, checkedBy: 'Ada', checkedOn: '2026-11-20', checkMethod: 'official_site' as const }
    expect(await saveEntry(context, { directory, id: null, base, form })).toEqual({ ok: false, reason: 'not-found' })
  })

  test('of an entry that is not there says so', async () => {
    const base = await read()
    for (const unknown of ['0191d1a0-0000-7000-8000-00000000ffff', "'; --"])
      expect(await saveEntry(context, { directory, id: unknown, base, form: base })).toMatchObject({
        reason: 'not-found',
      })
  })
})

describe('a check by hand', () => {
  test('says who, when and how, and closes what was open', async () => {
    await check()
    const form = { method: 'phone' as const, on: '2026-11-21', note: 'Reception answered' }
    expect(await recordCheck(context, { directory, id, form })).toEqual({ ok: true, closed: 1 })
    expect(await read()).toMatchObject({ checkedBy: 'moderator', checkedOn: '2026-11-21', checkMethod: 'phone' })
    const row = await owner.addresseeCheck.findFirstOrThrow({ where: { addresseeId: id } })
    expect(row).toMatchObject({ result: 'confirmed', openKey: null, closedBy: moderator.id })
  })
})

describe('an open check', () => {
  test('confirmed: the address is in use again, and the same cause may open a new one', async () => {
    const row = await check()
    await turnOff()
    expect(await closeCheck(context, { directory, checkId: row.id, result: 'confirmed' })).toMatchObject({ ok: true })
    expect((await read()).contacts[0]).toMatchObject({ offAt: null, offReason: null })
    expect((await check()).id).not.toBe(row.id)
  })

  test('corrected: not while the address is still the one that failed', async () => {
    const row = await check()
    await turnOff()
    const close = () => closeCheck(context, { directory, checkId: row.id, result: 'corrected' })
    expect(await close()).toEqual({ ok: false, reason: 'as-before' })
    const base = await read()
    const contacts = base.contacts.map((one) => ({ ...one, value: 'new@example.org' }))
    await saveEntry(context, { directory, id, base, form: { ...base, contacts } })
    expect(await close()).toMatchObject({ ok: true })
    expect(await close()).toEqual({ ok: false, reason: 'closed' })
    expect((await read()).contacts).toMatchObject([{ value: 'new@example.org', offAt: null }])
  })

  test('removed: the address goes, and history can bring it back; about the office itself, the entry is out of use', async () => {
    const row = await check()
    await closeCheck(context, { directory, checkId: row.id, result: 'removed' })
    expect((await read()).contacts).toEqual([])
    const [line] = await listHistory(context, directory, id)
    expect(line).toMatchObject({ source: 'check:bounced:removed', by: 'moderator' })
    const office = await check({ reason: 'returned', contactId: undefined })
    await closeCheck(context, { directory, checkId: office.id, result: 'removed' })
    expect((await read()).removedAt).toBe(now.toISOString())
  })

  test('pressed twice at once is closed once', async () => {
    const row = await check()
    const close = () => closeCheck(context, { directory, checkId: row.id, result: 'removed' })
    const outcomes = await Promise.all([close(), close()])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('an address block', () => {
  const words = {
    recipient: ['Botschaft'],
    salutation: 'Exzellenz,',
    close: 'Hochachtungsvoll',
    gender: 'neutral' as const,
  }
  const form = { locale: 'de', ...words }

  test('is approved by a translator as it was seen; any change takes the approval away', async () => {
    expect(await saveBlock(context, { directory, id, base: null, form })).toMatchObject({ ok: true })
    await approveBlock(context, { directory: approving, id, base: form, seen: form })
    expect((await read()).blocks).toEqual([{ ...form, approvedBy: 'translator', approvedOn: '2026-11-22' }])
    const other = { ...form, close: 'Mit Hochachtung' }
    await saveBlock(context, { directory, id, base: form, form })
    expect((await read()).blocks[0]?.approvedBy).toBe('translator')
    await saveBlock(context, { directory, id, base: form, form: other })
    expect((await read()).blocks[0]).toMatchObject({ close: 'Mit Hochachtung', approvedBy: null, approvedOn: null })
    const stale = await approveBlock(context, { directory: approving, id, base: form, seen: form })
    expect(stale).toMatchObject({ ok: false, reason: 'changed', block: { close: 'Mit Hochachtung' } })
  })

  test('that is empty is the rule again', async () => {
    await saveBlock(context, { directory, id, base: null, form })
    const empty = { locale: 'de', recipient: [], salutation: '', close: '', gender: 'neutral' as const }
    await saveBlock(context, { directory, id, base: form, form: empty })
    expect((await read()).blocks).toEqual([])
  })
})

test('an entry is taken out of use and brought back; its record stays', async () => {
  await removeEntry(context, { directory, id, removed: true, source: 'closed in March' })
  await removeEntry({ ...context, now: new Date('2026-12-01') }, { directory, id, removed: true, source: 'again' })
  expect((await read()).removedAt).toBe(now.toISOString())
  await removeEntry(context, { directory, id, removed: false, source: '' })
  expect((await read()).removedAt).toBeNull()
  expect(await listHistory(context, directory, id)).toHaveLength(2)
})

function never(): never {
  throw new Error('It must be there')
}
