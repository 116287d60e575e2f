import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context, WebContext, Writer } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { ExportKey } from './load-export'
import { lockExport } from './lock-export'
import { askedLife, mayApproveAlone } from './rules'

type Approvable = Permitted<'export', ExportKey>
export type ApproveExport =
  | { ok: true }
  | { ok: false; reason: 'own' | 'not-now' | 'left' | 'not-alone' | 'too-early' | 'not-found' }

/**
 * A second organiser approves what another asked for: from then on a worker makes it. Refuses the asker, what was decided
 * or ran out meanwhile, and what somebody asked for who may no longer.
 */
export async function approveExport({ db, now }: Context, one: Approvable): Promise<ApproveExport> {
  return db.$transaction(async (tx): Promise<ApproveExport> => {
    const { state, askedBy, askedAt } = await lockExport(tx, one.id)
    if (askedBy === one.by) return { ok: false, reason: 'own' }
    if (state !== 'asked' || now.getTime() - askedAt.getTime() >= askedLife) return { ok: false, reason: 'not-now' }
    if (!(await listPermitted(tx, one.teamId, 'export')).includes(askedBy)) return { ok: false, reason: 'left' }
    await write(tx, one, now)
    return { ok: true }
  })
}

/**
 * The only one of a team approves what they asked for themselves, by the link that was mailed to them: a day after they
 * asked, and not when somebody else may approve by now.
 */
export async function approveAlone({ db, now }: WebContext, one: Approvable, token: string): Promise<ApproveExport> {
  if (!isToken(token)) return { ok: false, reason: 'not-found' }
  return db.$transaction(async (tx): Promise<ApproveExport> => {
    const { state, askedBy, askedAt, alone } = await lockExport(tx, one.id)
    const link = await tx.link.findUnique({
      where: { tokenHash: hashToken(token) },
      select: { kind: true, about: true, aboutId: true },
    })
    const opens = link?.kind === 'approve_export' && link.about === 'exports' && link.aboutId === one.id
    if (!opens || !alone || askedBy !== one.by) return { ok: false, reason: 'not-found' }
    if (state !== 'asked' || now.getTime() - askedAt.getTime() >= askedLife) return { ok: false, reason: 'not-now' }
    if (!mayApproveAlone(askedAt, now)) return { ok: false, reason: 'too-early' }
    if ((await listPermitted(tx, one.teamId, 'export')).some((other) => other !== askedBy))
      return { ok: false, reason: 'not-alone' }
    await tx.link.updateMany({ where: { tokenHash: hashToken(token) }, data: { usedAt: now } })
    await write(tx, one, now)
    return { ok: true }
  })
}

async function write(tx: Writer, { id, teamId, by }: Approvable, now: Date): Promise<void> {
  await tx.export.update({
    where: { id },
    data: { state: 'approved', approvedBy: by, approvedAt: now },
    select: { id: true },
  })
  await recordAction(tx, { by, teamId, action: 'export.approve', object: `export:${id}`, at: now })
}
