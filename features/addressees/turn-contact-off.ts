import type { Context } from '../context'
import { openCheck } from './open-check'

/**
 * Turns off an addressee's address that refused a letter for good, so that no further letter goes there, and puts the
 * entry on the list of those that somebody must look at. A letter of a demonstration never went to an addressee and
 * turns nothing off. `code` is the reply of the server.
 */
export async function turnContactOff(
  { db, now }: Context,
  { letterId, email, code }: { letterId: string | null; email: string; code: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const off = await tx.$queryRaw<{ id: string; addresseeId: string }[]>`
      UPDATE addressee_contacts AS contact SET off_at = ${now}::timestamptz, off_reason = ${`bounced ${code}`}
      FROM letters WHERE letters.id = ${letterId}::uuid AND contact.addressee_id = letters.addressee_id
        AND contact.channel = 'email' AND lower(contact.value) = ${email.toLowerCase()} AND contact.off_at IS NULL
      RETURNING contact.id::text AS id, contact.addressee_id::text AS "addresseeId"`
    for (const { id, addresseeId } of off) {
      await openCheck({ db: tx, now }, { addresseeId, contactId: id, reason: 'bounced', detail: code })
    }
  })
}
