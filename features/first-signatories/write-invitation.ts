import type { WebContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { newMail } from '@/features/outbox/queue-mail'
import { createToken, hashToken } from '@/features/safety/create-token'

/**
 * Writes a mail with a link of its own to somebody, in the caller's transaction, who wakes the workers afterwards. `what` it
 * is: the invitation, its one reminder, or the link alone for who has confirmed.
 */
export async function writeFirstInvitation(
  context: WebContext,
  tx: Writer,
  { id, locale, what }: { id: string; locale: string; what: 'invitation' | 'reminder' | 'link' },
): Promise<void> {
  const token = createToken()
  const link = { tokenHash: hashToken(token), kind: 'own_first_signatory', about: 'first_signatories', aboutId: id }
  await tx.link.create({ data: { ...link, createdAt: dayOf(context.now) }, select: { kind: true } })
  const mail = newMail(context, { kind: 'first_signatory', locale, aboutId: id, payload: { token, what } })
  await tx.outboxMail.create({ data: mail, select: { id: true } })
}
