import type { WorkerContext } from '@/features/context'
import type { Scan } from '@/features/replies/attach-scan'
import { type MailPlace, type ReceivedMail, receiveReply, receiveUnread } from '@/features/replies/receive-reply'
import { largestMail } from '@/features/replies/rules'
import { sealedMailbox } from '@/features/replies/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { drawPaper } from '@/print/draw-paper'
import { log } from '@/server/log'
import { MailReader } from './mail-reader'
import { troubleOf } from './open-mailbox'
import { type FetchedMail, readTurn, type Stand } from './read-turn'

/** Mails of one mailbox that are read in one turn; the rest comes with the next. */
const atOnce = 50
/** Mailboxes that are read at the same time; a slow one keeps no other waiting. */
const together = 4

/** A campaign's mailbox with everything that opens it, and where its reading stands. */
interface CampaignMailbox extends Stand {
  campaignId: string
  host: string
  port: number
  secure: boolean
  username: string
  sealed: Uint8Array
  keyId: string
  folder: string
}

/**
 * Reads what is new in the mailboxes of all campaigns, without marking, moving or deleting a mail. A mailbox that cannot
 * be read keeps its place and says so on the desk; the others are read all the same.
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

async function takeTurn(context: WorkerContext, mailbox: CampaignMailbox, allowed: readonly string[]): Promise<void> {
  const { campaignId } = mailbox
  const reader = new MailReader()
  try {
    const { password } = sealedMailbox.parse(openAsWorker(context.keys, mailbox))
    const read = await readTurn({ ...mailbox, password }, allowed, {
      stand: mailbox,
      most: atOnce,
      largest: largestMail,
      note: (stand) => note(context, mailbox, stand),
      take: async (mail) => {
        await keepOne(context, reader, campaignId, mail)
        return 'taken'
      },
    })
    if (read > 0) log.info({ campaignId, read }, 'Read replies')
    await note(context, mailbox, { checkedAt: context.now, trouble: null })
  } catch (err) {
    const trouble = troubleOf(err)
    log.warn({ campaignId, trouble }, 'A mailbox could not be read')
    await note(context, mailbox, { trouble })
  } finally {
    reader.close()
  }
}

/** Keeps what a mail says, or word that it could not be read, so that it is looked at in its mailbox. */
async function keepOne(
  context: WorkerContext,
  reader: MailReader,
  campaignId: string,
  { name, takenAt, source, isCut }: FetchedMail,
): Promise<void> {
  const place: MailPlace = { campaignId, name, takenAt }
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

type Noted = Partial<Stand & { checkedAt: Date; trouble: string | null }>

/** Writes down where the reading of a mailbox stands; nothing where it was taken away, or is another one meanwhile. */
async function note({ db }: WorkerContext, mailbox: CampaignMailbox, data: Noted): Promise<void> {
  const { campaignId, host, username, folder } = mailbox
  await db.mailbox.updateMany({ where: { campaignId, host, username, folder }, data })
}
