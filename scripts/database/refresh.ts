import { readFileSync, statSync } from 'node:fs'
import { loadDirectory } from '@/features/entries/load-directory'
import { readEntries } from '@/features/entries/read-entry'
import { applyImport } from '@/features/imports/apply-import'
import { compareCells } from '@/features/imports/compare-cells'
import { listKnown } from '@/features/imports/list-known'
import { parseWikidata, wikidataQuery } from '@/features/imports/parse-wikidata'
import type { ImportPlan } from '@/features/imports/plan-import'
import { previewImport, readImport } from '@/features/imports/read-import'
import { readPlan } from '@/features/imports/read-plan'
import { refreshEntries } from '@/features/imports/refresh-entries'
import { storeImport } from '@/features/imports/store-import'
import { openDatabase } from '@/server/database'

type Database = ReturnType<typeof openDatabase>
type Tell = (line: string) => void

/** Prints the query for the offices of one state, or of all, to be asked at query.wikidata.org. */
export async function printQuery(url: string, state: string, tell: Tell): Promise<void> {
  await withDatabase(url, async (db) => {
    const entries = await db.addressee.findMany({
      where: { wikidataId: { not: null }, removedAt: null, ...(state ? { state: state.toUpperCase() } : {}) },
      select: { wikidataId: true },
      orderBy: { wikidataId: 'asc' },
    })
    tell(wikidataQuery(entries.flatMap(({ wikidataId }) => wikidataId ?? [])))
  })
}

export interface RefreshOrder {
  file: string
  /** Writes what would change; otherwise it is only shown. */
  apply: boolean
  /** E-mail address of the organiser in whose name it is written. */
  by: string
  now?: Date
}

/**
 * Shows what a result file of Wikidata would change, and writes it as an import that the desk can undo. One that changes
 * where letters go is kept for another organiser to apply.
 */
export async function refresh(url: string, order: RefreshOrder, tell: Tell): Promise<void> {
  const now = order.now ?? new Date()
  const items = parseWikidata(readFileSync(order.file, 'utf8'))
  const readOn = statSync(order.file).mtime.toISOString().slice(0, 10)
  await withDatabase(url, async (db) => {
    const wanted = new Set(items.map(({ wikidataId }) => wikidataId))
    const known = (await listKnown({ db })).filter(({ wikidataId }) => wikidataId !== null && wanted.has(wikidataId))
    const entries = await readEntries(
      { db },
      known.map(({ id }) => id),
    )
    const result = refreshEntries(items, entries, readOn)
    const plan = await readPlan({ db, now }, result.csv, { seed: 'refresh' })
    if (result.changed > 0) for (const line of describePlan(plan)) tell(line)
    tell(
      `${result.changed} to change, ${result.same} the same, ${result.leftAlone} left alone, ${result.unknown.length} unknown`,
    )
    if (order.apply && result.changed > 0) await write(db, now, { ...order, csv: result.csv, readOn }, tell)
  })
}

async function write(
  db: Database,
  now: Date,
  { by, csv, readOn }: RefreshOrder & { csv: string; readOn: string },
  tell: Tell,
): Promise<void> {
  const context = { db, now }
  const organiser = await db.organiser.findUnique({ where: { email: by.toLowerCase() }, select: { id: true } })
  const directory = organiser && (await loadDirectory(context, organiser, 'editDirectory'))
  if (!directory)
    throw new Error('Say with --by who writes: the e-mail address of an organiser who keeps the directory')
  const kept = await storeImport(context, { directory, fileName: `wikidata-${readOn}.csv`, bytes: Buffer.from(csv) })
  if (!kept.ok) throw new Error(`The result cannot be imported: ${kept.fault.code}`)
  const content = (await readImport(context, directory, kept.id))?.content ?? ''
  const { fingerprint } = await previewImport(context, { id: kept.id, content })
  // What Wikidata says and the rules refuse is left out: it was shown above.
  const outcome = await applyImport(context, { directory, id: kept.id, fingerprint, onlySound: true })
  const page = `/desk/directory/import/${kept.id}`
  if (!outcome.ok && outcome.reason === 'own')
    return tell(`It changes where letters go, so another organiser has to apply it on the desk: ${page}`)
  if (!outcome.ok) throw new Error(`Nothing was written: ${outcome.reason}`)
  tell(`Written. It can be undone on the desk: ${page}`)
}

function describePlan({ rows, faults }: ImportPlan): string[] {
  const changes = rows.flatMap(({ before, after }) => [
    `${after.wikidataId} ${after.name}`,
    ...compareCells(before, after).map(
      ({ column, gone, added }) => `  ${column}: ${gone.join(', ') || '–'} → ${added.join(', ') || '–'}`,
    ),
  ])
  const refused = faults.map(({ row, column, code, value }) => `Left out, row ${row}, ${column}: ${code} (${value})`)
  return [...changes, ...refused]
}

async function withDatabase(url: string, work: (db: Database) => Promise<void>): Promise<void> {
  const db = openDatabase(url)
  try {
    await work(db)
  } finally {
    await db.$disconnect()
  }
}
