import type { WebContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { newMail } from '@/features/outbox/queue-mail'
import { createToken, hashToken } from '@/features/safety/create-token'

/**
 * Writes one invitation into the outbox in the caller's transaction, with a secret of its own: an older link of the
 * same person opens nothing any more, and an older mail that has not gone out is not sent.
 */
export async function writeInvitation(
  context: WebContext,
  tx: Writer,
  { id, by, locale }: { id: string; by: string; locale: string },
): Promise<void> {
  const token = createToken()
  await tx.outboxMail.updateMany({
    where: { aboutId: id, state: { in: ['due', 'waiting'] } },
    data: { state: 'cancelled' },
  })
  await tx.signatory.update({
    where: { id },
    data: { state: 'invited', tokenHash: hashToken(token), invitedOn: dayOf(context.now) },
    select: { id: true },
  })
  await tx.outboxMail.create({
    data: newMail(context, { kind: 'cosign_invitation', locale, payload: { token, by }, aboutId: id }),
    select: { id: true },
  })
}
