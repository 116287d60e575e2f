import { beforeEach, describe, expect, test } from 'vitest'
import { readEntry } from '@/features/entries/read-entry'
import { countPlan } from '@/features/imports/plan-import'
import { undoImport } from '@/features/imports/undo-import'
import { csvOf, soundCells } from '@/tests/factories/faulty-file'
import { importsFixture } from './imports-fixture'

const { owner, context, now, people, desk, bring, look, apply, everything, exported, clear } = await importsFixture()
beforeEach(clear)

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
    const rows = async (filter: Parameters<typeof exported>[0]) => (await exported(filter)).split('\r\n').length - 2
    expect([
      await rows({}),
      await rows({ withRemoved: true }),
      await rows({ removed: true }),
      await rows({ host: 'FR' }),
    ]).toEqual([1, 2, 1, 0])
    expect([
      await rows({ host: 'DE', kind: 'embassy', state: 'KZ', q: 'Бонн' }),
      await rows({ kind: 'prison' }),
    ]).toEqual([1, 0])
  })
})
