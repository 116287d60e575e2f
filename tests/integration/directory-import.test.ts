import { beforeEach, describe, expect, test } from 'vitest'
import { readAddressee } from '@/features/addressees/queries'
import { applyImport } from '@/features/corrections/apply-import'
import { exportEntries } from '@/features/corrections/export-entries'
import { keepImport } from '@/features/corrections/keep-import'
import type { EntryFilter } from '@/features/corrections/list-entries'
import { loadDirectory } from '@/features/corrections/load-directory'
import { listImported, listImports, loadImport, previewImport } from '@/features/corrections/load-import'
import { countPlan } from '@/features/corrections/plan-import'
import { readEntry } from '@/features/corrections/read-entry'
import { undoImport } from '@/features/corrections/undo-import'
import { createAddressee } from '../factories/addressees'
import { csvOf, faultyFile, soundCells } from '../factories/faulty-file'
import { createOrganiser, createTeam } from '../factories/teams'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T12:00:00Z')
const context = { db: web, now }
const team = await createTeam(owner)
const people = {
  organiser: await createOrganiser(owner, { teamId: team.id, role: 'organiser' }),
  translator: await createOrganiser(owner, { teamId: team.id, role: 'translator' }),
}

async function desk() {
  const directory = await loadDirectory(context, people.organiser, 'editDirectory')
  if (!directory) throw new Error('An organiser keeps the directory')
  return directory
}

async function bring(text: string) {
  const outcome = await keepImport(context, { directory: await desk(), fileName: 'list.csv', bytes: Buffer.from(text) })
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.id
}

async function look(id: string) {
  const kept = await loadImport(context, await desk(), id)
  if (kept?.content == null) throw new Error('The file is gone')
  return previewImport(context, { id, content: kept.content })
}

async function apply(id: string, { onlySound = false, fingerprint = '' } = {}) {
  const seen = fingerprint || (await look(id)).fingerprint
  return applyImport(context, { directory: await desk(), id, fingerprint: seen, onlySound })
}

/** Everything an import could touch, as rows of the database. */
async function everything() {
  const [addressees, contacts, blocks, coverage, changes] = await Promise.all([
    owner.addressee.findMany({ orderBy: { id: 'asc' } }),
    owner.addresseeContact.findMany({ orderBy: { id: 'asc' } }),
    owner.addressBlock.findMany({ orderBy: [{ addresseeId: 'asc' }, { locale: 'asc' }] }),
    owner.coverage.findMany({ orderBy: [{ addresseeId: 'asc' }, { country: 'asc' }] }),
    owner.addresseeChange.count(),
  ])
  return JSON.stringify([addressees, contacts, blocks, coverage, changes])
}

async function exported(asked: Partial<EntryFilter> | null = {}) {
  const filter = asked && { q: '', sort: 'state' as const, descending: false, page: 1, ...asked }
  let text = ''
  for await (const part of exportEntries(context, { directory: await desk(), filter })) text += part
  return text
}

beforeEach(async () => {
  await owner.addresseeChange.deleteMany()
  await owner.directoryImport.deleteMany()
  await owner.addressee.deleteMany()
})

describe('a file with fifty faults', () => {
  async function faulty() {
    const { name = '' } = soundCells('Nice')
    const twin = { kind: 'embassy', state: 'KZ', hostCountry: 'FR', hostCity: 'Nice', name } as const
    await createAddressee(owner, twin)
    await createAddressee(owner, twin)
    const { id } = await createAddressee(owner, { hostCity: 'Lyon' })
    const other = await createAddressee(owner, { hostCity: 'Metz' })
    await owner.addressee.update({ where: { id: other.id }, data: { wikidataId: 'Q77' } })
    return faultyFile({ id, wikidataId: 'Q77', twin: soundCells('Nice') })
  }

  test('each is named with its row and column, and nothing is written', async () => {
    const { text, expected } = await faulty()
    const before = await everything()
    const id = await bring(text)
    const plan = await look(id)
    expect(plan.faults.map(({ row, column, code }) => ({ row, column, code }))).toEqual(expected)
    expect(new Set(plan.faults.map(({ code }) => code)).size).toBeGreaterThan(45)
    expect(await apply(id)).toEqual({ ok: false, reason: 'has-faults' })
    expect(await everything()).toBe(before)
  })

  test('the rows without faults are applied when that is chosen', async () => {
    const { text } = await faulty()
    const count = await owner.addressee.count()
    const id = await bring(text)
    expect(await apply(id, { onlySound: true })).toEqual({ ok: true, again: false })
    expect(await owner.addressee.count()).toBe(count + 1)
    expect(await owner.addressee.count({ where: { hostCity: 'Toulouse' } })).toBe(1)
  })
})

