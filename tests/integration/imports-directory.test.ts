import { beforeEach, describe, expect, test } from 'vitest'
import { readAddressee } from '@/features/addressees/read-addressee'
import { loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import { applyImport } from '@/features/imports/apply-import'
import { countPlan } from '@/features/imports/plan-import'
import { listImported, listImports, readImport } from '@/features/imports/read-import'
import { importCounts } from '@/features/imports/store-import'
import { createAddressee } from '@/tests/factories/addressees'
import { csvOf, faultyFile, soundCells } from '@/tests/factories/faulty-file'
import { importsFixture } from './imports-fixture'

const { owner, context, now, people, desk, bring, look, apply, everything, clear } = await importsFixture()
beforeEach(clear)

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
    expect((await readImport(context, await desk(), id))?.content).toBeNull()
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

  test('says how far it is while nothing of it is there yet', async () => {
    const cities = Array.from({ length: 1_600 }, (_, at) => `Town ${at}`)
    const id = await bring(csvOf(cities.map(soundCells)))
    const applied = apply(id)
    const seen = async () =>
      importCounts.parse((await owner.directoryImport.findUniqueOrThrow({ where: { id } })).counts)
    await expect.poll(async () => (await seen()).done, { interval: 5 }).toBeGreaterThan(0)
    expect(await seen()).toMatchObject({ total: 1_600 })
    expect(await owner.addressee.count()).toBe(0)
    expect(await applied).toEqual({ ok: true, again: false })
    expect(await owner.addressee.count()).toBe(1_600)
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
    expect(await readImport(context, await desk(), 'x')).toBeNull()
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
    expect((await readImport(context, await desk(), old))?.content).toBeNull()
  })
})
