import { createHmac } from 'node:crypto'
import type { MailKind } from '@/generated/prisma/enums'
import type { WorkerContext } from '../context'
import { indexAddress } from '../safety/index-email'
import { allowances, today } from './rules'

export type Allowance = 'allowed' | 'suppressed' | 'too_many'

/**
 * Asks, before the first attempt at a mail that a stranger could have caused, whether its address may have it: not when
 * it refused mail for good, when it is an addressee of ours (nobody signs for an embassy; see {@link listOfficials}), or
 * when it had enough today.
 */
export async function allowMail(
  { db, keys, now }: WorkerContext,
  mail: { kind: MailKind; email: string },
  officials: ReadonlySet<string>,
): Promise<Allowance> {
  const allowance = allowances[mail.kind]
  if (!allowance) return 'allowed'
  const addressIndex = groupIndex(keys.addresses, allowance.group, mail.email)
  if (officials.has(mail.email.toLowerCase())) return 'suppressed'
  if (await db.suppression.findUnique({ where: { addressIndex }, select: { day: true } })) return 'suppressed'
  const taken = await db.$executeRaw`
    INSERT INTO mail_allowances AS had (address_index, day, count) VALUES (${addressIndex}, ${today(now)}::date, 1)
    ON CONFLICT (address_index, day) DO UPDATE SET count = had.count + 1 WHERE had.count < ${allowance.perDay}`
  return taken > 0 ? 'allowed' : 'too_many'
}

/** Every e-mail address of the directory, in lower case; some ten thousand, to be kept for a while by the caller. */
export async function listOfficials({ db }: Pick<WorkerContext, 'db'>): Promise<Set<string>> {
  const contacts = await db.addresseeContact.findMany({ where: { channel: 'email' }, select: { value: true } })
  return new Set(contacts.map(({ value }) => value.toLowerCase()))
}

/** Remembers that an address refused mail for good, so that no more of that group is tried. `reason` is a reply code. */
export async function suppressAddress(
  { db, keys, now }: WorkerContext,
  mail: { kind: MailKind; email: string },
  reason: string,
): Promise<void> {
  const allowance = allowances[mail.kind]
  if (!allowance) return
  const addressIndex = groupIndex(keys.addresses, allowance.group, mail.email)
  await db.suppression.createMany({ data: [{ addressIndex, reason, day: today(now) }], skipDuplicates: true })
}

/** The address's keyed index within one group of mails, so that petitions and letters are counted apart. */
function groupIndex(key: Uint8Array, group: string, email: string): Buffer<ArrayBuffer> {
  return createHmac('sha256', key).update(group).update(indexAddress(key, email)).digest()
}
