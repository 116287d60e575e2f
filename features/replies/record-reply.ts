import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { readAnsweredLetter } from './read-answered-letter'
import { findReferences } from './rules'
import type { ReplyForm } from './schema'

export interface RecordReply {
  campaign: Permitted<'moderateReplies', CampaignKey>
  form: ReplyForm
}

/**
 * Writes down a reply that came by post, by phone, in person or to somebody's own mailbox. It waits like all others
 * until an organiser publishes it. Refuses a reference that no letter of the campaign bears, and a day in the future.
 */
export async function recordReply(
  { db, now }: Context,
  { campaign, form }: RecordReply,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'reference' | 'day' }> {
  const { id: campaignId, teamId, by } = campaign
  const { channel, subject, text, locale, reference } = form
  const receivedOn = new Date(form.receivedOn)
  if (receivedOn.getTime() > now.getTime() + 43_200_000) return { ok: false, reason: 'day' }
  return db.$transaction(async (tx) => {
    const references = findReferences([reference])
    const letter = references.length > 0 ? await readAnsweredLetter({ db: tx }, { campaignId, references }) : undefined
    if (reference !== '' && !letter) return { ok: false, reason: 'reference' }
    const { id } = await tx.reply.create({
      data: {
        campaignId,
        channel,
        receivedOn,
        subject,
        text,
        createdAt: now,
        locale: locale || null,
        letterId: letter?.letterId ?? null,
        deliveryId: letter?.deliveryId ?? null,
        addresseeId: letter?.addresseeId ?? null,
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'reply.record', object: `reply:${id}`, at: now })
    return { ok: true, id }
  })
}
