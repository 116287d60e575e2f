import { createHash } from 'node:crypto'
import type { ReturnMailbox } from '@/features/bounces/parse-mailbox'
import { recordReturnedMail } from '@/features/bounces/record-returned-mail'
import type { WorkerContext } from '@/features/context'
import { day } from '@/features/days'
import { returnDays } from '@/features/outbox/rules'
import { log } from '@/server/log'
import { MailReader } from './mail-reader'
import { troubleOf } from './open-mailbox'
import { type FetchedMail, readTurn, type Stand } from './read-turn'

/** Mails that are read in one turn; the rest comes with the next. */
const atOnce = 500
/** What a report says stands at its beginning; the letter that came back may hang on it whole. */
const largestReport = 512 * 1024

/**
 * Reads what came back since, without marking, moving or deleting a mail, and does what it asks for. What is older than a
 * token lives is passed over: a mailbox full of other things is not read from its beginning. Without a mailbox nothing is
 * known, and no row says otherwise.
 */
export async function readReturns(context: WorkerContext, mailbox: ReturnMailbox | undefined): Promise<void> {
  const { db, now } = context
  const place = mailbox ? placeOf(mailbox) : Buffer.alloc(0)
  await db.bounceMailbox.deleteMany({ where: { place: { not: place } } })
  if (!mailbox) return
  await db.bounceMailbox.createMany({ data: [{ place }], skipDuplicates: true })
  const stand = await db.bounceMailbox.findUniqueOrThrow({ where: { place }, select: standing })
  const note = async (data: Noted) => void (await db.bounceMailbox.updateMany({ where: { place }, data }))
  const reader = new MailReader()
  try {
    const read = await readTurn(mailbox, [mailbox.host.toLowerCase()], {
      stand,
      most: atOnce,
      largest: largestReport,
      since: new Date(now.getTime() - (returnDays + 1) * day),
      note,
      take: (mail) => takeOne(context, reader, place, mail),
    })
    if (read > 0) log.info({ read }, 'Read returned mails')
    await note({ checkedAt: now, trouble: null, troubleSince: null })
  } catch (err) {
    const trouble = troubleOf(err)
    log.warn({ trouble }, 'The mailbox for returned mails could not be read')
    await note({ trouble, troubleSince: stand.troubleSince ?? now })
  } finally {
    reader.close()
  }
}

const standing = { uidValidity: true, lastUid: true, triedUid: true, tries: true, troubleSince: true } as const
type Noted = Partial<Stand & { checkedAt: Date; trouble: string | null; troubleSince: Date | null }>

/** Tells one mailbox from another without naming it. */
function placeOf({ host, port, username, folder }: ReturnMailbox): Buffer<ArrayBuffer> {
  return createHash('sha256')
    .update(JSON.stringify([host, port, username, folder]))
    .digest()
}

/** Does what one mail asks for; what tells of none of ours, and what cannot be read, is counted and stays where it is. */
async function takeOne(
  context: WorkerContext,
  reader: MailReader,
  place: Uint8Array<ArrayBuffer>,
  { source }: FetchedMail,
): Promise<'taken' | 'later'> {
  const count = (field: 'strange' | 'unread') =>
    context.db.bounceMailbox.updateMany({ where: { place }, data: { [field]: { increment: 1 } } })
  const mail = source && (await reader.readReturned(source))
  if (!mail) {
    log.warn({ bytes: source?.length ?? 0 }, 'A returned mail could not be read')
    await count('unread')
    return 'taken'
  }
  const outcome = await recordReturnedMail(context, mail)
  if (outcome === 'later') return 'later'
  if (outcome === 'nothing') await count('strange')
  else log.info({ outcome, status: mail.report.status }, 'A mail came back')
  return 'taken'
}
