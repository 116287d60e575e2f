import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context, WebContext, Writer } from '@/features/context'
import { holdPetition } from '@/features/petitions/hold-petition'
import { isHandedIn } from '@/features/petitions/rules'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { SignatureImportState } from '@/generated/prisma/enums'
import { eraseBatch } from './erase-collected'
import type { SignatureImportKey } from './load-signature-import'
import { importAloneWait, importLife } from './rules'

type Decidable = Permitted<'collect', SignatureImportKey>
export type ApproveImport =
  | { ok: true }
  | { ok: false; reason: 'own' | 'not-now' | 'left' | 'not-alone' | 'too-early' | 'not-found' }

/**
 * A second organiser approves what another brought: from then on the worker counts its people. Refuses the one who
 * brought it, what was decided or ran out meanwhile, what comes after the hand-in, and what somebody brought who may no
 * longer.
 */
export async function approveImport({ db, now }: Context, one: Decidable): Promise<ApproveImport> {
  return db.$transaction(async (tx): Promise<ApproveImport> => {
    const held = await lockImport(tx, one.id)
    if (!held) return { ok: false, reason: 'not-found' }
    if (held.askedBy === one.by) return { ok: false, reason: 'own' }
    if (isOver(held, now) || isHandedIn(await holdPetition(tx, one.petitionId))) return { ok: false, reason: 'not-now' }
    if (!(await listPermitted(tx, one.teamId, 'collect')).includes(held.askedBy)) return { ok: false, reason: 'left' }
    await write(tx, one, now)
    return { ok: true }
  })
}

/**
 * The only one of a team approves what they brought themselves, by the link that was mailed to them: a day after, and not
 * when somebody else may approve by now.
 */
export async function approveImportAlone(
  { db, now }: WebContext,
  one: Decidable,
  token: string,
): Promise<ApproveImport> {
  if (!isToken(token)) return { ok: false, reason: 'not-found' }
  return db.$transaction(async (tx): Promise<ApproveImport> => {
    const held = await lockImport(tx, one.id)
    const link = await tx.link.findUnique({
      where: { tokenHash: hashToken(token) },
      select: { kind: true, about: true, aboutId: true },
    })
    const opens = link?.kind === 'approve_import' && link.about === 'signature_imports' && link.aboutId === one.id
    if (!held || !opens || !held.alone || held.askedBy !== one.by) return { ok: false, reason: 'not-found' }
    if (isOver(held, now) || isHandedIn(await holdPetition(tx, one.petitionId))) return { ok: false, reason: 'not-now' }
    if (!mayApproveImportAlone(held.askedAt, now)) return { ok: false, reason: 'too-early' }
    if ((await listPermitted(tx, one.teamId, 'collect')).some((other) => other !== held.askedBy))
      return { ok: false, reason: 'not-alone' }
    await tx.link.updateMany({ where: { tokenHash: hashToken(token) }, data: { usedAt: now } })
    await write(tx, one, now)
    return { ok: true }
  })
}

/** True once a mailed link may approve what was brought at that time. */
export function mayApproveImportAlone(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() >= importAloneWait
}

export type EndImport = { ok: true; as: 'refused' | 'undone' } | { ok: false; reason: 'not-found' }

/**
 * Takes an import back, whether it counts already or not: everybody in it, what was sealed of them and the record of it
 * are deleted. The team's log and the journal of erasures keep its random id.
 */
export async function endImport({ db, now }: Context, one: Decidable): Promise<EndImport> {
  return db.$transaction(
    async (tx): Promise<EndImport> => {
      const held = await lockImport(tx, one.id)
      if (!held) return { ok: false, reason: 'not-found' }
      const as = held.state === 'asked' ? 'refused' : 'undone'
      await dropImport(tx, one.id, now)
      const action = as === 'refused' ? 'signature-import.refuse' : 'signature-import.undo'
      const { by, teamId } = one
      await recordAction(tx, { by, teamId, action, object: `signature-import:${one.id}`, at: now })
      return { ok: true, as }
    },
    { timeout: 300_000 },
  )
}

/** Deletes an import with everybody in it. */
export async function dropImport(tx: Writer, id: string, now: Date): Promise<void> {
  await eraseBatch({ db: tx, now }, id)
  await tx.signatureImport.deleteMany({ where: { id } })
}

interface HeldImport {
  state: SignatureImportState
  askedBy: string
  askedAt: Date
  alone: boolean
}

/** Holds an import to the end of the transaction, so that of two who decide at once the second sees what the first did. */
async function lockImport(tx: Writer, id: string): Promise<HeldImport | undefined> {
  const [row] = await tx.$queryRaw<HeldImport[]>`
    SELECT state::text AS state, asked_by AS "askedBy", asked_at AS "askedAt", alone
    FROM signature_imports WHERE id = ${id}::uuid FOR UPDATE`
  return row
}

const isOver = ({ state, askedAt }: HeldImport, now: Date) =>
  state !== 'asked' || now.getTime() - askedAt.getTime() >= importLife

async function write(tx: Writer, { id, teamId, by }: Decidable, now: Date): Promise<void> {
  await tx.signatureImport.update({
    where: { id },
    data: { state: 'approved', approvedBy: by, approvedAt: now },
    select: { id: true },
  })
  await recordAction(tx, { by, teamId, action: 'signature-import.approve', object: `signature-import:${id}`, at: now })
}
