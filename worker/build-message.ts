import MailComposer from 'nodemailer/lib/mail-composer'
import { signReturn } from '@/features/bounces/sign-return'
import { messageIdHeader } from '@/features/outbox/rules'
import { type MailKind, mailKinds } from '@/features/outbox/schema'
import { envelopeAddress } from '@/features/texts/check-email'
import type { ComposedMail } from './composing'
import type { SmtpEnvelope } from './smtp-session'

/** Where a mail comes back to, and what its token is signed with. */
export interface Returning {
  /** The address of the mailbox for returned mail. */
  address: string
  key: Uint8Array
  now: Date
}

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

const machineHeaders = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** One press in the mail program, without the page (RFC 8058): both are to be signed by the operator's DKIM. */
function unsubscribeHeaders(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/**
 * Builds the message as it goes over the wire, with the envelope beside it: exactly one recipient, whatever the address
 * contains. What comes back names the mail by the token in its sender, where there is a mailbox for it. Readers in cc have
 * envelopes of their own, without a token, so that what becomes of theirs says nothing of the letter. Nothing is read from
 * files or fetched. A letter is a person's and carries no mark of a machine.
 */
export async function buildMessage(
  mail: ComposedMail,
  {
    sender,
    messageId,
    kind,
    returning,
  }: { sender: MailSender; messageId: string; kind: MailKind; returning?: Returning | undefined },
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
    headers: {
      ...(mailKinds[kind].carries === 'letter' ? {} : machineHeaders),
      ...(mail.unsubscribeUrl ? unsubscribeHeaders(mail.unsubscribeUrl) : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  const from = returning?.address ?? sender.address
  return {
    envelope: {
      from: returning ? signReturn(returning.key, from, { messageId, now: returning.now }) : from,
      to: [to],
    },
    copies: copies.map(({ address }) => ({ from, to: [address] })),
    message,
  }
}
