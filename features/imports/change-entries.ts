import type { Writer } from '@/features/context'
import { type ChangeEntry, columnsOf, writeContacts } from '@/features/entries/change-entry'
import { compareEntries, type EntryField } from '@/features/entries/compare-entries'
import { keepContactIds } from '@/features/entries/keep-contact-ids'
import { readEntries } from '@/features/entries/read-entry'
import type { EntrySnapshot } from '@/features/entries/schema'
import { settleSources } from '@/features/entries/settle-sources'
import { forgetPages } from '@/features/pages'
import { insertRows } from './insert-rows'

interface Options {
  /** False for the lists we ship: an entry's own source says where it began. */
  history?: boolean
  /** Told how many of the changes are written. */
  onProgress?: ((done: number) => void) | undefined
}

interface Written {
  id: string
  isNew: boolean
  before: EntrySnapshot | null
  after: EntrySnapshot
  touched: ReadonlySet<EntryField>
  change: ChangeEntry
}

const chunk = 500

/**
 * What {@link changeEntry} does, for thousands of entries: the same rows and the same lines of the history, in few
 * statements. Runs in the caller's transaction and holds the entries until its end. Returns how many were different.
 */
export async function changeEntries(
  context: { db: Writer; now: Date },
  changes: readonly ChangeEntry[],
  { history = true, onProgress }: Options = {},
): Promise<number> {
  let count = 0
  for (let at = 0; at < changes.length; at += chunk) {
    const part = changes.slice(at, at + chunk)
    const written = await compareAll(context, part)
    await writeAll(context, written)
    if (history) await writeHistory(context, written)
    count += written.length
    onProgress?.(at + part.length)
  }
  return count
}

async function compareAll({ db }: { db: Writer }, changes: readonly ChangeEntry[]): Promise<Written[]> {
  const ids = changes.flatMap(({ addressee }) => ('id' in addressee ? [addressee.id] : [])).sort()
  // In one order, so that two who change many entries wait for each other instead of standing in each other's way.
  if (ids.length > 0)
    await db.$executeRaw`SELECT 1 FROM addressees WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const entries = await readEntries({ db }, ids)
  return changes.flatMap((change) => {
    const isNew = 'new' in change.addressee
    const id = 'new' in change.addressee ? change.addressee.new : change.addressee.id
    const before = entries.get(id) ?? null
    if (!isNew && !before) throw new Error('An entry that is changed must be there')
    const after = settleSources(before, keepContactIds(before, change.after))
    const touched = new Set(compareEntries(before, after).map(({ field }) => field))
    return touched.size === 0 ? [] : [{ id, isNew, before, after, touched, change }]
  })
}

async function writeAll({ db, now }: { db: Writer; now: Date }, written: readonly Written[]): Promise<void> {
  const fresh = written.filter(({ isNew }) => isNew)
  const old = written.filter(({ isNew }) => !isNew)
  const row = ({ id, after }: Written) => ({ id, ...columnsOf(after), updatedAt: now })
  await insertRows(db, 'addressees', fresh.map(row))
  await insertRows(
    db,
    'addressee_contacts',
    fresh.flatMap(({ id: addresseeId, after }) =>
      after.contacts.map(({ id, channel, purpose, value, source, sourceOn, offAt, offReason }) => ({
        id,
        addresseeId,
        channel,
        purpose,
        value,
        source,
        sourceOn,
        offAt,
        offReason,
      })),
    ),
  )
  for (const one of old) {
    const { id, ...data } = row(one)
    await db.addressee.update({ where: { id }, data, select: { id: true } })
    if (one.touched.has('contact') || one.touched.has('off')) await writeContacts(db, id, one.before, one.after)
  }
  await writeBlocks(db, written)
  await writeCoverage(db, written)
  await forgetPages(db, ['directory', ...old.map(({ id }) => `addressee:${id}` as const)])
}

async function writeBlocks(db: Writer, written: readonly Written[]): Promise<void> {
  const touched = written.filter((one) => one.touched.has('block'))
  const cleared = touched.filter(({ isNew }) => !isNew).map(({ id }) => id)
  if (cleared.length > 0) await db.addressBlock.deleteMany({ where: { addresseeId: { in: cleared } } })
  await insertRows(
    db,
    'address_blocks',
    touched.flatMap(({ id: addresseeId, after }) =>
      after.blocks.map(({ locale, recipient, salutation, close, gender, approvedBy, approvedOn }) => ({
        addresseeId,
        locale,
        recipient,
        salutation,
        close,
        gender,
        approvedBy,
        approvedOn,
      })),
    ),
  )
}

async function writeCoverage(db: Writer, written: readonly Written[]): Promise<void> {
  // The state stands on every row of the coverage.
  const touched = written.filter((one) => one.isNew || one.touched.has('coverage') || one.touched.has('state'))
  const cleared = touched.filter(({ isNew }) => !isNew).map(({ id }) => id)
  if (cleared.length > 0) await db.coverage.deleteMany({ where: { addresseeId: { in: cleared } } })
  await insertRows(
    db,
    'coverage',
    touched.flatMap(({ id: addresseeId, after: { state, coverage } }) =>
      coverage.map(({ country, kind }) => ({ addresseeId, state, country, kind })),
    ),
  )
}

async function writeHistory({ db, now }: { db: Writer; now: Date }, written: readonly Written[]): Promise<void> {
  const rows = written.map(({ id: addresseeId, before, after, change }) => ({
    addresseeId,
    before,
    after,
    source: change.source,
    at: now,
    organiserId: change.organiserId,
    correctionId: change.correctionId ?? null,
    importId: change.importId ?? null,
    alone: change.alone ?? false,
  }))
  await insertRows(db, 'addressee_changes', rows)
}
