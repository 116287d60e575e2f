import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import type { WorkerContext } from '@/features/context'
import { type ReceivedMail, receiveReply } from '@/features/replies/receive-reply'
import { largestMail } from '@/features/replies/rules'
import { sealedMailbox } from '@/features/replies/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { log } from '@/server/log'

/** Mails of one mailbox that are read in one turn; the rest comes with the next. */
const atOnce = 50
const patience = 20_000

/** A mailbox with everything that opens it. */
interface Mailbox {
  campaignId: string
  host: string
  port: number
  secure: boolean
  username: string
  sealed: Uint8Array
  keyId: string
  folder: string
  uidValidity: bigint | null
  lastUid: bigint | null
}

/**
 * Reads what is new in the mailboxes of all campaigns over IMAP (RFC 9051), without marking, moving or deleting a mail.
 * A mailbox that cannot be read keeps its place and says so on the desk; the others are read all the same.
 */
export async function readMailboxes(context: WorkerContext): Promise<void> {
  const mailboxes = await context.db.mailbox.findMany({
    where: { enabled: true },
    select: {
      ...{ campaignId: true, host: true, port: true, secure: true, username: true, sealed: true, keyId: true },
      ...{ folder: true, uidValidity: true, lastUid: true },
    },
  })
  for (const mailbox of mailboxes) {
    const { campaignId } = mailbox
    try {
      const read = await readMailbox(context, mailbox)
      if (read > 0) log.info({ campaignId, read }, 'Read replies')
      await context.db.mailbox.update({
        where: { campaignId },
        data: { checkedAt: context.now, trouble: null },
        select: { campaignId: true },
      })
    } catch (err) {
      const trouble = troubleOf(err)
      log.warn({ campaignId, trouble }, 'A mailbox could not be read')
      await context.db.mailbox.update({ where: { campaignId }, data: { trouble }, select: { campaignId: true } })
    }
  }
}

/** True for a server on this machine, which nobody can sit before. */
const isHere = (host: string) => ['localhost', '127.0.0.1', '::1'].includes(host)

async function readMailbox(context: WorkerContext, mailbox: Mailbox): Promise<number> {
  const { campaignId, host, port, secure, username } = mailbox
  const { password } = sealedMailbox.parse(openAsWorker(context.keys, mailbox))
  const client = new ImapFlow({
    ...{ host, port, secure, logger: false, emitLogs: false, disableAutoIdle: true },
    auth: { user: username, pass: password },
    // Whoever sits on the way could say that there is no TLS: then nothing is sent at all.
    ...(secure || isHere(host) ? {} : { doSTARTTLS: true }),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: 2 * patience },
  })
  // An error that comes while nobody waits would end the process; whoever waits is told by their own promise.
  client.on('error', () => {})
  try {
    await client.connect()
    const box = await client.mailboxOpen(mailbox.folder, { readOnly: true })
    const same = mailbox.uidValidity === box.uidValidity
    const last = same ? (mailbox.lastUid ?? 0n) : 0n
    const found = box.exists > 0 ? await client.search({ uid: `${last + 1n}:*` }, { uid: true }) : []
    // "5:*" also finds the last mail when it is older than 5 (RFC 9051, 9, seq-range).
    const fresh = (found || []).filter((uid) => BigInt(uid) > last).sort((a, b) => a - b)
    for (const uid of fresh.slice(0, atOnce)) {
      const mail = await fetchMail(client, uid, `${box.uidValidity} ${uid}`)
      if (mail) await receiveReply(context, { campaignId, mail })
      await context.db.mailbox.update({
        where: { campaignId },
        data: { uidValidity: box.uidValidity, lastUid: BigInt(uid) },
        select: { campaignId: true },
      })
    }
    return Math.min(fresh.length, atOnce)
  } finally {
    if (client.usable) await client.logout().catch(() => {})
    client.close()
  }
}

/** One mail as text. What is too large is known by its headers alone; what is gone meanwhile is undefined. */
async function fetchMail(client: ImapFlow, uid: number, name: string): Promise<ReceivedMail | undefined> {
  const fetched = await client.fetchOne(String(uid), { uid: true, source: { maxLength: largestMail } }, { uid: true })
  const source = fetched ? fetched.source : undefined
  if (!source) return undefined
  const parsed = await simpleParser(source, { skipImageLinks: true, skipTextToHtml: true })
  const headers = new Map(
    parsed.headerLines.map(({ key, line }) => [key.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const references = [parsed.references ?? []].flat()
  return {
    messageId: parsed.messageId ?? name,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    receivedAt: parsed.date ?? new Date(Number.NaN),
    headers,
    inReplyTo: parsed.inReplyTo,
    references,
    attachments: parsed.attachments.flatMap((attachment) => attachment.filename ?? []),
  }
}

/** What is wrong with a mailbox, as a code for the desk. */
function troubleOf(error: unknown): 'sign-in' | 'folder' | 'unreachable' {
  const { authenticationFailed, executedCommand = '' } = (error ?? {}) as {
    authenticationFailed?: boolean
    executedCommand?: string
  }
  if (authenticationFailed) return 'sign-in'
  return executedCommand.includes('EXAMINE') ? 'folder' : 'unreachable'
}
