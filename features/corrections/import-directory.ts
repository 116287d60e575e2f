import type { Directory } from '@/features/addressees/read-directory'
import type { Context } from '@/features/context'
import { changeEntries } from './change-entries'
import { listKnown } from './list-known'
import { planImport } from './plan-import'
import { readMissions } from './read-missions'

const patience = { maxWait: 60_000, timeout: 120_000 }

/**
 * Writes the lists we ship, as a whole or not at all, by the rules and with the writer of every other import. What is
 * already there stays as it is, so that an upgrade adds what is new and undoes no correction made by hand. Throws for a
 * list with a fault: it is ours to mend.
 */
export async function importDirectory({ db, now }: Context, directory: Directory): Promise<void> {
  const { rows, faults } = readMissions(directory, now)
  await db.$transaction(async (transaction) => {
    const known = await listKnown({ db: transaction })
    const present = new Set(known.map(({ id }) => id))
    const fresh = rows.filter(({ newId }) => newId === undefined || !present.has(newId))
    // Without the known ones: a mission of the lists is itself, never another entry that looks like it.
    const plan = await planImport({ rows: fresh, known: [], read: async () => new Map(), seed: 'lists', now })
    const [wrong] = [...faults, ...plan.faults]
    if (wrong) throw new Error(`The lists have a fault: ${JSON.stringify(wrong)}`)
    const changes = plan.rows.map(({ id, after }) => ({
      ...{ addressee: { new: id }, after, source: after.source, organiserId: null },
    }))
    await changeEntries({ db: transaction, now }, changes, { history: false })
  }, patience)
}
