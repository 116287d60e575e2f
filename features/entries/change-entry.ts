import { isId } from '@/features/access/ids'
import { searchTextOf } from '@/features/addressees/fold-search'
import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'
import { compareEntries, type Difference } from './compare-entries'
import { keepContactIds } from './keep-contact-ids'
import { readEntry } from './read-entry'
import type { EntrySnapshot } from './schema'
import { settleSources } from './settle-sources'

export interface ChangeEntry {
  /** The entry to change, or `new` with the id it shall have. */
  addressee: { id: string } | { new: string }
  after: EntrySnapshot
  /** Where the change comes from, in words or as a link: kept in the history. */
  source: string
  organiserId: string | null
  correctionId?: string | undefined
  importId?: string | undefined
  /** It changes where letters go, and there is nobody else to decide on it. */
  alone?: boolean
}

export interface ChangedEntry {
  addresseeId: string
  /** The line of the history; null where nothing was different and nothing was written. */
  changeId: bigint | null
  before: EntrySnapshot | null
  after: EntrySnapshot
  differences: Difference[]
}

/**
 * Writes an entry of the directory whole: addressee, contacts, blocks, coverage, what the search looks at, and one line
 * of the history. Runs in the caller's transaction and holds the entry until its end. Whether the values make sense is
 * for {@link checkEntry} to say before. Throws for an entry that is not there.
 */
export async function changeEntry(
  { db, now }: { db: Writer; now: Date },
  { addressee, after: wanted, source, organiserId, correctionId, importId, alone = false }: ChangeEntry,
): Promise<ChangedEntry> {
  const isNew = 'new' in addressee
  const addresseeId = isNew ? addressee.new : addressee.id
  const before = isNew ? null : await lockEntry({ db }, addresseeId)
  if (before === undefined) throw new Error('An entry that is changed must be there')
  const after = settleSources(before, keepContactIds(before, wanted))
  const differences = compareEntries(before, after)
  if (differences.length === 0) return { addresseeId, changeId: null, before, after, differences }
  const columns = { ...columnsOf(after), updatedAt: now }
  if (isNew) await db.addressee.create({ data: { id: addresseeId, ...columns }, select: { id: true } })
  else await db.addressee.update({ where: { id: addresseeId }, data: columns, select: { id: true } })
  const touched = new Set(differences.map(({ field }) => field))
  if (touched.has('contact') || touched.has('off')) await writeContacts(db, addresseeId, before, after)
  if (touched.has('block')) await writeBlocks(db, addresseeId, after)
  // The state stands on every row of the coverage.
  if (touched.has('coverage') || touched.has('state')) await writeCoverage(db, addresseeId, after)
  const change = await db.addresseeChange.create({
    data: {
      addresseeId,
      after,
      source,
      at: now,
      organiserId,
      alone,
      ...(before ? { before } : {}),
      correctionId: correctionId ?? null,
      importId: importId ?? null,
    },
    select: { id: true },
  })
  await forgetPages(db, [`addressee:${addresseeId}`, 'directory'])
  return { addresseeId, changeId: change.id, before, after, differences }
}

/** Reads an entry and holds it still until the transaction ends. Undefined for no such entry. */
export async function lockEntry({ db }: { db: Writer }, id: string): Promise<EntrySnapshot | undefined> {
  if (!isId(id)) return undefined
  await db.$executeRaw`SELECT 1 FROM addressees WHERE id = ${id}::uuid FOR UPDATE`
  return readEntry({ db }, id)
}

/** The columns of an entry's own row, with what the search looks at. */
export function columnsOf(entry: EntrySnapshot) {
  const { contacts: _, blocks: __, coverage: ___, sourceOn, checkedOn, removedAt, ...columns } = entry
  return {
    ...columns,
    sourceOn: dateOf(sourceOn),
    addressSourceOn: dateOf(entry.addressSourceOn),
    nameSourceOn: dateOf(entry.nameSourceOn),
    checkedOn: dateOf(checkedOn),
    removedAt: dateOf(removedAt),
    searchText: searchTextOf(entry),
  }
}

/** Writes the contacts of an entry so that those which stay keep their ids. */
export async function writeContacts(
  db: Writer,
  addresseeId: string,
  before: EntrySnapshot | null,
  after: EntrySnapshot,
) {
  const kept = new Set(after.contacts.map(({ id }) => id))
  const gone = (before?.contacts ?? []).filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  const known = new Set(before?.contacts.map(({ id }) => id))
  const rows = after.contacts.map((contact) => ({
    ...contact,
    sourceOn: dateOf(contact.sourceOn),
    offAt: dateOf(contact.offAt),
  }))
  if (gone.length > 0) await db.addresseeContact.deleteMany({ where: { addresseeId, id: { in: gone } } })
  for (const { id, ...data } of rows.filter(({ id }) => known.has(id)))
    await db.addresseeContact.update({ where: { id, addresseeId }, data, select: { id: true } })
  const fresh = rows.filter(({ id }) => !known.has(id))
  if (fresh.length > 0) await db.addresseeContact.createMany({ data: fresh.map((row) => ({ ...row, addresseeId })) })
}

async function writeBlocks(db: Writer, addresseeId: string, { blocks }: EntrySnapshot): Promise<void> {
  await db.addressBlock.deleteMany({ where: { addresseeId } })
  await db.addressBlock.createMany({
    data: blocks.map((block) => ({ ...block, addresseeId, approvedOn: dateOf(block.approvedOn) })),
  })
}

async function writeCoverage(db: Writer, addresseeId: string, { state, coverage }: EntrySnapshot): Promise<void> {
  await db.coverage.deleteMany({ where: { addresseeId } })
  await db.coverage.createMany({ data: coverage.map((covered) => ({ ...covered, addresseeId, state })) })
}

/** A day or a moment as the database takes it. */
function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
