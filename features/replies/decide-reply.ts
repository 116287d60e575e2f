import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { writeOutcome } from '@/features/deliveries/write-outcome'
import type { ReplyState } from '@/generated/prisma/enums'
import { forgetReply } from './forget-reply'
import type { ModeratedReply } from './load-reply'
import { isMachines, mayReplyBecome } from './rules'

/**
 * Publishes a reply, puts it away, or takes either back. `answers` says that it is the answer to its letter: then the
 * letter's delivery has it as its outcome. What was taken for a machine's and is looked at again is a reply from then
 * on. Deciding the same again changes nothing.
 */
export async function decideReply(
  { db, now }: Context,
  { reply, state, answers }: { reply: ModeratedReply; state: ReplyState; answers: boolean },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' | 'no-letter' }> {
  const { id, teamId, by } = reply
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT id FROM replies WHERE id = ${id}::uuid FOR UPDATE`
    const found = await tx.reply.findUniqueOrThrow({
      where: { id },
      select: { kind: true, state: true, letterId: true, deliveryId: true, receivedOn: true },
    })
    if (found.state === state) return { ok: true }
    if (!mayReplyBecome(found.state, state, found.kind)) return { ok: false, reason: 'not-now' }
    if (state === 'published' && found.letterId === null) return { ok: false, reason: 'no-letter' }
    if (answers && found.deliveryId) await answerDelivery(tx, { ...found, deliveryId: found.deliveryId, by, now })
    const decided = state === 'received' ? { decidedAt: null, decidedBy: null } : { decidedAt: now, decidedBy: by }
    await tx.reply.update({
      where: { id },
      data: {
        state,
        ...(isMachines(found.kind) && state === 'received' ? { kind: 'reply' } : {}),
        ...decided,
        revision: { increment: 1 },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: `reply.${state}`, object: `reply:${id}`, at: now })
    await forgetReply(tx, id)
    return { ok: true }
  })
}

async function answerDelivery(
  tx: Writer,
  { deliveryId, receivedOn, by, now }: { deliveryId: string; receivedOn: Date; by: string; now: Date },
): Promise<void> {
  const form = {
    outcome: 'reply_received' as const,
    outcomeOn: receivedOn,
    outcomeTime: null,
    byWhom: null,
    dueOn: null,
    note: '',
    channel: '' as const,
  }
  await writeOutcome({ db: tx, now }, { delivery: { id: deliveryId }, form, organiserId: by })
}
