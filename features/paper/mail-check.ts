import type { WebContext, Writer } from '@/features/context'
import { newMail } from '@/features/outbox/queue-mail'
import { createToken, hashToken } from '@/features/safety/create-token'
import { paperAloneWait } from './rules'

/** Mails the only one of a team a link by which they count what they wrote: it leaves now, so that they hear of it, and works later. */
export async function mailCheck(
  context: WebContext,
  tx: Writer,
  { id, by, locale }: { id: string; by: string; locale: string },
): Promise<void> {
  const { email } = await tx.organiser.findUniqueOrThrow({ where: { id: by }, select: { email: true } })
  const token = createToken()
  const opensAt = new Date(context.now.getTime() + paperAloneWait).toISOString()
  const mail = newMail(context, { kind: 'paper_check', locale, payload: { email, token, opensAt }, aboutId: id })
  const link = { tokenHash: hashToken(token), kind: 'check_paper', about: 'paper_batches', aboutId: id }
  await tx.link.create({ data: { ...link, createdAt: context.now }, select: { kind: true } })
  await tx.outboxMail.create({ data: mail, select: { id: true } })
}
