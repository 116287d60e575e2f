import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import { holdUnchecked } from '@/features/cases/hold-letters'
import type { Context } from '@/features/context'
import type { EditableModelLetter } from './load-model-letter'
import { lockModelLetter } from './lock-model-letter'
import type { SendingForm } from './schema'

/**
 * Saves how our mail brings the letters of a model letter; what already waits in queues keeps to it from now on. New
 * variants of a public letter about a person stop it until a second organiser has looked at them.
 */
export async function saveSending(
  { db, now }: Context,
  { letter, form }: { letter: EditableModelLetter; form: SendingForm },
): Promise<{ ok: true }> {
  const { id, campaignId, teamId, by } = letter
  const { variants, deadlineOn, ...settings } = form
  await db.$transaction(async (tx) => {
    const { state } = await lockModelLetter(tx, id)
    await tx.modelLetter.update({
      where: { id },
      data: { ...settings, deadlineOn: deadlineOn ? new Date(deadlineOn) : null, updatedAt: now },
      select: { id: true },
    })
    await tx.letterVariant.deleteMany({ where: { modelLetterId: id } })
    await tx.letterVariant.createMany({
      data: variants.map((variant, position) => ({ modelLetterId: id, position, ...variant })),
    })
    await recordAction(tx, { by, teamId, action: 'model-letter.sending', object: `model-letter:${id}`, at: now })
    if (state !== 'draft') {
      await holdUnchecked(tx, [id], now)
      await forgetCampaign(tx, campaignId)
    }
  })
  return { ok: true }
}
