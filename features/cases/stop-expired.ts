import { forgetCampaign } from '../campaigns/forget-pages'
import type { Context } from '../context'
import { holdLetters } from './hold-letters'
import { isOverdue } from './rules'

/** Stops letters about people whose answers have grown too old, once a day. Returns how many letters. */
export async function stopExpired({ db, now }: Context): Promise<number> {
  const letters = await db.modelLetter.findMany({
    where: { state: 'published', caseId: { not: null }, stoppedAt: null },
    select: {
      ...{ id: true, campaignId: true },
      harmChecks: { orderBy: { id: 'desc' }, take: 1, select: { validUntil: true } },
    },
  })
  const expired = letters.filter(({ harmChecks }) => isOverdue(harmChecks[0]?.validUntil ?? null, now))
  for (const { id, campaignId } of expired) {
    await db.$transaction(async (tx) => {
      await holdLetters(tx, [id], now)
      await forgetCampaign(tx, campaignId)
    })
  }
  return expired.length
}
