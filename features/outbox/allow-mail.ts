import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { countedEmail, writtenEmail } from '@/features/safety/canonical-email'
import { hashText } from '@/features/safety/hash-text'
import { type MailKind, mailKinds } from './schema'

export type AllowOutcome = 'allowed' | 'suppressed' | 'too_many'

/** A mail that asks whether it may go. */
interface Asking {
  kind: MailKind
  email: string
  /** What it is about: the first mail of a day about each petition or letter stands apart. */
  about: string
}

/** Why an address is suppressed that took a mail: whoever has it does not want what we write by ourselves. */
export const complained = 'complaint'

/**
 * Asks, before the first attempt at a mail, whether its address may have it: not when this very spelling refused mail for
 * good, or asked to be spared (which does not hold for what somebody asks for at a screen). Nor, of a mail that a stranger
 * could have caused, when it is an addressee of ours (nobody signs for an embassy; see {@link listOfficials}), or when it
 * had enough today. What strangers caused for one petition never keeps back the first
 * mail about another, up to the most that one mailbox may get.
 */
export async function allowMail(
  { db, keys, now }: WorkerContext,
  mail: Asking,
  officials: ReadonlySet<string>,
): Promise<AllowOutcome> {
  const { allowance } = mailKinds[mail.kind]
  if (allowance && officials.has(mail.email.toLowerCase())) return 'suppressed'
  // What goes to addressees goes where the directory says.
  const addressIndex = mailKinds[mail.kind].refusals === 'addressees' ? null : refusalIndex({ keys }, mail)
  const refused =
    addressIndex && (await db.suppression.findUnique({ where: { addressIndex }, select: { reason: true } }))
  if (refused && !(allowance && refused.reason === complained)) return 'suppressed'
  if (!allowance) return 'allowed'
  const all = countedIndex(keys.addresses, allowance.group, mail.email)
  const own = countedIndex(keys.addresses, `${allowance.group}/${mail.about}`, mail.email)
  const taken = await db.$queryRaw<{ allowed: boolean }[]>`
    WITH about AS (
      INSERT INTO mail_allowances AS had (address_index, day, count) VALUES (${own}, ${dayOf(now)}::date, 1)
      ON CONFLICT (address_index, day) DO UPDATE SET count = had.count + 1
      RETURNING count
    )
    INSERT INTO mail_allowances AS had (address_index, day, count) VALUES (${all}, ${dayOf(now)}::date, 1)
    ON CONFLICT (address_index, day) DO UPDATE SET count = had.count + 1
    WHERE had.count < CASE WHEN (SELECT count FROM about) = 1 THEN ${allowance.most}::int ELSE ${allowance.perDay}::int END
    RETURNING true AS allowed`
  return taken.length > 0 ? 'allowed' : 'too_many'
}

/**
 * Forgets how many mails an address had today: its owner has answered one, so that they are no stranger's doing. Called
 * for a letter that was confirmed from its sender's mailbox.
 */
export async function forgiveMails(
  { db, keys }: Pick<WorkerContext, 'db' | 'keys'>,
  mail: { kind: MailKind; email: string },
): Promise<void> {
  const { allowance } = mailKinds[mail.kind]
  if (!allowance) return
  const addressIndex = countedIndex(keys.addresses, allowance.group, mail.email)
  await db.mailAllowance.deleteMany({ where: { addressIndex } })
}

/** Every e-mail address of the directory, in lower case; some ten thousand, to be kept for a while by the caller. */
export async function listOfficials({ db }: Pick<WorkerContext, 'db'>): Promise<Set<string>> {
  const contacts = await db.addresseeContact.findMany({ where: { channel: 'email' }, select: { value: true } })
  return new Set(contacts.map(({ value }) => value.toLowerCase()))
}

/** Takes back the count of a mail that its server refused for good: nobody had it. */
async function uncountMail({ db, keys, now }: WorkerContext, mail: Asking): Promise<void> {
  const group = mailKinds[mail.kind].allowance?.group
  if (group === undefined) return
  const indexes = [group, `${group}/${mail.about}`].map((one) => countedIndex(keys.addresses, one, mail.email))
  await db.mailAllowance.updateMany({
    where: { addressIndex: { in: indexes }, day: dayOf(now), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  })
}

/**
 * Remembers that an address refused mail for good, so that no more of that group is tried. Only this very spelling: that
 * a stranger's variant of it is unknown says nothing of the address itself. `reason` is a reply code.
 */
export async function suppressAddress(context: WorkerContext, mail: Asking, reason: string): Promise<void> {
  await uncountMail(context, mail)
  const addressIndex = refusalIndex(context, mail)
  if (addressIndex) await suppressIndex(context, addressIndex, reason)
}

/** The same, of an address of which only the index is known. What is refused for good outweighs a complaint. */
export async function suppressIndex(
  { db, now }: Pick<WorkerContext, 'db' | 'now'>,
  addressIndex: Uint8Array<ArrayBuffer>,
  reason: string,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO suppressions AS had (address_index, reason, day) VALUES (${addressIndex}, ${reason}, ${dayOf(now)}::date)
    ON CONFLICT (address_index) DO UPDATE SET reason = excluded.reason
    WHERE had.reason = ${complained} AND excluded.reason <> ${complained}`
}

/** By which index it is kept that an address takes no mails of this kind; null where that is not kept. */
export function refusalIndex(
  { keys }: Pick<WorkerContext, 'keys'>,
  { kind, email }: Pick<Asking, 'kind' | 'email'>,
): Buffer<ArrayBuffer> | null {
  const { refusals } = mailKinds[kind]
  return refusals && writtenIndex(keys.addresses, refusals, email)
}

/** Keyed indexes of an address within one group of mails, so that petitions and letters are counted apart. */
function writtenIndex(key: Uint8Array, group: string, email: string): Buffer<ArrayBuffer> {
  return hashText(key, `written|${group}|${writtenEmail(email)}`)
}

function countedIndex(key: Uint8Array, group: string, email: string): Buffer<ArrayBuffer> {
  return hashText(key, `counted|${group}|${countedEmail(email)}`)
}
