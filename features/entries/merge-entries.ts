import { compareEntries, type Difference, isEqual, pathOf, putTogether, takeApart } from './compare-entries'
import type { EntrySnapshot } from './schema'

export type MergedEntry =
  | { ok: true; entry: EntrySnapshot }
  /** Parts both changed, each to something else: as the other left them (`before`) and as they are wanted (`after`). */
  | { ok: false; parts: Difference[] }

/**
 * Brings together what two organisers changed in the same entry at the same time: `mine` and `theirs` both began as
 * `base`. Parts that only one of them touched are taken from whoever did; what both touched is refused, unless they
 * agree.
 */
export function mergeEntries(base: EntrySnapshot, mine: EntrySnapshot, theirs: EntrySnapshot): MergedEntry {
  const parts = takeApart(theirs)
  const changed = compareEntries(base, mine)
  const clashing = changed.filter((one) => {
    const now = parts.get(pathOf(one))
    return !isEqual(now, one.before) && !isEqual(now, one.after)
  })
  if (clashing.length > 0)
    return { ok: false, parts: clashing.map((one) => ({ ...one, before: parts.get(pathOf(one)) }) as Difference) }
  for (const one of changed) {
    if (one.after === undefined) parts.delete(pathOf(one))
    else parts.set(pathOf(one), one.after)
  }
  return { ok: true, entry: putTogether(parts) }
}

/**
 * The entry that `mine` is to be compared with after somebody has decided for their own words: where both changed a part
 * it is as the other saved it, elsewhere as it was in the beginning.
 */
export function rebaseEntry(base: EntrySnapshot, theirs: EntrySnapshot, parts: readonly Difference[]): EntrySnapshot {
  const [rebased, saved] = [takeApart(base), takeApart(theirs)]
  for (const path of parts.map(pathOf)) {
    if (saved.has(path)) rebased.set(path, saved.get(path))
    else rebased.delete(path)
  }
  return putTogether(rebased)
}