describe('an import', () => {
  test('adds, changes and leaves alone, and is in the history', async () => {
    await apply(await bring(csvOf([soundCells('Paris'), soundCells('Lyon')])))
    const rows = [{ ...soundCells('Paris'), postal_code: '75016' }, soundCells('Lyon'), soundCells('Metz')]
    const id = await bring(csvOf(rows))
    const plan = await look(id)
    expect(countPlan(plan)).toEqual({ added: 1, changed: 1, unchanged: 1, faults: 0 })
    expect(plan.rows.map(({ by }) => by)).toEqual(['place', 'place', null])
    expect(plan.rows[0]?.differences).toMatchObject([{ field: 'postalCode', before: '75001', after: '75016' }])
    expect(await apply(id)).toEqual({ ok: true, again: false })
    const { count, entries } = await listImported(context, id, { skip: 0, take: 10 })
    expect([count, entries.map(({ after }) => after.hostCity)]).toEqual([2, ['Paris', 'Metz']])
    const metz = await readEntry(context, entries[1]?.id ?? '')
    expect(metz).toMatchObject({
      coverage: [
        { country: 'FR', kind: 'resident' },
        { country: 'MC', kind: 'accredited' },
      ],
    })
    expect(metz?.contacts).toHaveLength(2)
    expect(await readAddressee(context, entries[1]?.id ?? '')).toMatchObject({ hostCity: 'Metz' })
    const found = await owner.addressee.findUniqueOrThrow({ where: { id: entries[1]?.id ?? '' } })
    expect(found.searchText).toContain(' kazakhstan')
    const [latest] = await listImports(context, await desk())
    expect(latest).toMatchObject({ id, state: 'applied', counts: { added: 1, changed: 1 }, by: 'Ada Organiser' })
    expect((await loadImport(context, await desk(), id))?.content).toBeNull()
  })

  test('applied twice, and twice at once, is applied once', async () => {
    const id = await bring(csvOf([soundCells('Paris')]))
    const { fingerprint } = await look(id)
    const both = await Promise.all([apply(id, { fingerprint }), apply(id, { fingerprint })])
    expect(both.map((one) => one.ok && one.again).sort()).toEqual([false, true])
    expect(await apply(id, { fingerprint })).toEqual({ ok: true, again: true })
    expect(await owner.addressee.count()).toBe(1)
    expect(await owner.addresseeChange.count()).toBe(1)
    expect(await owner.auditEntry.count({ where: { action: 'directory.import', object: `import:${id}` } })).toBe(1)
  })

  test('is looked at again when an entry was changed since', async () => {
    await apply(await bring(csvOf([soundCells('Paris')])))
    const id = await bring(csvOf([{ ...soundCells('Paris'), postal_code: '75016' }]))
    const { fingerprint } = await look(id)
    const paris = await owner.addressee.findFirstOrThrow()
    await owner.addressee.update({ where: { id: paris.id }, data: { addressLines: ['By hand'] } })
    expect(await apply(id, { fingerprint })).toEqual({ ok: false, reason: 'changed-since' })
    expect((await owner.addressee.findFirstOrThrow()).postalCode).toBe('75001')
    expect(await apply(id)).toEqual({ ok: true, again: false })
  })

  test('turns contacts off and never on, and keeps their source', async () => {
    await apply(await bring(csvOf([soundCells('Paris')])))
    const mail = await owner.addresseeContact.findFirstOrThrow({ where: { channel: 'email' } })
    await owner.addresseeContact.update({ where: { id: mail.id }, data: { offAt: now, offReason: '550' } })
    const contacts = 'phone:general:off=+33 1 40 00 00 00;email:press=press@embassy.example'
    await apply(await bring(csvOf([{ ...soundCells('Paris'), contacts, source: 'another list' }])))
    const all = await owner.addresseeContact.findMany({ orderBy: { channel: 'asc' } })
    expect(all.map(({ channel, offAt, source }) => [channel, offAt !== null, source])).toEqual([
      ['email', true, 'https://embassy.example/contact'],
      ['phone', true, 'https://embassy.example/contact'],
    ])
    expect(all[0]?.id).toBe(mail.id)
  })

  test('is for those who keep the directory', async () => {
    expect(await loadDirectory(context, people.translator, 'editDirectory')).toBeNull()
    const before = await everything()
    const id = await bring(csvOf([soundCells('Paris')]))
    expect(await everything()).toBe(before)
    expect(await loadImport(context, await desk(), 'x')).toBeNull()
    expect(
      await applyImport(context, { directory: await desk(), id: 'x', fingerprint: '', onlySound: false }),
    ).toMatchObject({ reason: 'not-found' })
    await owner.directoryImport.update({ where: { id }, data: { content: null } })
    expect(await apply(id, { fingerprint: 'x' })).toEqual({ ok: false, reason: 'forgotten' })
  })

  test('a file that nobody applied is forgotten after a week', async () => {
    const old = await bring(csvOf([soundCells('Paris')]))
    await owner.directoryImport.update({ where: { id: old }, data: { createdAt: new Date('2026-11-14T00:00:00Z') } })
    await bring(csvOf([soundCells('Lyon')]))
    expect((await loadImport(context, await desk(), old))?.content).toBeNull()
  })
})

