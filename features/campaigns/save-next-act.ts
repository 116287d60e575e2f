import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { openActs } from './choose-act'
import { forgetCampaign } from './forget-campaign'
import type { EditableCampaign } from './load-campaign'
import { lockCampaign } from './lock-campaign'

/** Saves what the page of a campaign asks for first; empty lets the page choose. Refuses what cannot be done. */
export async function saveNextAct(
  { db, now }: Context,
  { campaign, act }: { campaign: EditableCampaign; act: string },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = campaign
  return db.$transaction(async (tx) => {
    await lockCampaign(tx, id)
    const things = { select: { id: true, state: true } } as const
    const { petitions, modelLetters } = await tx.campaign.findUniqueOrThrow({
      where: { id },
      select: { petitions: things, modelLetters: things },
    })
    const chosen = openActs({ petitions, letters: modelLetters }).find((one) => one === act) ?? null
    if (act !== '' && chosen === null) return { ok: false, reason: 'not-now' }
    await tx.campaign.update({ where: { id }, data: { nextAct: chosen, updatedAt: now }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'campaign.show', object: `campaign:${id}`, at: now })
    await forgetCampaign(tx, id)
    return { ok: true }
  })
}
