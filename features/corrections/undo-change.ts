import type { Writer } from '@/features/organisers/record-action'
import { type ChangedEntry, changeEntry, lockEntry } from './change-entry'
import { compareEntries, type Difference, isEqual, pathOf, putTogether, takeApart } from './compare-entries'
import { type EntrySnapshot, snapshotSchema } from './schema'

export type UndoOutcome =
  | { ok: true; changed: ChangedEntry }
  | { ok: false; reason: 'unknown' | 'undone' }
  /** Later changes touched the same parts; `parts` are those, as this change left them and as they are now. */
  | { ok: false; reason: 'changed-since'; parts: Difference[] }

/**
 * Takes one change of an entry back: every part it touched is as before, and what was changed elsewhere meanwhile stays.
 * Refused where a part was changed again since. The undoing is a change of its own and can be undone; then the first
 * one counts again. Undoing the change that made an entry takes the entry out of use. Runs in the caller's transaction.
 */
export async function undoChange(
  { db, now }: { db: Writer; now: Date },
  { changeId, organiserId }: { changeId: bigint; organiserId: string | null },
): Promise<UndoOutcome> {
  const change = await db.addresseeChange.findUnique({
    where: { id: changeId },
    select: { addresseeId: true, before: true, after: true, source: true, undoneAt: true },
  })
  if (!change) return { ok: false, reason: 'unknown' }
  const { addresseeId } = change
  const current = await lockEntry({ db }, addresseeId)
  if (!current) return { ok: false, reason: 'unknown' }
  const fresh = await db.addresseeChange.findUniqueOrThrow({ where: { id: changeId }, select: { undoneAt: true } })
  if (fresh.undoneAt !== null) return { ok: false, reason: 'undone' }
  const after = snapshotSchema.parse(change.after)
  const undone =
    change.before === null
      ? withdraw(current, after, now)
      : takeBack(current, { before: snapshotSchema.parse(change.before), after })
  if (!undone.ok) return undone
  const again = /^undo:(\d+)$/.exec(change.source)?.[1]
  if (again) {
    await db.addresseeChange.update({
      where: { id: BigInt(again), addresseeId },
      data: { undoneAt: null, undoneBy: null },
      select: { id: true },
    })
  }
  await db.addresseeChange.update({
    where: { id: changeId },
    data: { undoneAt: now, undoneBy: organiserId },
    select: { id: true },
  })
  const source = `undo:${changeId}`
  const changed = await changeEntry(
    { db, now },
    { addressee: { id: addresseeId }, after: undone.entry, source, organiserId },
  )
  return { ok: true, changed }
}

export type TakenBack = { ok: true; entry: EntrySnapshot } | { ok: false; reason: 'changed-since'; parts: Difference[] }

/** The entry as it is now without what one change did; refused for the parts that are no longer as it left them. */
export function takeBack(
  current: EntrySnapshot,
  { before, after }: { before: EntrySnapshot; after: EntrySnapshot },
): TakenBack {
  const parts = takeApart(current)
  const touched = compareEntries(before, after)
  const isAs = (difference: Difference, value: unknown) => isEqual(parts.get(pathOf(difference)), value)
  const clashing = touched.filter((one) => !isAs(one, one.after) && !isAs(one, one.before))
  if (clashing.length > 0) {
    const now = clashing.map((one) => ({ ...one, before: one.after, after: parts.get(pathOf(one)) }) as Difference)
    return { ok: false, reason: 'changed-since', parts: now }
  }
  for (const difference of touched) {
    if (difference.before === undefined) parts.delete(pathOf(difference))
    else parts.set(pathOf(difference), difference.before)
  }
  return { ok: true, entry: putTogether(parts) }
}

/** A new entry is undone by taking it out of use, as long as nobody has done so. */
export function withdraw(current: EntrySnapshot, after: EntrySnapshot, now: Date): TakenBack {
  if (after.removedAt !== null || current.removedAt === null)
    return { ok: true, entry: { ...current, removedAt: now.toISOString() } }
  const parts: Difference[] = [{ field: 'removed', key: '', before: null, after: current.removedAt }]
  return { ok: false, reason: 'changed-since', parts }
}
