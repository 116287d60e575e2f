import { describe, expect, test } from 'vitest'
import { openCheck } from '@/features/addressees/open-check'
import { changeEntry } from '@/features/corrections/change-entry'
import { entriesPerPage, listEntries } from '@/features/corrections/list-entries'
import { loadDirectory } from '@/features/corrections/load-directory'
import { countOpen } from '@/features/corrections/queries'
import { readEntry } from '@/features/corrections/read-entry'
import type { EntrySnapshot } from '@/features/corrections/schema'
import { createAddressee } from '../factories/addressees'
import { createOrganiser, createTeam } from '../factories/teams'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T10:00:00Z')
const context = { db: web, now }
const team = await createTeam(owner)
const moderator = await createOrganiser(owner, { teamId: team.id, role: 'moderator' })
const directory = (await loadDirectory(context, moderator, 'editDirectory')) ?? never()

describe('the list of the desk', () => {
  const list = async (filter = {}) => {
    const { rows } = await listEntries(context, directory, {
      q: '',
      sort: 'state',
      descending: false,
      page: 1,
      ...filter,
    })
    return rows
  }

  test('is filtered by age as an entry is judged', async () => {
    const days = [null, '2026-11-01', '2024-11-01', '2020-11-01', '2015-01-01']
    const made: string[] = []
    for (const sourceOn of days)
      for (const checkMethod of [null, 'phone', 'list'] as const)
        for (const checkedOn of days) {
          const { id } = await createAddressee(owner, {
            hostCountry: 'FR',
            sourceOn: sourceOn ? new Date(sourceOn) : null,
          })
          const checked = checkedOn ? new Date(checkedOn) : null
          await owner.addressee.update({
            where: { id },
            data: { checkMethod, checkedOn: checked },
            select: { id: true },
          })
          made.push(id)
        }
    const found: string[] = []
    for (const freshness of ['fresh', 'ageing', 'stale'] as const) {
      for (const page of [1, 2]) {
        const rows = await list({ host: 'FR', freshness, page })
        if (page === 2 && rows.length < entriesPerPage && found.includes(rows[0]?.id ?? '')) continue
        expect(rows.every((row) => row.freshness === freshness)).toBe(true)
        found.push(...rows.map((row) => row.id))
      }
    }
    expect(new Set(found)).toEqual(new Set(made))
  })

  test('is searched in other scripts and by address, and says what is open', async () => {
    const { id } = await createAddressee(owner, { email: 'london@example.org', hostCity: 'Leeds' })
    const entry = (await readEntry(context, id)) as EntrySnapshot
    const change = { addressee: { id }, after: { ...entry, hostCity: 'London' }, source: 'test', organiserId: null }
    await web.$transaction((tx) => changeEntry({ db: tx, now }, change))
    await openCheck(context, { addresseeId: id, reason: 'reported' })
    const rows = await list({ q: 'Казахстан лонд' })
    expect(rows.map((row) => row.id)).toContain(id)
    expect((await list({ q: 'LONDON@example' })).find((row) => row.id === id)).toMatchObject({
      emails: 1,
      openChecks: 1,
    })
    expect((await list({ open: true })).map((row) => row.id)).toContain(id)
    expect(await list({ q: '%_\\' })).toHaveLength(entriesPerPage)
    expect((await countOpen(context)).checks).toBeGreaterThan(0)
  })
})

function never(): never {
  throw new Error('It must be there')
}
