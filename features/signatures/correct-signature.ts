import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import { unwrapIndexKey } from '@/features/safety/index-email'
import { indexPerson } from '@/features/safety/index-person'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { readOwnLink } from './read-own-link'
import { onRecord } from './rules'
import type { SignerCorrection } from './schema'

/** Corrections of one signer that may wait for the worker. */
const most = 10

export type CorrectOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'too-many' }

/**
 * Corrects what was sealed of a signer, by the token of their own page. This process cannot open the box, so it puts the
 * correction beside it, sealed; the worker makes one of both. A public name is taken off at once, and comes back with the
 * next batch as it is then. What was withdrawn, or is kept no longer, is `unknown`.
 */
export async function correctSignature(
  context: WebContext,
  { token, correction }: { token: string; correction: SignerCorrection },
): Promise<CorrectOutcome> {
  const { db, keys, now } = context
  const id = await readOwnLink({ db }, token)
  if (id === undefined) return { ok: false, reason: 'unknown' }
  const box = sealForWorker(keys, correction)
  const shown = correction.name ?? correction.role ?? correction.organisation
  // The row is changed first: a worker that is publishing this name is waited for, what it wrote is then deleted, and one
  // that read the old name before writes nothing.
  const [found] = await db.$transaction([
    db.$queryRaw<{ kept: boolean }[]>`
      WITH corrected AS (
        UPDATE signatures SET corrections = corrections + 1
        WHERE id = ${id}::uuid AND state = ANY(${onRecord}::signature_state[])
          AND EXISTS (SELECT FROM signer_contacts WHERE signature_id = ${id}::uuid)
        RETURNING id
      ),
      kept AS (
        INSERT INTO signer_corrections (signature_id, sealed, key_id)
        SELECT id, ${box.sealed}, ${box.keyId} FROM corrected
        WHERE (SELECT count(*) FROM signer_corrections WHERE signature_id = ${id}::uuid) < ${most}
        RETURNING id
      )
      SELECT EXISTS (SELECT FROM kept) AS kept FROM corrected`,
    // A comment is off the wall with any correction, until it was copied anew; another text waits for a moderator, also in
    // a restored backup.
    db.$executeRaw`
      WITH shown AS (
        SELECT signature_id, petition_id FROM comments WHERE signature_id = ${id}::uuid
          AND EXISTS (SELECT FROM signer_corrections WHERE signature_id = ${id}::uuid)
      ),
      journal AS (
        INSERT INTO erasures (signature_id, act, display, erased_on)
        SELECT signature_id, 'comment_hidden', 'none', ${dayOf(now)}::date FROM shown WHERE ${correction.comment !== undefined}
        ON CONFLICT (signature_id, act) DO UPDATE SET display = 'none', erased_on = excluded.erased_on
      )
      SELECT ${forgetPagesSql({ petition: 'petition_id' })} FROM shown`,
    db.$executeRaw`
      WITH removed AS (
        DELETE FROM public_signatures WHERE signature_id = ${id}::uuid AND ${shown !== undefined}
          AND EXISTS (SELECT FROM signer_corrections WHERE signature_id = ${id}::uuid)
        RETURNING petition_id
      )
      SELECT ${forgetPagesSql({ petition: 'petition_id' })} FROM removed`,
  ])
  const [row] = found
  if (!row) return { ok: false, reason: 'unknown' }
  if (!row.kept) return { ok: false, reason: 'too-many' }
  if (correction.name !== undefined) await knowAs(context, id, correction.name)
  return { ok: true }
}

/**
 * Whoever signs again with that address is known by the new name, while the petition has its key, and unless somebody else
 * behind the mailbox has that name.
 */
async function knowAs({ db, keys }: WebContext, id: string, name: string): Promise<void> {
  const petition = { select: { id: true, indexKey: { select: { wrapped: true, keyId: true } } } }
  const found = await db.signature.findUnique({ where: { id }, select: { emailIndex: true, petition } })
  if (!found?.petition.indexKey) return
  const key = unwrapIndexKey(keys, found.petition.id, found.petition.indexKey)
  const person = indexPerson(key, found.emailIndex, name)
  await db.$executeRaw`
    UPDATE signatures AS own SET person_index = ${person}, form_index = ${person}
    WHERE id = ${id}::uuid AND state::text = ANY(${onRecord}) AND NOT EXISTS (
      SELECT FROM signatures AS other
      WHERE other.petition_id = own.petition_id AND other.email_index = own.email_index AND other.form_index = ${person})`
}
