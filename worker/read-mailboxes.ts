import type { ImapFlow } from 'imapflow'
import type { WorkerContext } from '@/features/context'
import type { Scan } from '@/features/replies/attach-scan'
import { type MailPlace, type ReceivedMail, receiveReply, receiveUnread } from '@/features/replies/receive-reply'
import { largestMail } from '@/features/replies/rules'
import { drawPaper } from '@/print/draw-paper'
import { log } from '@/server/log'
import { MailReader } from './mail-reader'
import { type Mailbox, openMailbox, troubleOf } from './open-mailbox'

/** Mails of one mailbox that are read in one turn; the rest comes with the next. */
const atOnce = 50
/** A mail that was begun so often and never came to its end is passed over, and said to be unread. */
const mostTries = 3
/** Mailboxes that are read at the same time; a slow one keeps no other waiting. */
const together = 4
/** When no further mail of a turn is begun, and when the line is cut (ms). */
const longTurn = 120_000
const longestTurn = 300_000

/**
 * Reads what is new in the mailboxes of all campaigns over IMAP (RFC 9051), without marking, moving or deleting a mail.
 * A mailbox that cannot be read keeps its place and says so on the desk; the others are read all the same.
 * `allowed`: hosts of the operator's own network that may be asked.
 */
export async function readMailboxes(
  context: WorkerContext,
  { allowed }: { allowed: readonly string[] },
): Promise<void> {
  const mailboxes = await context.db.mailbox.findMany({
    where: { enabled: true },
    orderBy: { campaignId: 'asc' },
    select: {
      campaignId: true,
      host: true,
      port: true,
      secure: true,
      username: true,
      sealed: true,
      keyId: true,
      folder: true,
      uidValidity: true,
      lastUid: true,
      triedUid: true,
      tries: true,
    },
  })
  const waiting = mailboxes.values()
  const readOn = async () => {
    for (const mailbox of waiting) await takeTurn(context, mailbox, allowed)
  }
  await Promise.all(Array.from({ length: together }, readOn))
}

async function takeTurn(context: WorkerContext, mailbox: Mailbox, allowed: readonly string[]): Promise<void> {
  const { campaignId } = mailbox
  try {
    const read = await readMailbox(context, mailbox, allowed)
    if (read > 0) log.info({ campaignId, read }, 'Read replies')
    await note(context, mailbox, { checkedAt: context.now, trouble: null })
  } catch (err) {
    const trouble = troubleOf(err)
    log.warn({ campaignId, trouble }, 'A mailbox could not be read')
    await note(context, mailbox, { trouble })
  }
}

async function readMailbox(context: WorkerContext, mailbox: Mailbox, allowed: readonly string[]): Promise<number> {
  const { client, uidValidity, exists } = await openMailbox(context, mailbox, allowed)
  const reader = new MailReader()
  const timer = setTimeout(() => client.close(), longestTurn)
  try {
    const last = mailbox.uidValidity === uidValidity ? (mailbox.lastUid ?? 0n) : 0n
    const found = exists > 0 ? await client.search({ uid: `${last + 1n}:*` }, { uid: true }) : []
    // "5:*" also finds the last mail when it is older than 5 (RFC 9051, 9, seq-range).
    const fresh = (found || []).filter((uid) => BigInt(uid) > last).sort((a, b) => a - b)
    const turn = { context, mailbox, client, reader, uidValidity }
    const begun = performance.now()
    let read = 0
    for (const uid of fresh.slice(0, atOnce)) {
      if (performance.now() - begun > longTurn) break
      await readOne(turn, uid)
      read += 1
    }
    return read
  } finally {
    clearTimeout(timer)
    reader.close()
    if (client.usable) await client.logout().catch(() => {})
    client.close()
  }
}

interface Turn {
  context: WorkerContext
  mailbox: Mailbox
  client: ImapFlow
  reader: MailReader
  uidValidity: bigint
}

/**
 * Reads one mail and moves on behind it. That it is begun is written down before: a mail that ends the worker, or its
 * connection, each time is passed over, and told of.
 */
async function readOne({ context, mailbox, client, reader, uidValidity }: Turn, uid: number): Promise<void> {
  const { campaignId } = mailbox
  const tries = mailbox.triedUid === BigInt(uid) && mailbox.uidValidity === uidValidity ? mailbox.tries + 1 : 1
  await note(context, mailbox, { uidValidity, lastUid: BigInt(uid) - 1n, triedUid: BigInt(uid), tries })
  const place = { campaignId, name: `${uidValidity} ${uid}` }
  if (tries > mostTries) await receiveUnread(context, { ...place, takenAt: null })
  else await keepOne({ context, client, reader }, uid, place)
  await note(context, mailbox, { lastUid: BigInt(uid), triedUid: null, tries: 0 })
}

/** Fetches a mail and keeps what it says, or word that it could not be read. One that is gone meanwhile is nothing. */
async function keepOne(
  { context, client, reader }: Pick<Turn, 'context' | 'client' | 'reader'>,
  uid: number,
  { campaignId, name }: Omit<MailPlace, 'takenAt'>,
): Promise<void> {
  const fetched = await fetchMail(client, uid)
  if (!fetched) return
  const { source, takenAt, isCut } = fetched
  const place: MailPlace = { campaignId, name, takenAt }
  // A server that names a mail and does not hand it over leaves it to be looked at there.
  if (!source) {
    await receiveUnread(context, place)
    return
  }
  const reading = await reader.read(source)
  if (!reading.ok) {
    log.warn({ campaignId, bytes: source.length }, 'A mail could not be read')
    await receiveUnread(context, place, reading.known)
    return
  }
  const { mail } = reading
  const remarks = isCut ? [...new Set([...mail.remarks, 'cut' as const])] : mail.remarks
  await receiveReply(context, place, { ...mail, remarks }, await scanOf(mail))
}

/** What hung on a person's mail and came on paper once, drawn anew; undefined when there is none, or it is not readable. */
async function scanOf({ nature, papers }: ReceivedMail): Promise<Scan | undefined> {
  if (nature !== 'reply' || papers.length === 0) return undefined
  const drawn = await drawPaper(papers)
  return drawn.ok ? { mime: 'application/pdf', bytes: drawn.pdf } : undefined
}

/** One mail, no more of it than is read; undefined for one that is gone meanwhile. Its size is asked first. */
async function fetchMail(client: ImapFlow, uid: number) {
  const known = await client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true })
  if (!known) return undefined
  const size = known.size ?? largestMail
  const maxLength = Math.min(size, largestMail)
  const fetched = await client.fetchOne(String(uid), { uid: true, source: { start: 0, maxLength } }, { uid: true })
  if (!fetched) return undefined
  const source = fetched.source?.subarray(0, largestMail)
  const takenAt = known.internalDate ? new Date(known.internalDate) : null
  return { source, takenAt, isCut: source !== undefined && size > source.length + 1_024 }
}

type Noted = Partial<{
  uidValidity: bigint
  lastUid: bigint
  triedUid: bigint | null
  tries: number
  checkedAt: Date
  trouble: string | null
}>

/** Writes down where the reading of a mailbox stands; nothing where it was taken away, or is another one meanwhile. */
async function note({ db }: WorkerContext, mailbox: Mailbox, data: Noted): Promise<void> {
  const { campaignId, host, username, folder } = mailbox
  await db.mailbox.updateMany({ where: { campaignId, host, username, folder }, data })
}
