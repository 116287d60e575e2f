import { beforeEach, expect, test } from 'vitest'
import { listHistory } from '@/features/entries/list-history'
import { loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import { applyImport } from '@/features/imports/apply-import'
import { undoImport } from '@/features/imports/undo-import'
import { csvOf, soundCells } from '@/tests/factories/faulty-file'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { importsFixture } from './imports-fixture'

const { owner, context, now, desk, bring, look, apply, clear } = await importsFixture()
const other = await createTeam(owner)
const second = await createOrganiser(owner, { teamId: other.id, role: 'moderator', name: 'Bo' })
const seconds = async () => (await loadDirectory(context, second, 'editDirectory')) ?? never()
/** Without the second organiser, while it lasts. */
async function alone(act: () => Promise<void>) {
  await owner.organiser.update({ where: { id: second.id }, data: { removedAt: now } })
  await act()
  await owner.organiser.update({ where: { id: second.id }, data: { removedAt: null } })
}

let id = ''
const office = { contacts: 'email:general=office@example.org' }
const paris = (cells: object) => bring(csvOf([{ ...soundCells('Paris'), ...cells }]))
const toMine = () => paris({ contacts: 'email:general=mine@example.net' })
const mailbox = async () => (await readEntry(context, id))?.contacts[0]?.value
async function applySecond(importId: string) {
  const { fingerprint } = await look(importId)
  return applyImport(context, { directory: await seconds(), id: importId, fingerprint, onlySound: false })
}

beforeEach(async () => {
  await clear()
  await apply(await paris(office))
  id = (await owner.addressee.findFirstOrThrow()).id
})

test('a file that changes where letters go is applied by another than who brought it', async () => {
  const file = await toMine()
  expect(await apply(file)).toEqual({ ok: false, reason: 'own' })
  expect(await mailbox()).toBe('office@example.org')
  expect(await applySecond(file)).toEqual({ ok: true, again: false })
  expect(await mailbox()).toBe('mine@example.net')
  const history = await listHistory(context, await desk(), id)
  expect(history).toMatchObject([{ by: 'Bo', byImport: true, alone: false }, { isNew: true }])
})

test('a new entry that letters could go to instead is applied by another, and so is what an entry covers', async () => {
  const fresh = csvOf([{ ...soundCells('Metz'), contacts: 'email:general=metz@example.org' }])
  for (const file of [
    await bring(fresh),
    await paris({ ...office, coverage: 'FR:resident;AD:accredited;MC:accredited' }),
  ]) {
    expect(await apply(file)).toEqual({ ok: false, reason: 'own' })
    expect(await applySecond(file)).toEqual({ ok: true, again: false })
  }
  expect((await readEntry(context, id))?.coverage).toHaveLength(3)
})

test('a new entry that is no door or out of use, the first of a state, and other facts are applied by who brought them', async () => {
  const metz = { ...soundCells('Metz'), contacts: 'email:general=metz@example.org' }
  const rows = [
    { ...metz, removed: 'yes' },
    { ...metz, kind: 'newspaper', coverage: '' },
    { ...metz, state: 'UZ' },
  ]
  for (const [at, row] of rows.entries()) {
    const file = await bring(csvOf([{ ...row, name: `Office ${at}` }]))
    expect(await apply(file), String(at)).toEqual({ ok: true, again: false })
  }
  expect(await apply(await paris({ ...office, phone: '', time_zone: 'Europe/Paris' }))).toMatchObject({ ok: true })
})

test('of several entries that are new to a state the second could take the letters of the first', async () => {
  const uzbek = (city: string) => ({ ...soundCells(city), state: 'UZ', name: `Embassy in ${city}` })
  const file = await bring(csvOf([uzbek('Metz'), uzbek('Lyon')]))
  expect(await apply(file)).toEqual({ ok: false, reason: 'own' })
  expect(await owner.addressee.count({ where: { state: 'UZ' } })).toBe(0)
  expect(await applySecond(file)).toEqual({ ok: true, again: false })
  const outOfUse = await bring(
    csvOf([
      { ...uzbek('Nice'), state: 'TJ' },
      { ...uzbek('Lille'), state: 'TJ', removed: 'yes' },
    ]),
  )
  expect(await apply(outOfUse)).toEqual({ ok: true, again: false })
})

test('it is taken back by two: the first press is noted, and the same person pressing again changes nothing', async () => {
  const file = await toMine()
  await applySecond(file)
  const mine = { directory: await desk(), id: file }
  expect(await undoImport(context, mine)).toEqual({ ok: false, reason: 'asked' })
  expect(await undoImport(context, mine)).toEqual({ ok: false, reason: 'asked' })
  expect(await mailbox()).toBe('mine@example.net')
  expect(await undoImport(context, { directory: await seconds(), id: file })).toMatchObject({ ok: true, count: 1 })
  expect(await mailbox()).toBe('office@example.org')
  const action = 'directory.import-undo-ask'
  expect(await owner.auditEntry.count({ where: { action, object: `import:${file}` } })).toBe(1)
})

test('who is alone applies and takes back, and the history says so', () =>
  alone(async () => {
    const file = await toMine()
    expect(await apply(file)).toEqual({ ok: true, again: false })
    expect(await undoImport(context, { directory: await desk(), id: file })).toMatchObject({ ok: true })
    expect((await listHistory(context, await desk(), id)).map((line) => line.alone)).toEqual([true, true, false])
  }))

function never(): never {
  throw new Error('This is here')
}
