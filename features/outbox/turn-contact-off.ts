import type { Context } from '../context'

/**
 * Turns off an addressee's address that refused a letter for good, so that no further letter goes there before somebody
 * has checked it. A letter of a demonstration never went to an addressee and turns nothing off.
 */
export async function turnContactOff(
  { db, now }: Context,
  { letterId, email, code }: { letterId: string | null; email: string; code: string },
): Promise<void> {
  await db.$executeRaw`
    UPDATE addressee_contacts AS contact SET off_at = ${now}::timestamptz, off_reason = ${`bounced ${code}`}
    FROM letters WHERE letters.id = ${letterId}::uuid AND contact.addressee_id = letters.addressee_id
      AND contact.channel = 'email' AND lower(contact.value) = ${email.toLowerCase()} AND contact.off_at IS NULL`
}
