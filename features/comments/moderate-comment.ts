import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import type { CommentState } from '@/generated/prisma/enums'
import type { CommentKey } from './load-comment'
import type { Moderation } from './rules'

export type ModerateComment = { ok: true } | { ok: false; reason: 'changed' }

/** What leads a comment out of which states into which. */
const steps: Record<Moderation['act'], { from: readonly CommentState[]; to: CommentState }> = {
  show: { from: ['waiting', 'refused', 'hidden'], to: 'shown' },
  refuse: { from: ['waiting'], to: 'refused' },
  hide: { from: ['shown'], to: 'hidden' },
}

/**
 * Shows a comment on the wall, refuses it, or hides it later. Whoever decides says which text they read: of one that its
 * owner has changed meanwhile, or about which somebody decided otherwise, nothing is changed.
 */
export async function moderateComment(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { comment, version, ...decided }: { comment: Permitted<'hideNames', CommentKey>; version: number } & Moderation,
): Promise<ModerateComment> {
  const { id, petitionId, signatureId, teamId, by } = comment
  const { from, to } = steps[decided.act]
  return db.$transaction(async (tx) => {
    // In the order of who corrects: the signature, the petition for its places, the comment.
    const [signature] = await tx.$queryRaw<{ corrections: number }[]>`
      SELECT corrections FROM signatures WHERE id = ${signatureId}::uuid FOR SHARE`
    await tx.$queryRaw`SELECT id FROM petitions WHERE id = ${petitionId}::uuid FOR NO KEY UPDATE`
    const { count } = await tx.comment.updateMany({
      where: { id, version, corrections: signature?.corrections ?? -1, state: { in: [...from] } },
      data: {
        state: to,
        reason: decided.act === 'refuse' ? decided.reason : null,
        place: decided.act === 'show' ? await nextPlace(tx, petitionId) : null,
      },
    })
    if (count === 0) return { ok: false, reason: 'changed' }
    const kept = { display: to === 'shown' ? ('full' as const) : ('none' as const), erasedOn: dayOf(now) }
    await tx.erasure.upsert({
      where: { signatureId_act: { signatureId, act: 'comment_hidden' } },
      create: { signatureId, act: 'comment_hidden', ...kept },
      update: kept,
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: `comment.${decided.act}`, object: `comment:${id}`, at: now })
    await forgetPages(tx, [`petition:${petitionId}`])
    return { ok: true }
  })
}

async function nextPlace(tx: Writer, petitionId: string): Promise<number> {
  const { _max } = await tx.comment.aggregate({ where: { petitionId }, _max: { place: true } })
  return (_max.place ?? 0) + 1
}
