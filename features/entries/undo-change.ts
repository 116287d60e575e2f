import type { Writer } from '@/features/context'
import { type ChangedEntry, lockEntry } from './change-entry'
import { compareEntries, type Difference, isEqual, pathOf, putTogether, takeApart } from './compare-entries'
import { originOf } from './rules'
import { type EntrySnapshot, snapshotSchema } from './schema'
import { submitChange } from './submit-change'

export type UndoOutcome =
  /** `waits` where it takes back where letters go: nothing is taken back before another organiser agrees. */
  | { ok: true; changed: ChangedEntry; waits: boolean }
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
  { changeId, organiserId, teamId = null }: { changeId: bigint; organiserId: string | null; teamId?: string | null },
): Promise<UndoOutcome> {
  const change = await db.addresseeChange.findUnique({
    where: { id: changeId },
    select: { addresseeId: true, before: true, after: true },
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
      : revertChange(current, { before: snapshotSchema.parse(change.before), after })
  if (!undone.ok) return undone
  const source = `undo:${changeId}`
  const { waits, ...changed } = await submitChange(
    { db, now },
    { addressee: { id: addresseeId }, after: undone.entry, source, organiserId, teamId, whole: true },
  )
  if (!waits) await noteUndone({ db, now }, { addresseeId, source, organiserId })
  return { ok: true, changed, waits }
}

/**
 * Notes that the change is undone which a change with this source ("undo:12") takes back; where that one took another
 * back, the other counts again. False, and nothing is noted, for a change that somebody undid before.
 */
export async function noteUndone(
  { db, now }: { db: Writer; now: Date },
  { addresseeId, source, organiserId }: { addresseeId: string; source: string; organiserId: string | null },
): Promise<boolean> {
  const origin = originOf(source)
  if (origin.kind !== 'undo') return true
  const where = { id: BigInt(origin.changeId), addresseeId }
  const change = await db.addresseeChange.findUnique({ where, select: { source: true, undoneAt: true } })
  if (!change || change.undoneAt !== null) return false
  const first = originOf(change.source)
  if (first.kind === 'undo') {
    await db.addresseeChange.update({
      where: { id: BigInt(first.changeId), addresseeId },
      data: { undoneAt: null, undoneBy: null },
      select: { id: true },
    })
  }
  await db.addresseeChange.update({ where, data: { undoneAt: now, undoneBy: organiserId }, select: { id: true } })
  return true
}

export type RevertedChange =
  | { ok: true; entry: EntrySnapshot }
  | { ok: false; reason: 'changed-since'; parts: Difference[] }

/** The entry as it is now without what one change did; refused for the parts that are no longer as it left them. */
export function revertChange(
  current: EntrySnapshot,
  { before, after }: { before: EntrySnapshot; after: EntrySnapshot },
): RevertedChange {
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
export function withdraw(current: EntrySnapshot, after: EntrySnapshot, now: Date): RevertedChange {
  if (after.removedAt !== null || current.removedAt === null)
    return { ok: true, entry: { ...current, removedAt: now.toISOString() } }
  const parts: Difference[] = [{ field: 'removed', key: '', before: null, after: current.removedAt }]
  return { ok: false, reason: 'changed-since', parts }
}
