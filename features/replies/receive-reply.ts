import { createHash } from 'node:crypto'
import { recordLetterBounce } from '@/features/bounces/record-letter-bounce'
import type { BounceReport } from '@/features/bounces/rules'
import type { Context } from '@/features/context'
import { storeFile } from '@/features/files/store-file'
import type { ReplyKind } from '@/generated/prisma/enums'
import type { Scan } from './attach-scan'
import type { MailNature } from './judge-nature'
import { readAnsweredLetter } from './read-answered-letter'
import { arrivedOn, firstStates, type Remark } from './rules'

/** A mail as it was read from a campaign's mailbox, tidied and cut. */
export interface ReceivedMail {
  /** As the sender wrote it; empty when there is none. */
  messageId: string
  nature: MailNature
  subject: string
  /** Plain text; HTML never gets here. */
  text: string
  /** What whoever forwarded it wrote. */
  cover: string
  /** The moment its sender says, in milliseconds. */
  sentAt: number | null
  /** Host of its sender's address. */
  fromHost: string
  /** References that may be of letters of ours. */
  references: string[]
  /** Ids of mails that it answers, as they stand in our outbox. */
  answered: string[]
  /** What a report of delivery says. */
  report: BounceReport | null
  remarks: Remark[]
  /** Names of what hung on it; they stay in the mailbox. */
  files: string[]
  /** What came on paper once, as it was sent: to be drawn anew before it is kept. */
  papers: Paper[]
}

/** A file that holds pages. */
export interface Paper {
  mime: 'application/pdf' | 'image/jpeg' | 'image/png'
  bytes: Uint8Array<ArrayBuffer>
}

/** Where a mail stands in its mailbox, and since when. */
export interface MailPlace {
  campaignId: string
  /** Tells it from every other mail of the box. */
  name: string
  /** When the server took it in. */
  takenAt: Date | null
}

/**
 * Keeps a mail of a campaign's mailbox as a reply that waits for an organiser, tied to the letter it answers where that
 * is certain. What no person wrote is put apart at once; a report that our letter came back is told of at the letter.
 * The same mail read again changes nothing; another with the same Message-ID is kept as well. The sender's address is
 * not. `scan`: what hung on it, drawn anew. True when it is new.
 */
export async function receiveReply(
  context: Context,
  place: MailPlace,
  mail: ReceivedMail,
  scan?: Scan,
): Promise<boolean> {
  const { db, now } = context
  const { campaignId, takenAt } = place
  const { subject, text, cover, references, remarks, files, nature, report } = mail
  const messageIds = [...mail.answered, ...(report?.messageIds ?? [])]
  const letter = await readAnsweredLetter({ db }, { campaignId, references, messageIds })
  const sentAt = mail.sentAt === null ? null : new Date(mail.sentAt)
  // First, and again when the same mail is read again: a worker that dies in between has lost nothing.
  if (report) await recordLetterBounce(context, { campaignId, report })
  const messageHash = hashOf(campaignId, mail.messageId || place.name, subject, text, ...files)
  if (await db.reply.findUnique({ where: { messageHash }, select: { id: true } })) return false
  return db.$transaction(async (tx) => {
    const fileId = scan ? await storeFile({ db: tx, now }, { kind: 'scan', ...scan }) : null
    const rows = await tx.reply.createManyAndReturn({
      data: {
        campaignId,
        messageHash,
        createdAt: now,
        channel: 'mail',
        receivedOn: arrivedOn([sentAt, takenAt], now),
        letterId: null,
        addresseeId: null,
        deliveryId: null,
        ...letter,
        kind: nature,
        state: firstStates[nature],
        subject,
        text,
        cover,
        remarks,
        files,
        fileId,
      },
      skipDuplicates: true,
      select: { id: true },
    })
    return rows.length > 0
  })
}

/** What is known of a mail that could not be read. */
export type UnreadMail = Pick<ReceivedMail, 'subject' | 'sentAt' | 'fromHost'>

/**
 * Keeps word of a mail that could not be read, so that somebody opens the mailbox and looks. What is known of it is its
 * subject, its day and the host of its sender, or nothing.
 */
export async function receiveUnread({ db, now }: Context, place: MailPlace, mail?: UnreadMail): Promise<boolean> {
  const { campaignId, name, takenAt } = place
  const sentAt = typeof mail?.sentAt === 'number' ? new Date(mail.sentAt) : null
  const kind: ReplyKind = 'unreadable'
  const rows = await db.reply.createManyAndReturn({
    data: {
      campaignId,
      createdAt: now,
      channel: 'mail',
      receivedOn: arrivedOn([sentAt, takenAt], now),
      kind,
      state: firstStates[kind],
      subject: mail?.subject ?? '',
      text: '',
      fromHost: mail?.fromHost || null,
      messageHash: hashOf(campaignId, 'unread', name),
    },
    skipDuplicates: true,
    select: { id: true },
  })
  return rows.length > 0
}

function hashOf(...parts: string[]): Buffer<ArrayBuffer> {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}
