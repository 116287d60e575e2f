import type { Writer } from '@/features/context'
import { forgetPagesSql } from '@/features/pages'

/**
 * Says that a frozen letter of a set, or to the press, has gone out: handed over, posted or mailed. From then on the
 * site shows it: its text was laid down when it froze. Supporters' letters have a way of their own. Out twice does no
 * harm; runs in the caller's transaction.
 */
export async function markOut(db: Writer, letterId: string): Promise<void> {
  await db.$executeRaw`
    WITH out AS (
      UPDATE letters SET state = 'out' WHERE id = ${letterId}::uuid AND state = 'frozen' AND origin <> 'supporter'
      RETURNING id, addressee_id, model_letter_id
    )
    SELECT ${forgetPagesSql({ letter: 'o.id', addressee: 'o.addressee_id', 'model-letter': 'm.id', campaign: 'm.campaign_id' })}
    FROM out o JOIN model_letters m ON m.id = o.model_letter_id`
}
