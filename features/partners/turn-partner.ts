import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import { lockCampaign } from '@/features/campaigns/lock-campaign'
import type { Context } from '@/features/context'
import { partnersAtOnce } from '@/features/partner-ticks/rules'
import type { PublishablePartner } from './load-partner'
import { lockPartner } from './lock-partner'
import { isWhole, mayPartner, type PartnerStep, partnerSteps } from './rules'

export type TurnPartner = { ok: true } | { ok: false; reason: 'not-now' | 'incomplete' | 'too-many-open' }

/**
 * Lets forms ask for a partner, or no more. Refuses one that nothing is said of, and more than forms may ask for at a time.
 * What signers agreed to stays theirs to take back.
 */
export async function turnPartner(
  { db, now }: Context,
  { partner, step }: { partner: PublishablePartner; step: PartnerStep },
): Promise<TurnPartner> {
  const { id, campaignId, teamId, by } = partner
  return db.$transaction(async (tx) => {
    // Of two that are opened at once the second waits here, and is counted.
    const campaign = await lockCampaign(tx, campaignId)
    const locked = await lockPartner(tx, id)
    if (!locked || !mayPartner(locked.state, step)) return { ok: false, reason: 'not-now' }
    if (step === 'open') {
      if (campaign.state === 'archived') return { ok: false, reason: 'not-now' }
      const texts = await tx.partnerText.findMany({ where: { partnerId: id } })
      if (!texts.some(isWhole)) return { ok: false, reason: 'incomplete' }
      const open = await tx.partner.count({ where: { campaignId, state: 'open' } })
      if (open >= partnersAtOnce) return { ok: false, reason: 'too-many-open' }
    }
    await tx.partner.update({
      where: { id },
      data: { state: partnerSteps[step].to, updatedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: `partner.${step}`, object: `partner:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
