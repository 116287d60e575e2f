import type { Context, Writer } from '@/features/context'
import { readEntries } from '@/features/entries/read-entry'
import { changeEntries } from './change-entries'
import { listKnown } from './list-known'
import { listUntouched } from './list-untouched'
import { noteDisputes } from './note-disputes'
import { addresseeId, type ShippedDirectory } from './parse-directory'
import type { ImportRow } from './parse-entries'
import { planImport } from './plan-import'
import { readMissions } from './read-missions'

const patience = { maxWait: 60_000, timeout: 120_000 }
/** What the history says of a change that came with newer lists. */
const listsSource = 'The lists that come with Postbag'

/** How many entries were new, became what newer lists say, and were found to be another one. */
export interface ImportedDirectory {
  added: number
  changed: number
  absorbed: number
}

/**
 * Writes the lists we ship, as a whole or not at all, by the rules and with the writer of every other import. What is
 * already there stays as it is; with `follow` an entry that no organiser has changed or checked becomes what the lists
 * say now. Facts that two lists tell differently are put on the list of what is to be checked. Throws for a list with a
 * fault: it is ours to mend.
 */
export async function importDirectory(
  { db, now }: Context,
  directory: ShippedDirectory,
  { follow = false }: { follow?: boolean } = {},
): Promise<ImportedDirectory> {
  const { rows, faults } = readMissions(directory, now)
  if (faults[0]) throw new Error(`The lists have a fault: ${JSON.stringify(faults[0])}`)
  return db.$transaction(async (tx) => {
    // Ten thousand entries are compared between two statements: a busy machine thinks longer than others may be idle.
    await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${String(patience.timeout)}, true)`
    const known = await listKnown({ db: tx })
    const present = new Set(known.map(({ id }) => id))
    const untouched = follow ? await listUntouched({ db: tx }) : new Set<string>()
    const isPresent = ({ newId = '' }: ImportRow) => present.has(newId)
    const fresh = rows.filter((row) => !isPresent(row))
    const followed = rows.flatMap((row) => (row.newId && untouched.has(row.newId) ? [{ ...row, id: row.newId }] : []))
    const added = await write({ db: tx, now }, fresh, false)
    const changed = await write({ db: tx, now }, followed, true)
    const absorbed = await removeEntries({ db: tx, now }, absorbedIds(directory, untouched))
    const written = new Set([...fresh, ...followed].flatMap(({ newId }) => newId ?? []))
    await noteDisputes({ db: tx, now }, directory, written)
    return { added, changed, absorbed }
  }, patience)
}

interface WriteContext {
  db: Writer
  now: Date
}

/** Writes rows whose entries are all new, or all there under their own ids. Returns how many were different. */
async function write({ db, now }: WriteContext, rows: readonly ImportRow[], isThere: boolean): Promise<number> {
  // Without the others: a mission of the lists is itself, never another entry that looks like it.
  const ids = new Set(rows.flatMap(({ id }) => id ?? []))
  const known = isThere ? (await listKnown({ db })).filter(({ id }) => ids.has(id)) : []
  const read = (wanted: string[]) => readEntries({ db }, wanted)
  const plan = await planImport({ rows, known, read, seed: 'lists', now })
  if (plan.faults[0]) throw new Error(`The lists have a fault: ${JSON.stringify(plan.faults[0])}`)
  const changes = plan.rows
    .filter(({ differences }) => differences.length > 0)
    .map(({ id, before, after }) => ({
      addressee: before ? { id } : { new: id },
      after,
      organiserId: null,
      source: before ? listsSource : after.source,
    }))
  return changeEntries({ db, now }, changes, { history: isThere })
}

/** Ids that entries had before their rows were found to be about another mission. */
function absorbedIds({ missions }: ShippedDirectory, untouched: ReadonlySet<string>): string[] {
  const present = new Set(missions.map(addresseeId))
  const gone = missions.flatMap(({ absorbed }) => absorbed.map(addresseeId))
  return [...new Set(gone)].filter((id) => untouched.has(id) && !present.has(id))
}

/** Takes entries out of use that newer lists know under another name. */
async function removeEntries({ db, now }: WriteContext, ids: readonly string[]): Promise<number> {
  const entries = [...(await readEntries({ db }, ids))].filter(([, entry]) => entry.removedAt === null)
  const changes = entries.map(([id, entry]) => ({
    addressee: { id },
    organiserId: null,
    source: listsSource,
    after: { ...entry, removedAt: now.toISOString() },
  }))
  return changeEntries({ db, now }, changes)
}
