import { createHash } from 'node:crypto'
import { compareEntries, type Difference } from '@/features/entries/compare-entries'
import { isDirecting } from '@/features/entries/hold-change'
import { takesPlace } from '@/features/entries/hold-entry'
import { type EntrySnapshot, entrySchema } from '@/features/entries/schema'
import { applyRow, idFrom } from './apply-row'
import { type ImportFault, importFault } from './import-faults'
import { judgeEntry } from './judge-entry'
import { type KnownEntry, type MatchedBy, type MatchedRow, matchRows } from './match-rows'
import type { ImportRow } from './parse-entries'

/** What one row will do. */
export interface PlannedRow {
  row: number
  /** The entry, or the id the new one will have. */
  id: string
  /** How the entry was recognised; null for a new one. */
  by: MatchedBy | null
  before: EntrySnapshot | null
  after: EntrySnapshot
  /** Empty where the entry stays as it is. */
  differences: Difference[]
  /** It says where letters go that went elsewhere before. */
  directs: boolean
}

export interface ImportPlan {
  rows: PlannedRow[]
  faults: ImportFault[]
  /** Of what the plan was made: another file or entries that were changed meanwhile give another one. */
  fingerprint: string
}

/** How many rows add an entry, change one and leave one alone, and how many faults there are. */
export type ImportCounts = Record<'added' | 'changed' | 'unchanged' | 'faults', number>

interface PlanFrom {
  rows: readonly ImportRow[]
  known: readonly KnownEntry[]
  /** Reads the entries that rows are about. */
  read: (ids: string[]) => Promise<Map<string, EntrySnapshot>>
  /** Distinguishes the new entries of one import from those of another. */
  seed: string
  now: Date
}

/** Says what a file's rows will do to the entries that are there; a row that would make no sense of its entry is a importFault. */
export async function planImport({ rows, known, read, seed, now }: PlanFrom): Promise<ImportPlan> {
  const { matched, faults } = matchRows(rows, known)
  const ids = new Set(known.map(({ id }) => id))
  const written = new Set(known.filter(({ removed }) => !removed).map(({ state }) => state))
  const entries = await read(matched.flatMap(({ match }) => match?.id ?? []))
  const planned: PlannedRow[] = []
  for (const one of matched) {
    const before = one.match ? (entries.get(one.match.id) ?? null) : null
    const id = one.match?.id ?? newId(one.row, seed, ids)
    const wrong = before ? [] : missing(one.row)
    const after = applyRow(one.row.given, { id, before, now })
    const differences = compareEntries(before, after)
    // What stays as it is needs no judgement: older entries may know less than new ones must.
    const refused = wrong.length > 0 || differences.length === 0 ? wrong : judge(one.row.row, after, before, now)
    faults.push(...refused)
    if (refused.length > 0) continue
    const directs = before ? isDirecting(before, after) : takesPlace(after) && written.has(after.state)
    // Of several that are new to a state, all but the first could take the letters of the first.
    if (after.removedAt === null) written.add(after.state)
    planned.push({ row: one.row.row, id, by: one.match?.by ?? null, before, after, differences, directs })
  }
  return { rows: planned, faults, fingerprint: fingerprintOf(matched, entries) }
}

/** With a Wikidata id the id is the same in every installation, as it is for the lists we ship. */
function newId({ row, given, newId }: ImportRow, seed: string, taken: ReadonlySet<string>): string {
  const common = newId ?? (given.wikidataId ? idFrom(`addressee ${given.wikidataId}`) : undefined)
  return common !== undefined && !taken.has(common) ? common : idFrom(`addressee ${seed} ${row}`)
}

function missing({ row, given }: ImportRow): ImportFault[] {
  const needed = { kind: 'kind', state: 'state', hostCountry: 'host_country', name: 'name', source: 'source' } as const
  return (Object.keys(needed) as (keyof typeof needed)[])
    .filter((field) => given[field] === undefined)
    .map((field) => importFault('value-missing', row, needed[field]))
}

/** Holds the entry a row made against what every entry must be, as the form of the desk does. */
function judge(row: number, entry: EntrySnapshot, before: EntrySnapshot | null, now: Date): ImportFault[] {
  const wrong = judgeEntry(entry, before, now).map(({ code, column, value }) => importFault(code, row, column, value))
  if (wrong.length > 0) return wrong
  const parsed = entrySchema.safeParse(entry)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path }) => importFault('value-refused', row, null, path.map(String).join('.')))
}

function fingerprintOf(matched: readonly MatchedRow[], entries: ReadonlyMap<string, EntrySnapshot>): string {
  const hash = createHash('sha256')
  for (const { row, match } of matched) {
    const before = match ? entries.get(match.id) : null
    hash.update(JSON.stringify([row.row, match?.id ?? null, before ?? null]))
  }
  return hash.digest('hex')
}

/** Counts what a plan will do. */
export function countPlan({ rows, faults }: Pick<ImportPlan, 'rows' | 'faults'>): ImportCounts {
  const changes = rows.filter(({ before, differences }) => before !== null && differences.length > 0)
  const added = rows.filter(({ before }) => before === null)
  return {
    added: added.length,
    changed: changes.length,
    unchanged: rows.length - added.length - changes.length,
    faults: faults.length,
  }
}
