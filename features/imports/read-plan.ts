import type { Writer } from '@/features/context'
import { readEntries } from '@/features/entries/read-entry'
import { listKnown } from './list-known'
import { parseApart } from './parse-apart'
import type { ImportRow, ParsedFile } from './parse-entries'
import { type ImportPlan, planImport } from './plan-import'

interface Options {
  /** Distinguishes the new entries of one import from those of another. */
  seed: string
  /** Holds the entries that rows are about until the transaction ends. */
  hold?: boolean
}

/** Reads a CSV text and says what its rows would do now, with all that is wrong with it in the order of its rows. */
export async function readPlan(
  { db, now }: { db: Writer; now: Date },
  text: string,
  options: Options,
): Promise<ImportPlan> {
  return planRows({ db, now }, await parseApart(text, now), options)
}

/** Says what rows would do now. `parsed` may come from a file of any kind. */
async function planRows(
  { db, now }: { db: Writer; now: Date },
  parsed: Pick<ParsedFile, 'faults'> & { rows: readonly ImportRow[] },
  { seed, hold = false }: Options,
): Promise<ImportPlan> {
  const read = async (ids: string[]) => {
    // In one order, so that two who change many entries wait for each other.
    if (hold && ids.length > 0)
      await db.$executeRaw`SELECT 1 FROM addressees WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
    return readEntries({ db }, ids)
  }
  const plan = await planImport({ rows: parsed.rows, known: await listKnown({ db }), read, seed, now })
  const faults = [...parsed.faults, ...plan.faults].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return { ...plan, faults }
}
