import { z } from 'zod'
import { checkEntry } from './check-entry'
import { compareEntries, type Difference, isEqual, pathOf, putTogether, takeApart } from './compare-entries'
import { type EntrySnapshot, snapshotSchema } from './schema'

const kept = z.array(
  z.object({ field: z.string(), key: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
)

/** Reads the parts of a change that waits, as they were kept; a side that was not there is missing. */
export function parseDifferences(json: unknown): Difference[] {
  return kept.parse(json).map(({ field, key, before, after }) => ({ field, key, before, after }) as Difference)
}

/**
 * The entry once the parts of a change that waited are taken over. Null where one of them is no longer as it was when
 * the change was proposed, or where the entry would make no sense with them.
 */
export function applyParts(current: EntrySnapshot, parts: readonly Difference[], now: Date): EntrySnapshot | null {
  const entry = takeApart(current)
  for (const one of parts) {
    const path = pathOf(one)
    const present = entry.get(path)
    if (!isEqual(present, one.before) && !isEqual(present, one.after)) return null
    if (one.after === undefined) entry.delete(path)
    else entry.set(path, one.after)
  }
  const after = snapshotSchema.parse(putTogether(entry))
  const isWhole = Object.keys(checkEntry(after, current, now)).length === 0
  return isWhole && compareEntries(current, after).length > 0 ? after : null
}
