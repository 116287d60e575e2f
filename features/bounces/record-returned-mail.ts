import { turnContactOff } from '@/features/addressees/turn-contact-off'
import type { WorkerContext } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { complained, refusalIndex, suppressIndex } from '@/features/outbox/allow-mail'
import { softBounces, softDays } from '@/features/outbox/rules'
import { isMailKind, type MailKind, mailKinds } from '@/features/outbox/schema'
import type { MailReturn } from '@/generated/prisma/enums'
import { recordLetterBounce } from './record-letter-bounce'
import { type BounceReport, isNews, judgeReturn } from './rules'
import { readToken } from './sign-return'

/** A mail from the mailbox for returned mail, as far as it may concern one of ours. */
export interface ReturnedMail {
  /** A mail failed, whoever had it complains, or nothing of either: a note of absence, a delay, what somebody wrote. */
  says: 'failed' | 'complaint' | 'nothing'
  /** What stands where our tokens stand, whoever wrote it. */
  tokens: string[]
  report: BounceReport
}

/** What a mail came to; `later`: the mail that it names is being sent this moment. */
export type ReturnOutcome = MailReturn | 'nothing' | 'later'

/**
 * Takes a mail that came back. It is believed of the one mail alone that its token names, once: a report without a token
 * of ours, after its days, of two mails, or that carries another mail than its token names, changes nothing. Where that
 * mail went, the outbox kept; what the report says of addresses is not asked for signers. Done twice it does no harm.
 */
export async function recordReturnedMail(context: WorkerContext, mail: ReturnedMail): Promise<ReturnOutcome> {
  if (mail.says === 'nothing') return 'nothing'
  const messageId = nameMail(context, mail)
  if (messageId === undefined) return 'nothing'
  const row = await context.db.outboxMail.findUnique({
    where: { messageId },
    select: { kind: true, state: true, returned: true, aboutId: true, addressIndex: true },
  })
  if (row?.state === 'leased') return 'later'
  if (!row || !isMailKind(row.kind) || !['sent', 'unknown'].includes(row.state)) return 'nothing'
  const told = mail.says === 'complaint' ? 'complaint' : judgeReturn(mail.report)
  if (!isNews(row.returned, told)) return 'nothing'
  const { kind } = row
  const report = { ...mail.report, messageIds: [messageId] }
  await act(context, { ...row, kind }, told, report)
  await context.db.outboxMail.updateMany({
    where: { messageId, returned: row.returned },
    data: { returned: told, lastCode: report.status || told },
  })
  return told
}

/** The mail that a token names, where every token names the same and the report carries no other. */
function nameMail({ keys, now }: WorkerContext, { tokens, report }: ReturnedMail): string | undefined {
  const named = new Set(tokens.flatMap((token) => readToken(keys.addresses, token, now) ?? []))
  const [messageId] = named
  if (messageId === undefined || named.size > 1) return undefined
  return report.messageIds.length === 0 || report.messageIds.includes(messageId) ? messageId : undefined
}

interface Returned {
  kind: MailKind
  aboutId: string | null
  addressIndex: Uint8Array<ArrayBuffer> | null
}

/** What follows, before it is written down that it did. */
async function act(context: WorkerContext, mail: Returned, told: MailReturn, report: BounceReport): Promise<void> {
  const { addressIndex } = mail
  const isLetter = mailKinds[mail.kind].carries === 'letter'
  if (isLetter && told !== 'complaint') await recordLetterBounce(context, { report })
  if (!addressIndex) return
  const code = report.status || 'returned'
  const isSoonHard = told === 'soft' && (await countSoft(context, addressIndex)) >= softBounces
  if (isLetter) {
    if (isSoonHard) await turnOff(context, { ...mail, addressIndex }, code)
  } else if (told === 'complaint') await suppressIndex(context, addressIndex, complained)
  else if (told === 'hard' || isSoonHard) await suppressIndex(context, addressIndex, code)
}

/** On how many days mails to this address came back, today with them. */
async function countSoft({ db, now }: WorkerContext, addressIndex: Uint8Array<ArrayBuffer>): Promise<number> {
  await db.softBounce.createMany({ data: [{ addressIndex, day: dayOf(now) }], skipDuplicates: true })
  const since = dayOf(new Date(now.getTime() - softDays * day))
  return db.softBounce.count({ where: { addressIndex, day: { gte: since } } })
}

/** Turns off the address to which a letter went, found among those of its addressee. */
async function turnOff(
  context: WorkerContext,
  { kind, aboutId, addressIndex }: Returned & { addressIndex: Uint8Array },
  code: string,
): Promise<void> {
  const about = { id: aboutId ?? '' }
  const select = {
    addressee: { select: { contacts: { where: { channel: 'email' as const }, select: { value: true } } } },
  }
  const carried =
    (await context.db.letter.findUnique({ where: about, select })) ??
    (await context.db.letterCopy.findUnique({ where: about, select }))
  for (const { value: email } of carried?.addressee?.contacts ?? []) {
    const isIt = refusalIndex(context, { kind, email })?.equals(addressIndex)
    if (isIt) await turnContactOff(context, { aboutId, email, code })
  }
}
