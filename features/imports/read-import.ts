import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import { compareEntries, type Difference } from '@/features/entries/compare-entries'
import type { EditableDirectory } from '@/features/entries/load-directory'
import { type EntrySnapshot, snapshotSchema } from '@/features/entries/schema'
import type { ImportState } from '@/generated/prisma/enums'
import type { ImportPlan } from './plan-import'
import { readPlan } from './read-plan'
import { importCounts, type StoredCounts } from './store-import'

export interface ImportHead {
  id: string
  fileName: string
  state: ImportState
  counts: StoredCounts
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
  /** Who brought the file; empty where they are no longer here. */
  by: string
  /** Their id. */
  byId: string
  /** Who wants to take it back; null where nobody does. */
  undoAsked: { id: string; name: string } | null
}

const head = {
  id: true,
  fileName: true,
  state: true,
  counts: true,
  organiserId: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
  undoAskedBy: true,
} as const
const noCounts = { added: 0, changed: 0, unchanged: 0, faults: 0 }

/** The latest imports, newest first. */
export async function listImports({ db }: Context, _directory: EditableDirectory): Promise<ImportHead[]> {
  const rows = await db.directoryImport.findMany({
    select: head,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return withNames({ db }, rows)
}

/** An import with its file, while that is kept. Null for no such import. */
export async function readImport(
  { db }: Context,
  _directory: EditableDirectory,
  id: string,
): Promise<(ImportHead & { content: string | null }) | null> {
  if (!isId(id)) return null
  const row = await db.directoryImport.findUnique({ where: { id }, select: { ...head, content: true } })
  const [named] = row ? await withNames({ db }, [row]) : []
  return row && named ? { ...named, content: row.content } : null
}

type Row = Omit<ImportHead, 'by' | 'byId' | 'undoAsked' | 'counts'> & {
  organiserId: string
  undoAskedBy: string | null
  counts: unknown
}

async function withNames({ db }: Pick<Context, 'db'>, rows: readonly Row[]): Promise<ImportHead[]> {
  const people = await db.organiser.findMany({
    where: { id: { in: rows.flatMap(({ organiserId, undoAskedBy }) => [organiserId, undoAskedBy ?? []].flat()) } },
    select: { id: true, name: true },
  })
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  return rows.map(({ organiserId, undoAskedBy, id, fileName, state, counts, createdAt, appliedAt, undoneAt }) => ({
    id,
    fileName,
    state,
    createdAt,
    appliedAt,
    undoneAt,
    counts: importCounts.catch(noCounts).parse(counts),
    by: nameOf(organiserId),
    byId: organiserId,
    undoAsked: undoAskedBy === null ? null : { id: undoAskedBy, name: nameOf(undoAskedBy) },
  }))
}

/** What a kept file would do to the entries as they are now. */
export function previewImport(context: Context, { id, content }: { id: string; content: string }): Promise<ImportPlan> {
  return readPlan(context, content, { seed: id })
}

/** One entry that an import changed. */
export interface ImportedEntry {
  id: string
  before: EntrySnapshot | null
  after: EntrySnapshot
  differences: Difference[]
}

/** What an applied import did, a page of it, in the order of its rows. */
export async function listImported({ db }: Context, importId: string, { skip, take }: { skip: number; take: number }) {
  const where = { importId }
  const changes = await db.addresseeChange.findMany({
    where,
    skip,
    take,
    select: { addresseeId: true, before: true, after: true },
    orderBy: { id: 'asc' },
  })
  return {
    count: await db.addresseeChange.count({ where }),
    entries: changes.map((change): ImportedEntry => {
      const before = change.before === null ? null : snapshotSchema.parse(change.before)
      const after = snapshotSchema.parse(change.after)
      return { id: change.addresseeId, before, after, differences: compareEntries(before, after) }
    }),
  }
}
