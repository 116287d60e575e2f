import { recordAction } from '@/features/access/record-action'
import type { WorkerContext } from '@/features/context'
import { checkStanding } from './check-standing'
import { encryptFile } from './encrypt-file'
import { type ExportAttempt, leaseExport } from './lease-export'
import { PartWriter } from './part-writer'
import { type ExportTrouble, markOf, mostAttempts } from './rules'
import { type ExportChoice, type ExportKind, exportKinds, isExportKind } from './schema'

/** A sealed box of a row, in base64 where it came within a text, and the id of the key that opens it. */
export interface Box {
  sealed: Uint8Array | string
  keyId: string
}

/** What the maker of a file is given. */
export interface Making<Kind extends ExportKind = ExportKind> extends WorkerContext {
  number: number
  /** Address of the site, for what is printed with a code. */
  siteUrl: string
  /** Empty for an export about a whole campaign. */
  petitionId: string | null
  campaignId: string
  choice: ExportChoice<Kind>
  /** Language of who asked. */
  locale: string
  /** For whom the file is, when it was made, and its number: it stands in the file. */
  mark: string
  /** Opens sealed boxes beside this thread, in their order. */
  open: (boxes: readonly Box[]) => Promise<unknown[]>
  /** Says how far it is, for the page of the export. */
  progress: (done: number, total: number) => void
}

/** Writes a file in clear, piece by piece: no more of it is held than is asked for, and nothing of it is kept. */
export type Maker<Kind extends ExportKind> = (making: Making<Kind>) => AsyncIterable<Uint8Array>
export type Makers = { [Kind in ExportKind]: Maker<Kind> }

interface Make {
  makers: Makers
  siteUrl: string
  open: Making['open']
  /** Aborted when the worker is to end: the export is left to another. */
  signal?: AbortSignal
}

export type MakeExport =
  | { id: string; ok: true; size: number }
  | { id: string; ok: false; reason: ExportTrouble | 'lost' | 'again'; error?: unknown }

/**
 * Makes the approved export that waits longest; undefined when none waits. The file goes from its maker through the
 * encryption into the database in pieces, so that nothing of it lies anywhere in clear. Several workers never make the
 * same one, and what a killed one began is begun anew. Not made is what somebody answers for who no longer may.
 */
export async function makeExport(context: WorkerContext, how: Make): Promise<MakeExport | undefined> {
  const attempt = await leaseExport(context)
  if (!attempt) return undefined
  const { id } = attempt
  if (!(await checkStanding(context.db, attempt))) return fail(context, attempt, 'left')
  if (attempt.attempts > mostAttempts) return fail(context, attempt, 'make')
  const parts = new PartWriter(context, attempt)
  try {
    await parts.begin()
    for await (const bytes of await encrypt(context, attempt, how, parts)) {
      if (how.signal?.aborted) throw new Error('The worker ends')
      if (!(await parts.write(bytes))) return { id, ok: false, reason: 'lost' }
    }
    return await finish(context, attempt, parts)
  } catch (error) {
    if (attempt.attempts >= mostAttempts) return fail(context, attempt, 'make', error)
    await parts.letGo()
    return { id, ok: false, reason: 'again', error }
  } finally {
    parts.end()
  }
}

/** The file as it is made, encrypted to the key of its asker. */
async function encrypt(
  context: WorkerContext,
  attempt: ExportAttempt,
  { makers, siteUrl, open }: Make,
  parts: PartWriter,
) {
  const { kind, number, petitionId, campaignId, locale, recipient } = attempt
  if (!isExportKind(kind)) throw new Error(`There is no export of the kind ${kind}`)
  const asker = await context.db.organiser.findUniqueOrThrow({
    where: { id: attempt.askedBy },
    select: { name: true },
  })
  const file = makers[kind]({
    ...context,
    ...{ number, siteUrl, petitionId, campaignId, locale, open },
    mark: markOf({ number, asker: asker.name, at: context.now }),
    // Which choice goes with which maker, the record knows and the type of a row does not.
    choice: exportKinds[kind].choice.parse(attempt.choice) as never,
    progress: (done, total) => parts.progress(done, total),
  })
  return encryptFile(file, recipient)
}

async function finish(
  { db, now }: WorkerContext,
  { id, teamId, askedBy, token, ...rest }: ExportAttempt,
  parts: PartWriter,
): Promise<MakeExport> {
  const size = await parts.close()
  if (size === undefined) return { id, ok: false, reason: 'lost' }
  return db.$transaction(async (tx): Promise<MakeExport> => {
    const done = { state: 'made', size, madeAt: now, attempt: null, leaseUntil: null } as const
    const { count } = await tx.export.updateMany({ where: { id, state: 'making', attempt: token }, data: done })
    if (count === 0) return { id, ok: false, reason: 'lost' }
    if (!(await checkStanding(tx, { teamId, askedBy, ...rest }))) {
      await tx.export.updateMany({ where: { id }, data: { state: 'failed', trouble: 'left', endedAt: now } })
      await tx.exportPart.deleteMany({ where: { exportId: id } })
      return { id, ok: false, reason: 'left' }
    }
    await recordAction(tx, { by: askedBy, teamId, action: 'export.make', object: `export:${id}`, at: now })
    return { id, ok: true, size }
  })
}

async function fail(
  { db, now }: WorkerContext,
  { id, teamId, askedBy, token }: ExportAttempt,
  trouble: ExportTrouble,
  error?: unknown,
): Promise<MakeExport> {
  await db.$transaction(async (tx) => {
    const data = { state: 'failed', trouble, endedAt: now, attempt: null, leaseUntil: null } as const
    const { count } = await tx.export.updateMany({ where: { id, state: 'making', attempt: token }, data })
    if (count === 0) return
    await tx.exportPart.deleteMany({ where: { exportId: id } })
    await recordAction(tx, { by: askedBy, teamId, action: 'export.fail', object: `export:${id}`, at: now })
  })
  return { id, ok: false, reason: trouble, error }
}
