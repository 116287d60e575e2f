import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetReply } from './forget-reply'
import type { ModeratedReply } from './load-reply'
import { readAnsweredLetter } from './read-answered-letter'
import { findReferences } from './rules'

/** Says which letter a reply answers, by its reference; an empty one says that nobody knows. */
export async function matchReply(
  { db, now }: Context,
  { reply, reference }: { reply: ModeratedReply; reference: string },
): Promise<{ ok: true } | { ok: false; reason: 'reference' }> {
  const { id, campaignId, teamId, by } = reply
  return db.$transaction(async (tx) => {
    const references = findReferences([reference])
    const letter = references.length > 0 ? await readAnsweredLetter({ db: tx }, { campaignId, references }) : undefined
    if (reference.trim() !== '' && !letter) return { ok: false, reason: 'reference' }
    await forgetReply(tx, id)
    await tx.reply.update({
      where: { id },
      data: { letterId: null, deliveryId: null, addresseeId: null, ...letter, revision: { increment: 1 } },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'reply.match', object: `reply:${id}`, at: now })
    await forgetReply(tx, id)
    return { ok: true }
  })
}
