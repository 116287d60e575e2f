import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import type { ChangeEntry } from '@/features/entries/change-entry'
import type { Difference } from '@/features/entries/compare-entries'
import { isDirecting } from '@/features/entries/hold-change'
import { type EditableDirectory, hasAnotherEditor } from '@/features/entries/load-directory'
import { readEntries } from '@/features/entries/read-entry'
import { type EntrySnapshot, snapshotSchema } from '@/features/entries/schema'
import { revertChange, withdraw } from '@/features/entries/undo-change'
import { lockImports } from './apply-import'
import { changeEntries } from './change-entries'

/** An entry that was changed again after the import, in the same parts. */
export interface ChangedSince {
  id: string
  name: string
  parts: Difference[]
}

export type UndoImportOutcome =
  /** `again` where it was undone before: nothing was done now. */
  | { ok: true; again: boolean; count: number }
  | { ok: false; reason: 'not-found' | 'not-applied' }
  | { ok: false; reason: 'changed-since'; entries: ChangedSince[] }
  /** It takes back where letters go: noted, and another organiser has to take it back as well. */
  | { ok: false; reason: 'asked' }

const patience = { maxWait: 120_000, timeout: 600_000 }

/**
 * Takes a whole import back: every part of an entry that it touched is as before, new entries are taken out of use, and
 * what was changed elsewhere meanwhile stays. Refused, with the entries, where something it wrote was changed since. Where
 * that says where letters go, two people take it back: the first press is noted, the second one's counts.
 */
export async function undoImport(
  { db, now }: Context,
  { directory, id }: { directory: EditableDirectory; id: string },
): Promise<UndoImportOutcome> {
  if (!isId(id)) return { ok: false, reason: 'not-found' }
  return db.$transaction(async (tx): Promise<UndoImportOutcome> => {
    await lockImports(tx)
    const kept = await tx.directoryImport.findUnique({ where: { id }, select: { state: true, undoAskedBy: true } })
    if (!kept) return { ok: false, reason: 'not-found' }
    if (kept.state === 'undone') return { ok: true, again: true, count: 0 }
    if (kept.state === 'previewed') return { ok: false, reason: 'not-applied' }
    const { changes, clashes } = await takeAllBack(tx, id, now, true)
    if (clashes.length > 0) return { ok: false, reason: 'changed-since', entries: clashes }
    const { by, teamId } = directory
    const isAlone = !(await hasAnotherEditor({ db: tx }, by))
    const isSecond = kept.undoAskedBy !== null && kept.undoAskedBy !== by
    if (!isAlone && !isSecond && changes.some(({ directs }) => directs)) {
      await tx.directoryImport.update({ where: { id }, data: { undoAskedBy: by }, select: { id: true } })
      if (kept.undoAskedBy === null)
        await recordAction(tx, { by, teamId, action: 'directory.import-undo-ask', object: `import:${id}`, at: now })
      return { ok: false, reason: 'asked' }
    }
    const wanted = changes.map(({ directs, ...change }) => ({ ...change, organiserId: by, alone: isAlone && directs }))
    const count = await changeEntries({ db: tx, now }, wanted)
    await tx.addresseeChange.updateMany({
      where: { importId: id, undoneAt: null },
      data: { undoneAt: now, undoneBy: by },
    })
    await tx.directoryImport.update({ where: { id }, data: { state: 'undone', undoneAt: now }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'directory.import-undo', object: `import:${id}`, at: now })
    return { ok: true, again: false, count }
  }, patience)
}

/** The entries that stand in the way of undoing an import, as they are now. */
export async function listChangedSince({ db, now }: Context, id: string): Promise<ChangedSince[]> {
  return isId(id) ? (await takeAllBack(db, id, now, false)).clashes : []
}

async function takeAllBack(db: Writer, importId: string, now: Date, hold: boolean) {
  const changes = await db.addresseeChange.findMany({
    // What was undone one by one is undone.
    where: { importId, undoneAt: null },
    select: { id: true, addresseeId: true, before: true, after: true },
    orderBy: { id: 'asc' },
  })
  const ids = changes.map(({ addresseeId }) => addresseeId)
  if (hold) await db.$executeRaw`SELECT 1 FROM addressees WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const entries = await readEntries({ db }, ids)
  const undone = changes.map((change) => undoOne(change, entries.get(change.addresseeId), now))
  return {
    changes: undone.flatMap((one) => (one.ok ? [one.change] : [])),
    clashes: undone.flatMap((one) => (one.ok ? [] : [one.clash])),
  }
}

function undoOne(
  change: { id: bigint; addresseeId: string; before: unknown; after: unknown },
  current: EntrySnapshot | undefined,
  now: Date,
): { ok: true; change: Omit<ChangeEntry, 'organiserId'> & { directs: boolean } } | { ok: false; clash: ChangedSince } {
  const { addresseeId } = change
  if (!current) throw new Error('An entry with a history must be there')
  const after = snapshotSchema.parse(change.after)
  const back =
    change.before === null
      ? withdraw(current, after, now)
      : revertChange(current, { before: snapshotSchema.parse(change.before), after })
  if (!back.ok) return { ok: false, clash: { id: addresseeId, name: current.name, parts: back.parts } }
  const directs = isDirecting(current, back.entry)
  return {
    ok: true,
    change: { addressee: { id: addresseeId }, after: back.entry, source: `undo:${change.id}`, directs },
  }
}
