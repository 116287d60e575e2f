import MailComposer from 'nodemailer/lib/mail-composer'
import { messageIdHeader } from '@/features/outbox/rules'
import { type MailKind, mailKinds } from '@/features/outbox/schema'
import { envelopeAddress } from '@/features/texts/check-email'
import type { ComposedMail } from './composing'
import type { SmtpEnvelope } from './smtp-session'

/** Who we are in From. */
export interface MailSender {
  name: string
  address: string
}

/** Reads MAIL_FROM: an address, or a name and an address. */
export function readSender(mailFrom: string): MailSender {
  const at = mailFrom.lastIndexOf('<')
  if (at < 0 || !mailFrom.endsWith('>')) return { name: '', address: mailFrom }
  return { name: mailFrom.slice(0, at).trimEnd(), address: mailFrom.slice(at + 1, -1) }
}

/** Our domain, which stands in every Message-ID. */
export function senderDomain({ address }: MailSender): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/**
 * Builds the message as it goes over the wire, with the envelope beside it: exactly one recipient, whatever the address
 * contains. Readers in cc have envelopes of their own, so that what becomes of theirs says nothing of the letter. Nothing
 * is read from files or fetched. A letter is a person's and carries no mark of a machine.
 */
export async function buildMessage(
  mail: ComposedMail,
  { sender, messageId, kind }: { sender: MailSender; messageId: string; kind: MailKind },
): Promise<{ envelope: SmtpEnvelope; copies: SmtpEnvelope[]; message: Buffer }> {
  const to = envelopeAddress(mail.email)
  const copies = (mail.cc ?? []).map((one) => ({ name: one.name, address: envelopeAddress(one.email) }))
  const name = mail.fromName ? `${mail.fromName} via ${sender.name || sender.address}` : sender.name
  const message = await new MailComposer({
    from: { name, address: sender.address },
    to: { name: '', address: to },
    ...(mail.replyTo ? { replyTo: { name: mail.fromName ?? '', address: envelopeAddress(mail.replyTo) } } : {}),
    ...(copies.length > 0 ? { cc: copies } : {}),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    attachments: mail.attachments,
    messageId: messageIdHeader(messageId, senderDomain(sender)),
    headers:
      mailKinds[kind].carries === 'letter'
        ? {}
        : { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  return {
    envelope: { from: sender.address, to: [to] },
    copies: copies.map(({ address }) => ({ from: sender.address, to: [address] })),
    message,
  }
}
