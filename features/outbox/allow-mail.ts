import { createHmac } from 'node:crypto'
import type { MailKind } from '@/generated/prisma/enums'
import type { WorkerContext } from '../context'
import { indexAddress } from '../safety/index-email'
import { allowances, today } from './rules'

export type Allowance = 'allowed' | 'suppressed' | 'too_many' | 'official'

/**
 * Asks, before the first attempt at a mail that a stranger could have caused, whether its address may have it: not when
 * it refused mail for good, when it is an addressee of ours (nobody signs for an embassy), or when it had enough today.
 */
export async function allowMail(
  { db, keys, now }: WorkerContext,
  mail: { kind: MailKind; email: string },
): Promise<Allowance> {
  const allowance = allowances[mail.kind]
  if (!allowance) return 'allowed'
  const addressIndex = groupIndex(keys.addresses, allowance.group, mail.email)
  if (await db.suppression.findUnique({ where: { addressIndex }, select: { day: true } })) return 'suppressed'
  const [official] = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM addressee_contacts WHERE channel = 'email' AND lower(value) = ${mail.email.toLowerCase()} LIMIT 1`
  if (official) return 'official'
  const taken = await db.$executeRaw`
    INSERT INTO mail_allowances AS had (address_index, day, count) VALUES (${addressIndex}, ${today(now)}::date, 1)
    ON CONFLICT (address_index, day) DO UPDATE SET count = had.count + 1 WHERE had.count < ${allowance.perDay}`
  return taken > 0 ? 'allowed' : 'too_many'
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
