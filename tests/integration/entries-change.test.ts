import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeEntry } from '@/features/entries/change-entry'
import { pathOf } from '@/features/entries/compare-entries'
import { readEntry } from '@/features/entries/read-entry'
import { type EntrySnapshot, entrySchema } from '@/features/entries/schema'
import { undoChange } from '@/features/entries/undo-change'
import { createAddressee } from '@/tests/factories/addressees'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const organiserId = null

const begin = () => createAddressee(owner, { email: 'london@example.org', accreditedTo: ['IE'] })
const read = async (id: string) => (await readEntry({ db: web }, id)) as EntrySnapshot
const change = (id: string, after: EntrySnapshot, source = 'by hand') =>
  web.$transaction((tx) => changeEntry({ db: tx, now }, { addressee: { id }, after, source, organiserId }))
const undo = (changeId: bigint | null) =>
  web.$transaction((tx) => undoChange({ db: tx, now }, { changeId: changeId ?? 0n, organiserId }))

describe('an entry is changed as a whole', () => {
  test('with its contacts, coverage and blocks, and one line of history before and after', async () => {
    const { id } = await begin()
    const before = await read(id)
    const [mail] = before.contacts
    if (!mail) throw new Error('The embassy has a mailbox')
    const block = { locale: 'de', recipient: ['Botschaft'], salutation: 'Exzellenz,', close: 'Hochachtungsvoll' }
    const after = entrySchema.parse({
      ...before,
      hostCity: 'Leeds',
      addressLines: ['1 High Street'],
      contacts: [
        { ...mail, value: 'leeds@example.org' },
        { channel: 'phone', value: '+44 20 7925 1757', source: 'site' },
      ],
      coverage: [{ country: 'GB', kind: 'resident' }],
      blocks: [block],
    })
    const { changeId, differences } = await change(id, after, 'https://example.org/embassies')
    expect(differences.map(({ field }) => field).join(' ')).toBe('hostCity addressLines contact contact coverage block')
    expect(await read(id)).toEqual({ ...after, contacts: expect.arrayContaining(after.contacts) })
    expect((await read(id)).contacts.find(({ channel }) => channel === 'email')?.id).toBe(mail.id)
    const line = await owner.addresseeChange.findUniqueOrThrow({ where: { id: changeId ?? 0n } })
    expect([line.before, line.after, line.source]).toEqual([before, after, 'https://example.org/embassies'])
    const row = await owner.addressee.findUniqueOrThrow({ where: { id } })
    expect(row.searchText).toContain(' leeds')
  })

  test('without a difference nothing is written', async () => {
    const { id } = await begin()
    expect((await change(id, await read(id))).changeId).toBeNull()
    expect(await owner.addresseeChange.count({ where: { addresseeId: id } })).toBe(0)
  })

  test('names by language are written, told apart by language, and undone', async () => {
    const { id } = await begin()
    const before = await read(id)
    const first = await change(id, { ...before, names: { ru: 'Посольство', de: 'Die Botschaft' } })
    expect(first.differences.map(({ field, key }) => `${field} ${key}`).sort()).toEqual(['called de', 'called ru'])
    await change(id, { ...(await read(id)), names: { ru: 'Посольство', fr: 'L’ambassade', de: 'Die Botschaft' } })
    const found = await owner.addressee.findUniqueOrThrow({ where: { id }, select: { searchText: true } })
    expect(found.searchText).toContain(' botschaft')
    expect((await undo(first.changeId)).ok).toBe(true)
    expect((await read(id)).names).toEqual({ fr: 'L’ambassade' })
  })

  test('a new state is written on every row of its coverage', async () => {
    const { id } = await begin()
    await change(id, { ...(await read(id)), state: 'KG' })
    const rows = await owner.coverage.findMany({ where: { addresseeId: id } })
    expect(rows.map(({ state, country }) => `${state} ${country}`).sort()).toEqual(['KG GB', 'KG IE'])
  })

  test('a new one has no state before', async () => {
    const id = randomUUID()
    const after = entrySchema.parse({
      kind: 'newspaper',
      state: 'SE',
      hostCountry: 'SE',
      name: 'A newspaper',
      addressLines: [],
      source: 'imprint',
      contacts: [{ channel: 'email', value: 'letters@example.org', source: 'imprint' }],
    })
    const { before, changeId } = await web.$transaction((tx) =>
      changeEntry({ db: tx, now }, { addressee: { new: id }, after, source: 'by hand', organiserId }),
    )
    expect(before).toBeNull()
    expect(await read(id)).toEqual(after)
    expect((await undo(changeId)).ok).toBe(true)
    expect((await read(id)).removedAt).toBe(now.toISOString())
  })
})

describe('a change is undone', () => {
  test('and later changes elsewhere stay; undoing the undoing brings it back', async () => {
    const { id } = await begin()
    const before = await read(id)
    const first = await change(id, { ...before, addressLines: ['1 High Street'], contacts: [] })
    await change(id, { ...(await read(id)), name: 'The embassy' })
    const outcome = await undo(first.changeId)
    expect(outcome.ok).toBe(true)
    expect(await read(id)).toEqual({ ...before, name: 'The embassy' })
    expect(await undo(first.changeId)).toEqual({ ok: false, reason: 'undone' })
    const again = await undo(outcome.ok ? outcome.changed.changeId : 0n)
    expect(again.ok).toBe(true)
    expect(await read(id)).toMatchObject({ addressLines: ['1 High Street'], contacts: [], name: 'The embassy' })
    const line = await owner.addresseeChange.findUniqueOrThrow({ where: { id: first.changeId ?? 0n } })
    expect(line.undoneAt).toBeNull()
  })

  test('not when the same part was changed since: the refusal names it', async () => {
    const { id } = await begin()
    const first = await change(id, { ...(await read(id)), addressLines: ['1 High Street'] })
    await change(id, { ...(await read(id)), addressLines: ['2 Low Street'] })
    const outcome = await undo(first.changeId)
    expect(outcome.ok === false && outcome.reason === 'changed-since' && outcome.parts.map(pathOf)).toEqual([
      'addressLines',
    ])
    expect((await read(id)).addressLines).toEqual(['2 Low Street'])
  })

  test('two at once: the second waits and finds it done', async () => {
    const { id } = await begin()
    const first = await change(id, { ...(await read(id)), name: 'Other' })
    const outcomes = await Promise.all([undo(first.changeId), undo(first.changeId)])
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true])
  })

  test('a change that never was is unknown', async () => {
    expect(await undo(999_999n)).toEqual({ ok: false, reason: 'unknown' })
  })
})
