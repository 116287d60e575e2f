import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { type EditableDirectory, hasAnotherEditor } from '@/features/entries/load-directory'
import { typedSource } from '@/features/entries/rules'
import { changeEntries } from './change-entries'
import { countPlan, type ImportCounts, type ImportPlan } from './plan-import'
import { readPlan } from './read-plan'

export interface ApplyImport {
  directory: EditableDirectory
  id: string
  /** Of the plan that the organiser looked at. */
  fingerprint: string
  /** Applies the rows without faults, and leaves the others out. */
  onlySound: boolean
}

export type ApplyImportOutcome =
  /** `again` where it was applied before: nothing was done now. */
  | { ok: true; again: boolean }
  | { ok: false; reason: 'not-found' | 'undone' | 'forgotten' | 'has-faults' }
  /** It changes where letters go: another organiser applies it than the one who brought it. */
  | { ok: false; reason: 'own' }
  /** Entries were changed since the organiser looked: it must be looked at again. */
  | { ok: false; reason: 'changed-since' }

/** One import is written at a time, on the whole site. */
const lock = 7_263_004_121
const patience = { maxWait: 120_000, timeout: 600_000 }

/**
 * Writes an import that was looked at, whole or not at all. A second press finds it applied and does nothing. Who brought
 * the file does not apply it where it says where letters go, unless there is nobody else.
 */
export async function applyImport(context: Context, input: ApplyImport): Promise<ApplyImportOutcome> {
  const { db, now } = context
  if (!isId(input.id)) return { ok: false, reason: 'not-found' }
  return db.$transaction(async (tx): Promise<ApplyImportOutcome> => {
    await lockImports(tx)
    const kept = await tx.directoryImport.findUnique({
      where: { id: input.id },
      select: { state: true, content: true, organiserId: true },
    })
    if (!kept) return { ok: false, reason: 'not-found' }
    if (kept.state === 'applied') return { ok: true, again: true }
    if (kept.state === 'undone') return { ok: false, reason: 'undone' }
    if (kept.content === null) return { ok: false, reason: 'forgotten' }
    const plan = await readPlan({ db: tx, now }, kept.content, { seed: input.id, hold: true })
    if (plan.fingerprint !== input.fingerprint) return { ok: false, reason: 'changed-since' }
    if (plan.faults.length > 0 && !input.onlySound) return { ok: false, reason: 'has-faults' }
    const isOwn = kept.organiserId === input.directory.by
    const mayAlone = !(await hasAnotherEditor({ db: tx }, kept.organiserId))
    if (isOwn && !mayAlone && isDirectingPlan(plan)) return { ok: false, reason: 'own' }
    await writePlan({ ...context, tx }, plan, { ...input, alone: isOwn })
    return { ok: true, again: false }
  }, patience)
}

/** True where a plan says where letters go that went elsewhere before. */
export function isDirectingPlan({ rows }: Pick<ImportPlan, 'rows'>): boolean {
  return rows.some(({ directs }) => directs)
}

/** Waits until no other import is being applied or undone; held until the transaction ends. */
export async function lockImports(tx: Writer): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`
}

async function writePlan(
  { db, tx, now }: Context & { tx: Writer },
  plan: ImportPlan,
  { id, directory, alone }: ApplyImport & { alone: boolean },
): Promise<void> {
  const counts = countPlan(plan)
  const rows = plan.rows.filter(({ differences }) => differences.length > 0)
  const changes = rows.map((row) => ({
    addressee: row.before ? { id: row.id } : { new: row.id },
    after: row.after,
    source: typedSource(row.after.source),
    organiserId: directory.by,
    importId: id,
    alone: alone && row.directs,
  }))
  await changeEntries({ db: tx, now }, changes, {
    onProgress: (done) => noteProgress(db, id, { ...counts, done, total: rows.length }),
  })
  await tx.directoryImport.update({
    where: { id, state: 'previewed' },
    data: { state: 'applied', appliedAt: now, content: null, counts: { ...counts } },
    select: { id: true },
  })
  const { by, teamId } = directory
  await recordAction(tx, { by, teamId, action: 'directory.import', object: `import:${id}`, at: now })
}

/**
 * Says how far it is, outside the transaction so that it can be seen while that lasts. Nobody waits for it: it takes a
 * connection of its own, and imports that wait for each other may hold them all.
 */
function noteProgress(db: Context['db'], id: string, counts: ImportCounts & { done: number; total: number }): void {
  db.directoryImport.updateMany({ where: { id, state: 'previewed' }, data: { counts } }).catch(() => undefined)
}
