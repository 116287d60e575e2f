import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { approveExport } from '@/features/exports/approve-export'
import { claimFile } from '@/features/exports/claim-file'
import { countWaitingExports } from '@/features/exports/count-waiting-exports'
import { expireExports } from '@/features/exports/expire-exports'
import { loadExport } from '@/features/exports/load-export'
import { stopExport } from '@/features/exports/stop-export'
import { loadPetition } from '@/features/petitions/load-petition'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { allColumns, at, createExportFixture, later } from './exports-fixture'
import { createTestDatabase } from './harness'

const database = await createTestDatabase()
const { owner } = database
const hour = 3_600_000

const rowsOf = (csv: string) => parse(csv, { bom: true, columns: true }) as Record<string, string>[]

describe('An export', () => {
  test('is asked for, approved by a second, made, fetched once and opened with the key of its asker', async () => {
    const { sign, askedId, approve, make, fetchFile, openFile, row, acts } = await createExportFixture(database)
    await sign({ signer: { name: 'Айгүл Ә.', email: 'a@example.org', city: 'Almaty' }, display: 'full', updates: true })
    await sign({ signer: { name: 'Ben, "B"', email: 'b@example.org', comment: 'two\nlines' } })
    const id = await askedId()
    expect(await make()).toBeUndefined()
    expect(await approve(id)).toEqual({ ok: true })
    expect(await make()).toMatchObject({ ok: true, id })
    const { number } = await row(id)
    const bytes = await fetchFile(id)
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    const csv = await openFile(bytes)
    expect(csv.startsWith('\uFEFFname,email,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    const found = rowsOf(csv).toSorted((one, other) => (one.email ?? '').localeCompare(other.email ?? ''))
    expect(found).toMatchObject([
      {
        name: 'Айгүл Ә.',
        email: 'a@example.org',
        city: 'Almaty',
        news: 'yes',
        state: 'confirmed',
        may_be_shown: 'full',
      },
      { name: 'Ben, "B"', comment: 'two\nlines', news: 'no', may_be_shown: 'none' },
    ])
    for (const one of found) expect(one.export).toBe(`${number} · Ada Asker · 2026-11-30`)
    expect(await owner.exportPart.count({ where: { exportId: id } })).toBe(0)
    await expect(fetchFile(id)).rejects.toThrow('gone')
    expect((await acts()).map(({ action }) => action)).toEqual([
      'export.ask',
      'export.approve',
      'export.make',
      'export.fetch',
    ])
    for (const { object } of await acts()) expect(object).toBe(`export:${id}`)
  })

  test('holds nobody who withdrew, also meanwhile, was erased, is held for a look or has not confirmed', async () => {
    const { sign, askedId, approve, make, fetchFile, openFile } = await createExportFixture(database)
    for (const state of ['confirmed', 'pending', 'withdrawn', 'quarantined', 'expired'] as const)
      await sign({ state, signer: { email: `${state}@example.org` } })
    const [meanwhile, erased] = [await sign({ signer: { email: 'm@example.org' } }), await sign({})]
    const id = await askedId()
    await approve(id)
    await owner.signature.update({ where: { id: meanwhile.id }, data: { state: 'withdrawn' } })
    await owner.signature.delete({ where: { id: erased.id } })
    await make()
    expect(rowsOf(await openFile(await fetchFile(id))).map(({ email }) => email)).toEqual(['confirmed@example.org'])
  })

  test('of all names those who have not confirmed by country alone', async () => {
    const { sign, exported } = await createExportFixture(database)
    await sign({ state: 'pending', country: 'KZ', signer: { name: 'Typed By Anybody', email: 'victim@example.org' } })
    const csv = await exported({ ...allColumns, who: 'all' })
    expect(rowsOf(csv)).toMatchObject([{ state: 'pending', country: 'KZ', name: '', email: '' }])
    expect(csv).not.toMatch(/victim|Typed/)
  })

  test('is of one organisation or role, however it was typed, and of those who want news', async () => {
    const { sign, exported } = await createExportFixture(database)
    await sign({ signer: { email: 'one@example.org', organisation: 'Ver.di  Berlin', role: 'Teacher' } })
    await sign({ signer: { email: 'two@example.org', organisation: 'Other', role: 'TEACHER' }, updates: true })
    const emails = async (choice: typeof allColumns) => rowsOf(await exported(choice)).map(({ email }) => email)
    const of = (who: 'organisation' | 'role' | 'news', wanted = '') => ({ ...allColumns, who, wanted })
    expect(await emails(of('organisation', 'ver.di berlin'))).toEqual(['one@example.org'])
    expect((await emails(of('role', 'teacher'))).sort()).toEqual(['one@example.org', 'two@example.org'])
    expect(await emails(of('news'))).toEqual(['two@example.org'])
  })

  test('has more pieces and batches than one, and they are whole', async () => {
    const { crowd, askedId, approve, make, fetchFile, openFile, row } = await createExportFixture(database)
    await crowd(2500, { comment: 'x'.repeat(900) })
    const id = await askedId()
    await approve(id)
    await make()
    expect(await owner.exportPart.count({ where: { exportId: id } })).toBeGreaterThan(2)
    const { size, done, total } = await row(id)
    expect([done, total].every((count) => count !== null && count <= 2500)).toBe(true)
    const bytes = await fetchFile(id)
    expect(bytes.length).toBe(size)
    expect(rowsOf(await openFile(bytes))).toHaveLength(2500)
  })
})

describe('A second organiser is needed', () => {
  test('who is not the asker, is of the team, and may export', async () => {
    const { askedId, load, approve, ada, web, teamId, row } = await createExportFixture(database)
    const id = await askedId()
    expect(await approve(id, ada)).toEqual({ ok: false, reason: 'own' })
    const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
    expect(await loadExport(web(), stranger, 'export', id)).toBeNull()
    for (const role of ['moderator', 'translator'] as const)
      expect(await loadExport(web(), await createOrganiser(owner, { teamId, role }), 'export', id)).toBeNull()
    // Whoever forges a permission of another is held by the row.
    expect(await approveExport(web(), { ...(await load(id, ada)) })).toEqual({ ok: false, reason: 'own' })
    expect((await row(id)).state).toBe('asked')
  })

  test('of two who decide at once one does', async () => {
    const { askedId, load, bo, web, teamId } = await createExportFixture(database)
    const cy = await createOrganiser(owner, { teamId, role: 'organiser' })
    const id = await askedId()
    const both = await Promise.all([approveExport(web(), await load(id, bo)), approveExport(web(), await load(id, cy))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('within a week, and before it was refused or taken back', async () => {
    const { askedId, approve, load, web, ada, bo } = await createExportFixture(database)
    expect(await approve(await askedId(), bo, later(7 * 24 * hour))).toEqual({ ok: false, reason: 'not-now' })
    const refused = await askedId()
    expect(await stopExport(web(), await load(refused, bo))).toEqual({ ok: true, as: 'refused' })
    expect(await approve(refused)).toEqual({ ok: false, reason: 'not-now' })
    const back = await askedId()
    expect(await stopExport(web(), await load(back, ada))).toEqual({ ok: true, as: 'withdrawn' })
    expect(await approve(back)).toEqual({ ok: false, reason: 'not-now' })
  })

  test('and both still may when it is made and when it is fetched', async () => {
    const gone = { left: (id: string) => owner.membership.deleteMany({ where: { organiserId: id } }) }
    const lesser = (id: string) =>
      owner.membership.updateMany({ where: { organiserId: id }, data: { role: 'moderator' } })
    for (const who of ['ada', 'bo'] as const) {
      for (const change of [gone.left, lesser]) {
        const early = await createExportFixture(database)
        const id = await early.askedId()
        await early.approve(id)
        await change(early[who].id)
        expect(await early.make()).toMatchObject({ ok: false, reason: 'left' })
        expect(await early.row(id)).toMatchObject({ state: 'failed', trouble: 'left' })

        const late = await createExportFixture(database)
        const made = await late.askedId()
        await late.approve(made)
        await late.make()
        const permitted = await late.load(made, late.ada)
        await change(late[who].id)
        // Also with a permission from before.
        expect(await claimFile(late.web(), permitted)).toEqual({ ok: false, reason: 'gone' })
      }
    }
  })

  test('and an asker who left cannot be approved', async () => {
    const { askedId, approve, ada } = await createExportFixture(database)
    const id = await askedId()
    await owner.membership.deleteMany({ where: { organiserId: ada.id } })
    expect(await approve(id)).toEqual({ ok: false, reason: 'left' })
  })
})

test('What waits is counted for whoever is to approve it, and then for whoever is to fetch it', async () => {
  const { askedId, approve, make, ada, bo, web } = await createExportFixture(database)
  const waits = async (now = at) =>
    Promise.all([ada, bo].map((organiser) => countWaitingExports({ db: web().db, now }, organiser)))
  const id = await askedId()
  expect(await waits()).toEqual([0, 1])
  expect(await waits(later(7 * 24 * hour))).toEqual([0, 0])
  await approve(id)
  await make()
  expect(await waits()).toEqual([1, 0])
  expect(await waits(later(24 * hour))).toEqual([0, 0])
})

describe('A file', () => {
  test('is fetched by its asker alone, within a day, once', async () => {
    const { askedId, approve, make, load, web, ada, bo } = await createExportFixture(database)
    const id = await askedId()
    expect(await claimFile(web(), await load(id, ada))).toEqual({ ok: false, reason: 'not-yet' })
    await approve(id)
    await make()
    expect(await claimFile(web(), await load(id, bo))).toEqual({ ok: false, reason: 'not-yours' })
    expect(await claimFile(web(later(24 * hour)), await load(id, ada))).toEqual({ ok: false, reason: 'gone' })
    const loaded = await load(id, ada)
    const both = await Promise.all([claimFile(web(), loaded), claimFile(web(), loaded)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('that nobody fetched is deleted after a day, and a request that nobody approved after a week', async () => {
    const { askedId, approve, make, row, acts } = await createExportFixture(database)
    const made = await askedId()
    await approve(made)
    await make()
    const asked = await askedId()
    const expire = (now: Date) => expireExports({ db: database.worker, now })
    await expire(later(23 * hour))
    expect([(await row(made)).state, (await row(asked)).state]).toEqual(['made', 'asked'])
    await expire(later(24 * hour))
    expect([(await row(made)).state, (await row(asked)).state]).toEqual(['expired', 'asked'])
    expect(await owner.exportPart.count({ where: { exportId: made } })).toBe(0)
    await expire(later(7 * 24 * hour))
    expect((await row(asked)).state).toBe('expired')
    expect((await acts()).filter(({ action }) => action === 'export.expire')).toHaveLength(2)
  })

  test('is not asked for with a forged key', async () => {
    const { ask, recipient } = await createExportFixture(database)
    const turned = recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')
    for (const key of ['', 'age1', turned, `${recipient}x`, recipient.toUpperCase(), 'AGE-SECRET-KEY-1X'])
      expect(await ask(allColumns, at, key)).toEqual({ ok: false, reason: 'recipient' })
  })

  test('is asked for on a petition of the own team alone', async () => {
    const { petition, web } = await createExportFixture(database)
    const stranger = await createOrganiser(owner, { teamId: (await createTeam(owner)).id })
    expect(await loadPetition(web(), stranger, 'export', petition.id)).toBeNull()
  })
})
