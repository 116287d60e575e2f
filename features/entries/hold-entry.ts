import { isAuthority, isConsulate, isEmbassy, isMinistry } from '@/features/addressees/rules'
import type { HeldApart } from './hold-change'
import type { EntrySnapshot } from './schema'

/**
 * True for a new entry that could be the door for letters to its state, and take them from the entry they went to: a
 * mission, an office of the state, whatever covers a country. A newspaper or a prison is written to by its name only.
 */
export function takesPlace({ kind, coverage, removedAt }: EntrySnapshot): boolean {
  if (removedAt !== null) return false
  const isMission = isEmbassy(kind) || isConsulate(kind) || kind === 'permanent_mission'
  return coverage.length > 0 || isMission || isMinistry(kind) || isAuthority(kind)
}

/** A new entry as it waits for another person: there and out of use, with the part that brings it into use. */
export function holdEntry(entry: EntrySnapshot, now: Date): HeldApart {
  const removedAt = now.toISOString()
  return { rest: { ...entry, removedAt }, held: [{ field: 'removed', key: '', before: removedAt, after: null }] }
}
