import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { PublishablePetition } from '@/features/petitions/load-petition'
import type { CorrectionInput } from './schema'

interface CorrectHandIn {
  petition: PublishablePetition
  handInId: string
  form: CorrectionInput
}

/**
 * Corrects what was written of a hand-in and of the answer to it: where, who took it, and the words for the page. Its day and
 * what came of it stay, as they have begun what they begin. The log says that it was corrected, and by whom.
 */
export async function correctHandInWords(
  { db, now }: Context,
  { petition, handInId, form }: CorrectHandIn,
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  if (!isId(handInId)) return { ok: false, reason: 'unknown' }
  const { id: petitionId, by, teamId } = petition
  const { place, byWhom, texts } = form
  return db.$transaction(async (tx) => {
    const held = await tx.$executeRaw`
      SELECT FROM hand_ins WHERE id = ${handInId}::uuid AND petition_id = ${petitionId}::uuid FOR UPDATE`
    if (held === 0) return { ok: false, reason: 'unknown' }
    const { answeredOn } = await tx.handIn.update({
      where: { id: handInId },
      data: { place, byWhom },
      select: { answeredOn: true },
    })
    for (const { locale, words, answer } of texts) {
      // Nothing can be said of an answer that has not come.
      const said = answeredOn ? { words, answer } : { words }
      await tx.handInText.upsert({
        where: { handInId_locale: { handInId, locale } },
        create: { handInId, locale, ...said },
        update: said,
        select: { locale: true },
      })
    }
    await recordAction(tx, { by, teamId, action: 'hand-in.correct', object: `petition:${petitionId}`, at: now })
    await forgetPages(tx, [`petition:${petitionId}`])
    return { ok: true }
  })
}
