import type { EntryFilter } from '@/features/entries/list-entries'
import { loadDirectory } from '@/features/entries/load-directory'
import { applyImport } from '@/features/imports/apply-import'
import { exportEntries } from '@/features/imports/export-entries'
import { previewImport, readImport } from '@/features/imports/read-import'
import { storeImport } from '@/features/imports/store-import'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/** A database of its own with a team, and what an organiser does with files there. */
export async function importsFixture() {
  const { owner, web, urls } = await createTestDatabase()
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
    const outcome = await storeImport(context, {
      directory: await desk(),
      fileName: 'list.csv',
      bytes: Buffer.from(text),
    })
    if (!outcome.ok) throw new Error(outcome.fault.code)
    return outcome.id
  }

  async function look(id: string) {
    const kept = await readImport(context, await desk(), id)
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

  async function exported({ withRemoved = false, ...asked }: Partial<EntryFilter> & { withRemoved?: boolean } = {}) {
    const filter = { q: '', sort: 'state' as const, descending: false, page: 1, ...asked }
    let text = ''
    for await (const part of exportEntries(context, { directory: await desk(), filter, withRemoved })) text += part
    return text
  }

  /** Forgets the directory and its history. */
  async function clear() {
    await owner.addresseeChange.deleteMany()
    await owner.directoryImport.deleteMany()
    await owner.addressee.deleteMany()
  }

  return { owner, url: urls.owner, context, now, people, desk, bring, look, apply, everything, exported, clear }
}
