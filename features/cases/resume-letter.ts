import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { cancelStopped, resumeLetters } from '@/features/outbox/stop-letters'
import type { GatedLetter } from './ask-harm-check'
import { readHarmGate } from './read-harm-gate'
import { isGateOpen } from './rules'

export type ResumeOutcome = { ok: true; mails: number } | { ok: false; reason: 'gate' | 'not-stopped' }

/**
 * Lets a stopped model letter go on, once a second organiser has looked at it as it is now. Mails that were stopped
 * hold the text of before: `waiting` says whether they go out all the same or are cancelled.
 */
export async function resumeLetter(
  context: Context,
  { letter, waiting }: { letter: Permitted<'publish', GatedLetter>; waiting: 'send' | 'cancel' },
): Promise<ResumeOutcome> {
  const { db, now } = context
  const { id, teamId, campaignId, by } = letter
  const outcome = await db.$transaction(async (tx): Promise<ResumeOutcome> => {
    await tx.$queryRaw`SELECT id FROM model_letters WHERE id = ${id}::uuid FOR UPDATE`
    const { stoppedAt } = await tx.modelLetter.findUniqueOrThrow({ where: { id }, select: { stoppedAt: true } })
    if (stoppedAt === null) return { ok: false, reason: 'not-stopped' }
    if (!isGateOpen(await readHarmGate({ db: tx, now }, id))) return { ok: false, reason: 'gate' }
    await tx.modelLetter.update({ where: { id }, data: { stoppedAt: null, updatedAt: now }, select: { id: true } })
    const mails = waiting === 'send' ? await resumeLetters(tx, [id]) : await cancelStopped(tx, [id])
    await recordAction(tx, { by, teamId, action: `letters.${waiting}`, object: `model-letter:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true, mails }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}
