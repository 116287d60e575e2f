import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { authorities, ministries } from '@/features/addressees/rules'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import { holdUnchecked } from '@/features/cases/hold-letters'
import type { Context } from '@/features/context'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { lockModelLetter } from '@/features/model-letters/lock-model-letter'
import { mostBodies } from './rules'

interface ChooseBodies {
  letter: Permitted<'edit', ModelLetterKey>
  /** Addressees in the order in which they are offered. */
  ids: readonly string[]
}

/**
 * Says which offices a model letter also goes to, in place of those it had. Letters that were begun stay. Refuses more
 * than there is room for, and who is no office of a state at home.
 */
export async function chooseBodies(
  { db, now }: Context,
  { letter, ids }: ChooseBodies,
): Promise<{ ok: true } | { ok: false; reason: 'too-many' | 'unknown-addressee' }> {
  const { id, campaignId, teamId, by } = letter
  const chosen = [...new Set(ids)]
  if (chosen.length > mostBodies) return { ok: false, reason: 'too-many' }
  return db.$transaction(async (tx) => {
    const { state } = await lockModelLetter(tx, id)
    const known = await tx.addressee.count({
      where: { id: { in: chosen }, removedAt: null, kind: { in: [...authorities, ...ministries] } },
    })
    if (known !== chosen.length) return { ok: false, reason: 'unknown-addressee' }
    await tx.letterBody.deleteMany({ where: { modelLetterId: id } })
    await tx.letterBody.createMany({
      data: chosen.map((addresseeId, position) => ({ modelLetterId: id, addresseeId, position })),
    })
    await recordAction(tx, { by, teamId, action: 'model-letter.bodies', object: `model-letter:${id}`, at: now })
    if (state !== 'draft') {
      await holdUnchecked(tx, [id], now)
      await forgetCampaign(tx, campaignId)
    }
    return { ok: true }
  })
}
