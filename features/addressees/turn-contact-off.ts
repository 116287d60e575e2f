import type { Context, Writer } from '@/features/context'
import { openCheck } from './open-check'

export interface RefusedMail {
  /** The letter that was refused, or the copy of one. */
  aboutId: string | null
  email: string
  /** The reply of the server. */
  code: string
}

/**
 * Turns off an addressee's address that refused a letter, or a copy of one, for good, so that nothing more goes there,
 * and puts the entry on the list of those that somebody must look at. A letter of a demonstration never went to an
 * addressee and turns nothing off. Returns how many addresses went off.
 */
export async function turnContactOff({ db, now }: Context, mail: RefusedMail): Promise<number> {
  return db.$transaction((tx) => turnContactOffIn({ db: tx, now }, mail))
}

/** The same within the caller's transaction. */
export async function turnContactOffIn(
  { db, now }: { db: Writer; now: Date },
  { aboutId, email, code }: RefusedMail,
): Promise<number> {
  const off = await db.$queryRaw<{ id: string; addresseeId: string }[]>`
      UPDATE addressee_contacts AS contact SET off_at = ${now}::timestamptz, off_reason = ${`bounced ${code}`}
      WHERE contact.addressee_id IN (
          SELECT addressee_id FROM letters WHERE id = ${aboutId}::uuid
          UNION SELECT addressee_id FROM letter_copies WHERE id = ${aboutId}::uuid
        )
        AND contact.channel = 'email' AND lower(contact.value) = ${email.toLowerCase()} AND contact.off_at IS NULL
      RETURNING contact.id::text AS id, contact.addressee_id::text AS "addresseeId"`
  for (const { id, addresseeId } of off) {
    await openCheck({ db, now }, { addresseeId, contactId: id, reason: 'bounced', detail: code })
  }
  return off.length
}
