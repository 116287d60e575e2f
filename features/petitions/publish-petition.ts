import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { hasProfile } from '@/features/profiles/has-profile'
import { createIndexKey } from '@/features/safety/index-email'
import { createReceiptKey } from '@/features/safety/receipt-key'
import { type Gap, stoppingGaps } from '@/features/texts/gaps'
import type { PublishablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { publishWordings } from './publish-wordings'
import { readPetition } from './read-petition'
import { findPetitionGaps, mayPetitionBecome } from './rules'

/**
 * Opens a petition for signing and makes the keys of its e-mail index and its receipts. Refuses one that lacks something in its original
 * language, one whose campaign nobody can read yet, and one of a team that has not said who it is. Publishing twice does no harm.
 */
export async function publishPetition(
  { db, now, keys }: WebContext,
  { petition }: { petition: PublishablePetition },
): Promise<
  | { ok: true }
  | { ok: false; reason: 'incomplete'; gaps: Gap[] }
  | { ok: false; reason: 'campaign-not-public' | 'no-profile' | 'not-now' }
> {
  const { id, campaignId, teamId, by } = petition
  return db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, id)
    if (state === 'open') return { ok: true }
    if (!mayPetitionBecome(state, 'open')) return { ok: false, reason: 'not-now' }
    const content = await readPetition({ db: tx }, petition)
    const gaps = stoppingGaps(findPetitionGaps(content), content.originalLocale)
    if (gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { state: true } })
    if (campaign.state !== 'published') return { ok: false, reason: 'campaign-not-public' }
    if (!(await hasProfile(tx, teamId))) return { ok: false, reason: 'no-profile' }
    const indexKey = { petitionId: id, ...createIndexKey(keys, id) }
    await tx.petitionIndexKey.createMany({ data: [indexKey], skipDuplicates: true })
    const receiptKey = { petitionId: id, ...createReceiptKey(keys, id) }
    await tx.petitionReceiptKey.createMany({ data: [receiptKey], skipDuplicates: true })
    await tx.petition.update({
      where: { id },
      data: { state: 'open', updatedAt: now, ...(content.opensOn ? {} : { opensAt: now }) },
      select: { id: true },
    })
    await publishWordings(tx, { petitionId: id, on: dayOf(now) })
    await recordAction(tx, { by, teamId, action: 'petition.publish', object: `petition:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
