import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { forgetSet } from './forget-set'
import { setKey } from './rules'

/** Takes a country off the board. Refuses one whose letter is begun. Taken off twice does no harm. */
export async function removeCountry(
  { db, now }: Context,
  { model, country }: { model: Permitted<'edit', ModelLetterKey>; country: string },
): Promise<{ ok: true } | { ok: false; reason: 'started' }> {
  const { id, campaignId, teamId, by } = model
  return db.$transaction(async (tx) => {
    const letter = await tx.letter.findUnique({
      where: { setKey: setKey.country(id, country) },
      select: { id: true },
    })
    if (letter) return { ok: false, reason: 'started' }
    const { count } = await tx.setCountry.deleteMany({ where: { modelLetterId: id, country } })
    if (count > 0) {
      await recordAction(tx, { by, teamId, action: 'letter-set.remove', object: `model-letter:${id}`, at: now })
      await forgetSet(tx, { modelLetterId: id, campaignId })
    }
    return { ok: true }
  })
}
