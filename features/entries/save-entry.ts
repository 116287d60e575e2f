import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { Faults } from '@/features/texts/read-form'
import { lockEntry, newEntryId } from './change-entry'
import { checkEntry } from './check-entry'
import type { Difference } from './compare-entries'
import type { EditableDirectory } from './load-directory'
import { mergeEntries } from './merge-entries'
import { readEntry } from './read-entry'
import { typedSource } from './rules'
import type { EntrySnapshot } from './schema'
import { submitChange } from './submit-change'

export interface SaveEntry {
  directory: EditableDirectory
  /** Null for a new entry. */
  id: string | null
  /** The entry as the form was opened with; null for a new one. */
  base: EntrySnapshot | null
  form: EntrySnapshot
}

export type SaveEntryOutcome =
  | { ok: true; id: string; current: EntrySnapshot; changed: boolean; waits: boolean }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'invalid'; errors: Faults }
  /** Somebody else saved the same parts in between; `parts` are theirs and mine, `current` is what is saved now. */
  | { ok: false; reason: 'changed'; parts: Difference[]; current: EntrySnapshot }

/**
 * Saves what the form of an entry holds. What another organiser changed meanwhile in other parts stays; the same part
 * changed by both is refused and shown. What says where letters go waits for another organiser ({@link submitChange}).
 * Blocks, checks and whether the entry is in use have acts of their own.
 */
export async function saveEntry(
  { db, now }: Context,
  { directory, id, base, form }: SaveEntry,
): Promise<SaveEntryOutcome> {
  if ((id === null) !== (base === null)) return { ok: false, reason: 'not-found' }
  const mine = withSwitches(keepOwnActs(form, base), base, now)
  const errors = checkEntry(mine, base, now)
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
  return db.$transaction(async (tx): Promise<SaveEntryOutcome> => {
    const theirs = id === null ? null : await lockEntry({ db: tx }, id)
    if (theirs === undefined) return { ok: false, reason: 'not-found' }
    const merged = base && theirs ? mergeEntries(base, mine, theirs) : ({ ok: true, entry: mine } as const)
    if (!merged.ok) return { ok: false, reason: 'changed', parts: merged.parts, current: theirs ?? mine }
    const { by, teamId } = directory
    const addressee = id === null ? { new: newEntryId() } : { id }
    const change = { addressee, after: merged.entry, source: sourceOf(merged.entry, theirs), organiserId: by, teamId }
    const { addresseeId, changeId, waits } = await submitChange({ db: tx, now }, change)
    if (changeId !== null) {
      const action = id === null ? 'entry.create' : 'entry.save'
      await recordAction(tx, { by, teamId, action, object: `addressee:${addresseeId}`, at: now })
    }
    const current = (await readEntry({ db: tx }, addresseeId)) ?? merged.entry
    return { ok: true, id: addresseeId, current, changed: changeId !== null, waits }
  })
}

/** The form of an entry does not touch what other acts write. */
function keepOwnActs(form: EntrySnapshot, base: EntrySnapshot | null): EntrySnapshot {
  return {
    ...form,
    blocks: base?.blocks ?? [],
    removedAt: base?.removedAt ?? null,
    checkedBy: base?.checkedBy ?? null,
    checkedOn: base?.checkedOn ?? null,
    checkMethod: base?.checkMethod ?? null,
    wikidataId: base?.wikidataId ?? null,
  }
}

/** An address is turned off at the time of saving; a new value for one that was off is on again. */
export function withSwitches(form: EntrySnapshot, base: EntrySnapshot | null, now: Date): EntrySnapshot {
  const known = new Map(base?.contacts.map((contact) => [contact.id, contact]))
  const contacts = form.contacts.map((contact) => {
    const old = known.get(contact.id)
    if (contact.offAt === null) return { ...contact, offReason: null }
    if (!old?.offAt) return { ...contact, offAt: now.toISOString() }
    const isOther = old.value.toLowerCase() !== contact.value.toLowerCase()
    return isOther ? { ...contact, offAt: null, offReason: null } : { ...contact, offAt: old.offAt }
  })
  return { ...form, contacts }
}

/** Where a change was read: at the source of the address, where that is what is new, or else at the source of the entry. */
function sourceOf(entry: EntrySnapshot, before: EntrySnapshot | null): string {
  const isNewSource = before !== null && entry.addressSource !== before.addressSource
  return typedSource(isNewSource && entry.addressSource ? entry.addressSource : entry.source)
}
