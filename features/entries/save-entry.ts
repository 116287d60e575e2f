import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import type { Faults } from '@/features/texts/read-form'
import { type ChangeEntry, lockEntry } from './change-entry'
import { checkEntry } from './check-entry'
import type { Difference } from './compare-entries'
import { identifyContacts, identifyEntry, identifyNewContacts } from './identify-entry'
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
 * Blocks, checks and whether the entry is in use have acts of their own. A new entry sent twice is saved once.
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
    const within = { db: tx, now }
    if (id === null || base === null)
      return create(within, directory, { fresh: identifyEntry(directory.by, form), mine })
    const theirs = await lockEntry(within, id)
    if (!theirs) return { ok: false, reason: 'not-found' }
    const merged = mergeEntries(base, mine, theirs)
    if (!merged.ok) return { ok: false, reason: 'changed', parts: merged.parts, current: theirs }
    const after = { ...merged.entry, contacts: identifyNewContacts(id, merged.entry.contacts, theirs.contacts) }
    return submit(within, directory, { addressee: { id }, before: theirs, after })
  })
}

/** Writes a new entry, unless this very form made it before: then it stays as it is by now. */
async function create(
  within: { db: Writer; now: Date },
  directory: EditableDirectory,
  { fresh, mine }: { fresh: string; mine: EntrySnapshot },
): Promise<SaveEntryOutcome> {
  await within.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`entry/${fresh}`}))`
  const known = await lockEntry(within, fresh)
  if (known) return { ok: true, id: fresh, current: known, changed: false, waits: known.removedAt !== null }
  const after = { ...mine, contacts: identifyContacts(fresh, mine.contacts) }
  return submit(within, directory, { addressee: { new: fresh }, before: null, after })
}

interface Change extends Pick<ChangeEntry, 'addressee' | 'after'> {
  before: EntrySnapshot | null
}

async function submit(
  { db, now }: { db: Writer; now: Date },
  { by, teamId }: EditableDirectory,
  { addressee, before, after }: Change,
): Promise<SaveEntryOutcome> {
  const change = { addressee, after, source: sourceOf(after, before), organiserId: by, teamId }
  const { addresseeId, changeId, waits } = await submitChange({ db, now }, change)
  if (changeId !== null) {
    const action = before === null ? 'entry.create' : 'entry.save'
    await recordAction(db, { by, teamId, action, object: `addressee:${addresseeId}`, at: now })
  }
  const current = (await readEntry({ db }, addresseeId)) ?? after
  return { ok: true, id: addresseeId, current, changed: changeId !== null, waits }
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
