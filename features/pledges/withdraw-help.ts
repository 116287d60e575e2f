import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { readOwnLink } from '@/features/signatures/read-own-link'

/**
 * Takes back what a signer offered to help with, by the token of their own page; the journal keeps that, so that a
 * restored backup deletes it again. Twice is harmless.
 */
export async function withdrawHelp({ db, now }: Context, { token }: { token: string }): Promise<{ ok: boolean }> {
  const signatureId = await readOwnLink({ db }, token)
  if (signatureId === undefined) return { ok: false }
  const today = dayOf(now)
  await db.$executeRaw`
    WITH own AS (SELECT id FROM signatures WHERE id = ${signatureId}::uuid FOR UPDATE),
    forgotten AS (DELETE FROM pledges USING own WHERE signature_id = own.id RETURNING signature_id),
    disagreed AS (
      UPDATE consents SET withdrawn_on = ${today}::date FROM own
      WHERE signature_id = own.id AND purpose = 'pledge' AND withdrawn_on IS NULL
    )
    INSERT INTO erasures (signature_id, act, erased_on) SELECT signature_id, 'pledge', ${today}::date FROM forgotten
    ON CONFLICT (signature_id, act) DO UPDATE SET erased_on = excluded.erased_on`
  return { ok: true }
}
