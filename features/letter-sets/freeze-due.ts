import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetSet } from './forget-set'
import { freezeText } from './freeze-text'

/**
 * Freezes every letter whose closing date has passed. One that nobody confirmed, or that must be looked at first, stays
 * as it is, and its board says so. Returns how many froze and how many wait for an organiser.
 */
export async function freezeDue({ db, now }: Context): Promise<{ frozen: number; waiting: number }> {
  const letters = await db.letter.findMany({
    where: { state: 'collecting', origin: { not: 'supporter' }, collectUntil: { lte: now } },
    select: {
      id: true,
      modelLetterId: true,
      modelLetter: { select: { campaignId: true, campaign: { select: { teamId: true } } } },
    },
  })
  const sum = { frozen: 0, waiting: 0 }
  for (const { id, modelLetterId, modelLetter } of letters) {
    const { campaignId, campaign } = modelLetter
    await db.$transaction(async (tx) => {
      const outcome = await freezeText(tx, { id, alone: false, now })
      if (!outcome.ok) sum.waiting += 1
      if (!outcome.ok || !outcome.frozen) return
      sum.frozen += 1
      const { teamId } = campaign
      await recordAction(tx, { by: null, teamId, action: 'letter.freeze', object: `letter:${id}`, at: now })
      await forgetSet(tx, { modelLetterId, campaignId })
    })
  }
  return sum
}
