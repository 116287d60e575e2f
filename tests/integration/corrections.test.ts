import { beforeEach, describe, expect, test } from 'vitest'
import { acceptCorrection, rejectCorrection } from '@/features/corrections/accept-or-reject-correction'
import { listCorrections } from '@/features/corrections/list-corrections'
import { proposedValues } from '@/features/corrections/parse-proposal'
import { proposeCorrection } from '@/features/corrections/propose-correction'
import { listHistory } from '@/features/entries/list-history'
import { countOpen } from '@/features/entries/list-open-checks'
import { loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import type { EntrySnapshot } from '@/features/entries/schema'
import { undoChange } from '@/features/entries/undo-change'
import { createAddressee } from '@/tests/factories/addressees'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const context = { db: web, now }
const team = await createTeam(owner)
const moderator = await createOrganiser(owner, { teamId: team.id, role: 'moderator', name: 'Mo' })
const directory = (await loadDirectory(context, moderator, 'editDirectory')) ?? never()

let id = ''
const read = async () => (await readEntry(context, id)) as EntrySnapshot
const sourceUrl = 'https://example.org/contact'
const propose = async (fields: Record<string, string>) =>
  proposeCorrection(context, { addresseeId: id, fields: { ...proposedValues(await read()), sourceUrl, ...fields } })
const waiting = async () => (await listCorrections(context, directory, 'proposed', id)).map((row) => row.id)
const accept = (correctionId: string, fields: string[], checked = false) =>
  acceptCorrection(context, { directory, correctionId, fields, checked })

beforeEach(async () => {
  id = (await createAddressee(owner, { email: 'london@example.org', addressLines: ['33 Thurloe Square'] })).id
})

describe('what a reader proposes', () => {
  test('waits once, however often the form is sent, and nothing is kept of the reader', async () => {
    await Promise.all([1, 2, 3].map(() => propose({ hostCity: 'Leeds', note: 'They moved.' })))
    expect(await waiting()).toHaveLength(1)
    const row = await owner.correction.findFirstOrThrow({ where: { addresseeId: id } })
    expect(row).toMatchObject({ state: 'proposed', proposal: { hostCity: 'Leeds' }, sourceUrl, note: 'They moved.' })
    expect(row.createdOn.toISOString()).toBe('2026-11-22T00:00:00.000Z')
    expect((await read()).hostCity).toBe('London')
  })

  test('is refused when it is one too many', async () => {
    for (let at = 0; at < 20; at += 1) await propose({ name: `Embassy ${'a'.repeat(at + 1)}` })
    expect(await propose({ name: 'Embassy z' })).toEqual({ ok: false, reason: 'full' })
    expect(await waiting()).toHaveLength(20)
  })

  test('of an entry nobody knows is nothing', async () => {
    for (const addresseeId of ['x', '0191d1a0-0000-7000-8000-00000000ffff'])
      expect(await proposeCorrection(context, { addresseeId, fields: {} })).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('the moderator', () => {
  test('accepts some fields: one change with the source, which can be undone', async () => {
    await propose({ hostCity: 'Leeds', addressLines: '125 Pall Mall', email: 'new@example.org' })
    const [correctionId = ''] = await waiting()
    expect((await countOpen(context)).corrections).toBeGreaterThan(0)
    expect(await accept(correctionId, ['addressLines', 'email', 'nonsense'])).toEqual({
      ok: true,
      addresseeId: id,
      waits: false,
    })
    expect(await read()).toMatchObject({ hostCity: 'London', addressLines: ['125 Pall Mall'], checkedOn: null })
    const [line] = await listHistory(context, directory, id)
    expect(line).toMatchObject({ source: sourceUrl, by: 'Mo', byCorrection: true, undone: null })
    const changeId = BigInt(line?.id ?? 0)
    await web.$transaction((tx) => undoChange({ db: tx, now }, { changeId, organiserId: moderator.id }))
    expect(await read()).toMatchObject({ addressLines: ['33 Thurloe Square'], contacts: [{ offAt: null }] })
    expect((await listHistory(context, directory, id))[1]?.undone).toMatchObject({ by: 'Mo' })
  })

  test('who has looked at the source counts as a check', async () => {
    await propose({ hostCity: 'Leeds' })
    await accept((await waiting())[0] ?? '', ['hostCity'], true)
    expect(await read()).toMatchObject({ checkedBy: 'Mo', checkedOn: '2026-11-22', checkMethod: 'official_site' })
  })

  test('chooses no field, and nothing is decided', async () => {
    await propose({ hostCity: 'Leeds' })
    const [correctionId = ''] = await waiting()
    expect(await accept(correctionId, ['name'])).toEqual({ ok: false, reason: 'nothing' })
    expect(await waiting()).toHaveLength(1)
  })

  test('rejects with a reason, and the same form sent again is not a new proposal', async () => {
    await propose({ hostCity: 'Leeds' })
    const [correctionId = ''] = await waiting()
    const reject = (reason: string) => rejectCorrection(context, { directory, correctionId, reason })
    expect(await reject('')).toEqual({ ok: false, reason: 'no-reason' })
    expect(await reject('The source says otherwise')).toMatchObject({ ok: true })
    await propose({ hostCity: 'Leeds' })
    expect(await waiting()).toEqual([])
    expect((await listCorrections(context, directory, 'decided', id))[0]).toMatchObject({
      state: 'rejected',
      reason: 'The source says otherwise',
      decidedBy: 'Mo',
    })
  })

  test('two at once: one decides, the other is told so', async () => {
    await propose({ hostCity: 'Leeds' })
    const [correctionId = ''] = await waiting()
    const both = await Promise.all([
      accept(correctionId, ['hostCity']),
      rejectCorrection(context, { directory, correctionId, reason: 'No' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'decided' })
  })
})

function never(): never {
  throw new Error('It must be there')
}
