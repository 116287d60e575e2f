import { recordAction } from '@/features/access/record-action'
import type { WebContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { forgetPages } from '@/features/pages'
import { createToken, hashToken } from '@/features/safety/create-token'
import { dropBranchLetters } from './drop-branch-letters'
import { judgeStep } from './judge-step'
import type { ModeratedEndorsement } from './load-endorsement'
import { endorsedTag } from './name-endorsed'
import type { ModerateOutcome } from './show-endorsement'

/**
 * Does not show an organisation, or not any more: it goes from the page at once. The officer is mailed the reason with a
 * link to their own page, while their address is kept.
 */
export async function refuseEndorsement(
  context: WebContext,
  { endorsement, seen, reason }: { endorsement: ModeratedEndorsement; seen: string; reason: string },
): Promise<ModerateOutcome> {
  const { db, now } = context
  const { id, endorsed, teamId, by } = endorsement
  const object = `${endorsed.kind}:${endorsed.id}`
  const outcome = await db.$transaction(async (tx): Promise<ModerateOutcome> => {
    const judged = await judgeStep(tx, { id, act: 'refuse', seen })
    if (!judged.ok) return judged
    const { keyId, locale } = await tx.endorsement.update({
      where: { id },
      data: { state: 'refused', reason, refusedOn: dayOf(now) },
      select: { keyId: true, locale: true },
    })
    const journal = { display: 'none', erasedOn: dayOf(now) } as const
    await tx.erasure.upsert({
      where: { signatureId_act: { signatureId: id, act: 'hidden' } },
      create: { signatureId: id, act: 'hidden', ...journal },
      update: journal,
      select: { id: true },
    })
    await dropBranchLetters(tx, { id, endorsed })
    if (keyId !== null) await mailReason(context, tx, { id, locale, reason })
    await recordAction(tx, { by, teamId, action: 'endorsement.refuse', object, at: now })
    await forgetPages(tx, [endorsedTag(endorsed)])
    return { ok: true }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

async function mailReason(
  context: WebContext,
  tx: Writer,
  { id, locale, reason }: { id: string; locale: string; reason: string },
): Promise<void> {
  const token = createToken()
  const link = { tokenHash: hashToken(token), kind: 'own_endorsement', about: 'endorsements', aboutId: id }
  await tx.link.create({ data: { ...link, createdAt: dayOf(context.now) }, select: { kind: true } })
  const mail = newMail(context, { kind: 'endorsement_refused', locale, aboutId: id, payload: { token, reason } })
  await tx.outboxMail.create({ data: mail, select: { id: true } })
}
