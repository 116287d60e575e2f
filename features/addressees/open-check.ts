import { randomUUID } from 'node:crypto'
import type { Context } from '@/features/context'
import type { CheckReason } from '@/generated/prisma/enums'

export interface OpenCheck {
  addresseeId: string
  reason: CheckReason
  /** The contact it is about. */
  contactId?: string | undefined
  /** Reply code, or words that name nobody who signed. */
  detail?: string | undefined
}

/**
 * Puts an entry of the directory on the list of those that somebody must look at. While a check for the same cause is
 * open, a second one is not opened. Runs in the caller's transaction when given one.
 */
export async function openCheck(
  { db, now }: { db: Pick<Context['db'], '$executeRaw'>; now: Date },
  { addresseeId, reason, contactId, detail }: OpenCheck,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO addressee_checks (id, addressee_id, reason, contact_id, detail, open_key, opened_at)
    VALUES (${randomUUID()}::uuid, ${addresseeId}::uuid, ${reason}::check_reason, ${contactId ?? null}::uuid,
      ${detail ?? null}, ${[addresseeId, reason, contactId ?? ''].join(':')}, ${now}::timestamptz)
    ON CONFLICT (open_key) DO NOTHING`
}
