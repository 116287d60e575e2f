import { randomInt } from 'node:crypto'
import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import type { NameDisplay, ReaderShare } from '@/generated/prisma/enums'
import { flagName } from './flag-name'
import { readShares } from './read-shares'
import { counted, nameAs, publicDisplays } from './rules'
import { signerSchema } from './schema'
import { showSigner } from './show-signer'

/** Of what a reader gets, that in which people are seen. */
const named: readonly ReaderShare[] = ['full', 'initials']

/** Names that are opened and written at once. */
const batchSize = 500

interface Waiting {
  id: string
  display: NameDisplay
  sealed: Uint8Array
  keyId: string
  /** A moderator took it off the list once. */
  takenOff: boolean
}

/**
 * Publishes the names of those who chose to appear, in shuffled batches without times, so that no name can be matched to
 * a moment: when at least `publicNamesBatch` of a petition wait, or when one has waited since yesterday. Names with a
 * flag are kept hidden for a moderator. First removes names whose owners have withdrawn. Returns how many were added.
 */
export async function publishNames(context: WorkerContext): Promise<number> {
  const { db, now } = context
  await db.$executeRaw`
    WITH removed AS (
      DELETE FROM public_signatures USING signatures WHERE signatures.id = signature_id
        AND (signatures.state <> ALL(${counted}::signature_state[]) OR signatures.display <> ALL(${publicDisplays}::name_display[])
          OR NOT EXISTS (SELECT FROM petitions WHERE petitions.id = signatures.petition_id AND public_gets = ANY(${named}::reader_share[])))
      RETURNING public_signatures.petition_id
    )
    SELECT ${forgetPagesSql({ petition: 'petition_id' })} FROM (SELECT DISTINCT petition_id FROM removed) AS changed`
  const ready = await db.$queryRaw<{ id: string }[]>`
    SELECT petitions.id FROM petitions JOIN signatures ON signatures.petition_id = petitions.id
    LEFT JOIN public_signatures AS shown ON shown.signature_id = signatures.id
    WHERE signatures.state = ANY(${counted}::signature_state[]) AND signatures.display = ANY(${publicDisplays}::name_display[]) AND shown.id IS NULL
      AND petitions.public_gets = ANY(${named}::reader_share[])
      AND EXISTS (SELECT FROM signer_contacts WHERE signature_id = signatures.id)
    GROUP BY petitions.id
    HAVING count(*) >= petitions.public_names_batch OR min(signatures.confirmed_on) < ${dayOf(now)}::date`
  let published = 0
  for (const { id } of ready) published += await publishPetition(context, id)
  return published
}

async function publishPetition({ db, keys }: WorkerContext, petitionId: string): Promise<number> {
  const organisers = (await db.organiser.findMany({ where: { removedAt: null }, select: { name: true } })).map(
    ({ name }) => name,
  )
  const waiting = await db.$queryRaw<Waiting[]>`
    SELECT signatures.id, signatures.display, sealed, key_id AS "keyId", coalesce(moderated.display = 'none', false) AS "takenOff"
    FROM signatures JOIN signer_contacts AS contact ON contact.signature_id = signatures.id
    LEFT JOIN public_signatures AS shown ON shown.signature_id = signatures.id
    LEFT JOIN erasures AS moderated ON moderated.signature_id = signatures.id AND moderated.act = 'hidden'
    WHERE signatures.petition_id = ${petitionId}::uuid AND signatures.state = ANY(${counted}::signature_state[]) AND signatures.display = ANY(${publicDisplays}::name_display[])
      AND shown.id IS NULL LIMIT ${batchSize}`
  const gets = await readShares({ db }, petitionId)
  if (!named.includes(gets.public)) return 0
  const rows = shuffle(waiting).map((row) => {
    const signer = signerSchema.parse(openAsWorker(keys, row))
    const share = showSigner('public', row.display, gets)
    const full = share === 'full'
    return {
      id: row.id,
      display: row.display,
      name: nameAs(signer.name, share),
      // Beside initials, a role or an organisation would name the person after all.
      role: (full && signer.role) || null,
      organisation: (full && signer.organisation) || null,
      hidden:
        row.takenOff ||
        [signer.name, signer.role, signer.organisation].some((text) => text && flagName(text, organisers).length > 0),
    }
  })
  // The locks make this and a change of mind at the same moment, of the signer or the organiser, come one after the other.
  return db.$executeRaw`
    WITH batch AS (
      SELECT ${petitionId}::uuid AS petition_id, coalesce(max(batch), 0) + 1 AS number FROM public_signatures
      WHERE petition_id = ${petitionId}::uuid
    ),
    still AS MATERIALIZED (
      SELECT signatures.id, country, new.name, new.role, new.organisation, new.hidden
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS new (id uuid, display name_display, name text, role text, organisation text, hidden boolean)
      JOIN signatures ON signatures.id = new.id AND signatures.display = new.display AND signatures.state = ANY(${counted}::signature_state[])
      JOIN petitions ON petitions.id = signatures.petition_id AND petitions.public_gets = ${gets.public}::reader_share
      FOR SHARE OF signatures, petitions
    ),
    told AS (SELECT ${forgetPagesSql({ petition: 'petition_id' })} FROM batch)
    INSERT INTO public_signatures (id, petition_id, signature_id, name, role, organisation, country, batch, hidden)
    SELECT gen_random_uuid(), ${petitionId}::uuid, still.id, name, role, organisation, country, batch.number, hidden
    FROM still, batch, (SELECT count(*) FROM told) AS notified
    ON CONFLICT (signature_id) DO NOTHING`
}

/** The same rows in an order that nobody can foresee. */
function shuffle<T>(rows: readonly T[]): T[] {
  const mixed = [...rows]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const [a, b] = [mixed[last], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a]
  }
  return mixed
}
