import type { Message } from '@/emails/parts/message'
import { type RenderedMessage, renderMessage } from '@/emails/parts/render-message'
import type { WorkerContext } from '@/features/context'
import type { LeasedMail } from '@/features/outbox/lease-mails'
import type { MailKind, OpenedPayload } from '@/features/outbox/schema'

/** A mail with everything but the envelope of our own. */
export interface ComposedMail extends Omit<RenderedMessage, 'html'> {
  /** Where it goes, as typed. */
  email: string
  html?: string
  /** The name before ours in From; empty for none. */
  fromName?: string
  replyTo?: string
  /** What it is about, for counting what strangers cause: a petition's or a letter's id. */
  about?: string
  /** Where one press stops all mails of this kind; it goes into the headers for mail programs. */
  unsubscribeUrl?: string
  /** Who gets the same message besides; shown to the recipient. */
  cc?: readonly { name: string; email: string }[]
}

/**
 * `gone`: what it was about is no more, so it is not sent. `later`: what it tells of has not happened yet. `stopped`: an
 * organiser decides whether it goes.
 */
export type Composition = { ok: true; mail: ComposedMail } | { ok: false; reason: 'gone' | 'later' | 'stopped' }

export const gone: Composition = { ok: false, reason: 'gone' }

/** What the composing of one mail needs. */
export interface Composing extends WorkerContext {
  mail: LeasedMail
  siteUrl: string
}

/** Writes one mail from what was sealed of it. */
export type Composer<Kind extends MailKind> = (
  composing: Composing,
  payload: OpenedPayload<Kind>,
) => Composition | Promise<Composition>

/** How each of some kinds is written: what a file named after a noun gives to `compose-mail.ts`. */
export type Composers<Kind extends MailKind> = { [One in Kind]: Composer<One> }

/** A message, rendered and addressed: ready to be sent. `about` is the id of what a stranger could have caused it for. */
export async function composed(email: string, message: Message, about = ''): Promise<Composition> {
  return { ok: true, mail: { email, about, ...(await renderMessage(message)) } }
}

/** How the site calls itself in a footer. */
export function siteName({ siteUrl }: Composing): string {
  return new URL(siteUrl).host
}
