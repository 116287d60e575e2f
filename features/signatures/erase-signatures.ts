import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import { SignatureState } from '@/generated/prisma/enums'
import { counted } from './rules'

interface Erased {
  ids: readonly string[]
  /** Only those in one of these states as it is now. */
  states?: readonly SignatureState[]
}

/**
 * Deletes everything of these signatures: contact, consents, links, public name and mails go with the row. What is counted
 * is taken off the count. What remains are the ids in the journal of erasures, so that a restored backup can be made to
 * delete them again. Returns how many there were.
 */
export async function eraseSignatures(
  { db, now }: { db: Context['db'] | Writer; now: Date },
  { ids, states = Object.values(SignatureState) }: Erased,
): Promise<number> {
  if (ids.length === 0) return 0
  const today = dayOf(now)
  const erased = await db.$queryRaw<unknown[]>`
    WITH own AS (
      SELECT id, state FROM signatures
      WHERE id = ANY(${[...ids]}::uuid[]) AND state = ANY(${[...states]}::signature_state[])
      ORDER BY id FOR UPDATE
    ),
    erased AS (
      DELETE FROM signatures USING own WHERE signatures.id = own.id
      RETURNING signatures.id, own.state AS was, petition_id, country, coalesce(confirmed_on, ${today}::date) AS day
    ),
    uncounted AS (
      INSERT INTO tally_deltas (petition_id, country, day, delta)
      SELECT petition_id, country, day, -1 FROM erased WHERE was = ANY(${counted}::signature_state[])
    ),
    journal AS (
      INSERT INTO erasures (signature_id, erased_on) SELECT id, ${today}::date FROM erased
      ON CONFLICT (signature_id, act) DO NOTHING
    )
    SELECT ${forgetPagesSql({ petition: 'petition_id' })}::text FROM erased`
  return erased.length
}
