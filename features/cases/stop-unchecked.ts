import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import { holdLetters } from './hold-letters'
import { readHarmGate } from './read-harm-gate'
import { isGateOpen } from './rules'

/**
 * Stops public letters about people that nobody has answered for as they are now: the answers have grown too old, or the
 * campaign's demands say something else. Returns how many letters.
 */
export async function stopUnchecked({ db, now }: Context): Promise<number> {
  const letters = await db.modelLetter.findMany({
    where: { state: 'published', caseId: { not: null }, stoppedAt: null },
    select: { id: true, campaignId: true },
  })
  let stopped = 0
  for (const { id, campaignId } of letters) {
    await db.$transaction(async (tx) => {
      if (isGateOpen(await readHarmGate({ db: tx, now }, id))) return
      await holdLetters(tx, [id], now)
      await forgetCampaign(tx, campaignId)
      stopped += 1
    })
  }
  return stopped
}