describe('undoing an import', () => {
  const undo = async (id: string) => undoImport(context, { directory: await desk(), id })

  test('puts back what it changed and takes out what it added; then the file can be imported again', async () => {
    await apply(await bring(csvOf([soundCells('Paris')])))
    const paris = await owner.addressee.findFirstOrThrow()
    const before = await readEntry(context, paris.id)
    const text = csvOf([
      { ...soundCells('Paris'), postal_code: '75016', contacts: '', coverage: 'FR:resident' },
      soundCells('Metz'),
    ])
    const id = await bring(text)
    await apply(id)
    expect(await undo(id)).toEqual({ ok: true, again: false, count: 2 })
    expect(await readEntry(context, paris.id)).toEqual(before)
    expect(await owner.addressee.findMany({ where: { removedAt: null }, select: { hostCity: true } })).toEqual([
      { hostCity: 'Paris' },
    ])
    expect(await undo(id)).toEqual({ ok: true, again: true, count: 0 })
    expect(await apply(id, { fingerprint: 'x' })).toEqual({ ok: false, reason: 'undone' })
    const again = await bring(text)
    expect((await look(again)).rows.map(({ by }) => by)).toEqual(['place', 'place'])
    await apply(again)
    expect(await owner.addressee.count()).toBe(2)
    expect(await owner.addressee.count({ where: { removedAt: null } })).toBe(2)
  })

  test('is refused, with the entries, where what it wrote was changed since; other changes stay', async () => {
    await apply(await bring(csvOf([soundCells('Paris'), soundCells('Lyon')])))
    const id = await bring(csvOf(['Paris', 'Lyon'].map((city) => ({ ...soundCells(city), postal_code: '75016' }))))
    await apply(id)
    const lyon = await owner.addressee.findFirstOrThrow({ where: { hostCity: 'Lyon' } })
    await owner.addressee.update({ where: { id: lyon.id }, data: { postalCode: '69000' } })
    const before = await everything()
    expect(await undo(id)).toMatchObject({ ok: false, reason: 'changed-since', entries: [{ id: lyon.id }] })
    expect(await everything()).toBe(before)
    await owner.addressee.update({ where: { id: lyon.id }, data: { postalCode: '75016', addressLines: ['By hand'] } })
    expect(await undo(id)).toMatchObject({ ok: true, count: 2 })
    expect(await owner.addressee.findUniqueOrThrow({ where: { id: lyon.id } })).toMatchObject({
      postalCode: '75001',
      addressLines: ['By hand'],
    })
  })

  test('is not for a file that was only looked at', async () => {
    expect(await undo(await bring(csvOf([soundCells('Paris')])))).toEqual({ ok: false, reason: 'not-applied' })
  })
})

describe('an export', () => {
  test('imported again changes nothing; it holds e-mail addresses, safe cells, and is noted', async () => {
    const odd = { ...soundCells('Paris'), name: 'Embassy; "of" K', checked_by: "'=Anna", latitude: '-12.5' }
    await apply(await bring(csvOf([odd, soundCells('Lyon')])))
    const text = await exported()
    expect(text.startsWith('\uFEFFid,wikidata_id,')).toBe(true)
    expect(text).toContain('press@embassy.example')
    expect(text).toContain(`"Embassy; ""of"" K"`)
    expect(text).toContain(`,'=Anna,`)
    expect(text).toContain(',-12.5,')
    const plan = await look(await bring(text))
    expect(countPlan(plan)).toEqual({ added: 0, changed: 0, unchanged: 2, faults: 0 })
    expect(plan.rows.map(({ by }) => by)).toEqual(['id', 'id'])
    expect(
      await owner.auditEntry.count({ where: { action: 'directory.export', organiserId: people.organiser.id } }),
    ).toBe(1)
  })

  test('of a filter holds its entries alone; those taken out only when asked for', async () => {
    await apply(await bring(csvOf([soundCells('Paris'), { ...soundCells('Bonn'), host_country: 'DE', coverage: '' }])))
    await owner.addressee.updateMany({ where: { hostCity: 'Paris' }, data: { removedAt: now } })
    const rows = async (filter: Partial<EntryFilter> | null) => (await exported(filter)).split('\r\n').length - 2
    expect([await rows({}), await rows(null), await rows({ removed: true }), await rows({ host: 'FR' })]).toEqual([
      1, 2, 1, 0,
    ])
    expect([
      await rows({ host: 'DE', kind: 'embassy', state: 'KZ', q: 'Бонн' }),
      await rows({ kind: 'prison' }),
    ]).toEqual([1, 0])
  })
})
