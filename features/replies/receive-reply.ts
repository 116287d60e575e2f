import { createHash } from 'node:crypto'
import type { Context } from '../context'
import { findLetter } from './find-letter'
import { answeredIds, arrivedOn, findReferences, isAutomatic, tidyText } from './rules'

/** A mail as it was read from a campaign's mailbox. */
export interface ReceivedMail {
  /** Its Message-ID, or whatever tells it from every other mail of the box. */
  messageId: string
  subject: string
  /** Plain text; HTML never gets here. */
  text: string
  receivedAt: Date
  /** Header fields by their names in lower case. */
  headers: ReadonlyMap<string, string>
  inReplyTo?: string | undefined
  references?: readonly string[]
  /** Names of what hung on it; they stay in the mailbox. */
  attachments: readonly string[]
}

/**
 * Keeps a mail of a campaign's mailbox as a reply that waits for an organiser, tied to the letter it answers where that
 * is certain. Mails that no person wrote are put away at once. The same mail read again changes nothing. The sender's
 * address is not kept. True when it is new.
 */
export async function receiveReply(
  { db, now }: Context,
  { campaignId, mail }: { campaignId: string; mail: ReceivedMail },
): Promise<boolean> {
  const { subject, text, receivedAt, attachments } = mail
  const messageHash = createHash('sha256').update(`${campaignId} ${mail.messageId}`).digest()
  const references = findReferences([subject, text])
  const letter = await findLetter({ db }, { campaignId, references, messageIds: answeredIds(mail) })
  const listed = attachments.length > 0 ? `\n\n[${attachments.map((name) => tidyText(name, 100)).join(', ')}]` : ''
  const rows = await db.reply.createManyAndReturn({
    data: {
      ...{ campaignId, messageHash, createdAt: now, channel: 'mail', receivedOn: arrivedOn(receivedAt, now) },
      ...{ letterId: null, addresseeId: null, deliveryId: null, ...letter },
      state: isAutomatic(mail.headers) ? 'put_away' : 'received',
      subject: tidyText(subject, 300).replaceAll('\n', ' '),
      text: tidyText(text) + listed,
    },
    skipDuplicates: true,
    select: { id: true },
  })
  return rows.length > 0
}
