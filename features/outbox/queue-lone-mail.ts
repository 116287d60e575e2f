import type { WebContext, Writer } from '@/features/context'
import { createToken, hashToken } from '@/features/safety/create-token'
import { deskMails } from './desk-mails'
import { newMail } from './queue-mail'

interface LoneMail {
  kind: keyof typeof deskMails
  /** What the link is called. */
  opens: string
  /** The row of the kind's table that it is about. */
  aboutId: string
  /** The organiser to whom it goes, and their language. */
  by: string
  locale: string
  /** How long, in ms, until the link works. */
  wait: number
}

/**
 * Mails the only one of a team a link by which they do what takes two. It leaves now, so that they hear of what was done in
 * their name, and works later.
 */
export async function queueLoneMail(
  context: WebContext,
  tx: Writer,
  { kind, opens, aboutId, by, locale, wait }: LoneMail,
): Promise<void> {
  const { email } = await tx.organiser.findUniqueOrThrow({ where: { id: by }, select: { email: true } })
  const token = createToken()
  const opensAt = new Date(context.now.getTime() + wait).toISOString()
  const mail = newMail(context, { kind, locale, payload: { email, token, opensAt }, aboutId })
  const link = { tokenHash: hashToken(token), kind: opens, about: deskMails[kind].about, aboutId }
  await tx.link.create({ data: { ...link, createdAt: context.now }, select: { kind: true } })
  await tx.outboxMail.create({ data: mail, select: { id: true } })
}
