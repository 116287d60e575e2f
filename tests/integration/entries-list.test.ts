import { describe, expect, test } from 'vitest'
import { typedWord } from '@/features/addressees/fold-search'
import { openCheck } from '@/features/addressees/open-check'
import { changeEntry } from '@/features/entries/change-entry'
import { entriesPerPage, listEntries } from '@/features/entries/list-entries'
import { countOpen } from '@/features/entries/list-open-checks'
import { loadDirectory } from '@/features/entries/load-directory'
import { readEntry } from '@/features/entries/read-entry'
import type { EntrySnapshot } from '@/features/entries/schema'
import { createAddressee } from '@/tests/factories/addressees'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
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

  test('is searched however words are spelled, and says what they were taken for', async () => {
    const { id } = await createAddressee(owner, { hostCity: 'Leeds' })
    const entry = (await readEntry(context, id)) as EntrySnapshot
    const change = { addressee: { id }, after: { ...entry, hostCity: 'London' }, source: 'test', organiserId: null }
    await web.$transaction((tx) => changeEntry({ db: tx, now }, change))
    const search = (q: string) =>
      listEntries(context, directory, { q, sort: 'state', descending: false, page: 1, locale: 'en' })
    for (const q of ['Kasachstn Londn', 'казакстан лондон', 'embassy of kazakhstan in london', 'LÖNDON']) {
      expect((await search(q)).rows.map((row) => row.id)).toContain(id)
    }
    expect((await search('Londn')).words).toEqual([{ asked: 'londn', meant: 'london' }])
    expect(await search('xqzzw')).toMatchObject({ total: 0, words: [{ asked: 'xqzzw', meant: undefined }] })
    // The screen quotes what was typed, not the word as it is compared.
    expect((await search('Лондн')).words.map(({ asked }) => typedWord('Лондн', asked))).toEqual(['Лондн'])
  })

  test('is in the order of the alphabet of whoever reads it, page by page', async () => {
    for (const state of ['CH', 'DE', 'AT', 'ES'])
      for (const hostCity of ['Zagreb', 'Osijek']) await createAddressee(owner, { state, hostCountry: 'HR', hostCity })
    const statesIn = async (locale: string, descending = false) =>
      [...new Set((await list({ host: 'HR', locale, descending })).map((row) => row.state))].join(' ')
    expect(await statesIn('en')).toBe('AT DE ES CH')
    expect(await statesIn('ru')).toBe('AT DE ES CH')
    expect(await statesIn('en', true)).toBe('CH ES DE AT')
    const hosts = await list({ state: 'CH', sort: 'host', locale: 'en' })
    expect(hosts.map((row) => row.hostCity)).toEqual(['Osijek', 'Zagreb'])
    const first = await list({ locale: 'ru', page: 1 })
    const second = await list({ locale: 'ru', page: 2 })
    expect(new Set([...first, ...second].map((row) => row.id)).size).toBe(first.length + second.length)
  })
})

function never(): never {
  throw new Error('It must be there')
}
