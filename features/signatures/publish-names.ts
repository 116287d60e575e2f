import { randomInt } from 'node:crypto'
import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPagesSql } from '@/features/pages'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import type { NameDisplay, ReaderShare, SignatureState } from '@/generated/prisma/enums'
import { flagName } from './flag-name'
import { listOrganiserNames } from './list-organiser-names'
import { readShares } from './read-shares'
import { counted, nameAs, namesPerBatch, publicDisplays } from './rules'
import { signerSchema } from './schema'
import { showSigner } from './show-signer'

/** Of what a reader gets, that in which people are seen. */
const named: readonly ReaderShare[] = ['full', 'initials']

/** Names that are opened and written at once. */
const batchSize = 500

/** A signature that changed, as it stands now. */
interface Due {
  id: string
  state: SignatureState
  display: NameDisplay
  /** How often it was corrected: once more, and what was read is the old name. */
  corrections: number
  confirmedOn: Date | null
  /** Empty when what was sealed has been forgotten. */
  sealed: Uint8Array | null
  keyId: string | null
  listed: boolean
  /** A moderator took it off the list once. */
  takenOff: boolean
}

type Waiting = Due & { sealed: Uint8Array; keyId: string }

/**
 * Publishes the names of those who chose to appear, in shuffled batches without times, so that no name can be matched to
 * a moment: when at least `publicNamesBatch` of a petition wait, or when one has waited since yesterday. Names with a
 * flag are kept hidden for a moderator. Removes names whose owners have withdrawn, and those of petitions that show none
 * any more. Looks at signatures that have changed, and at no others. Returns how many were added.
 */
export async function publishNames(context: WorkerContext): Promise<number> {
  const { db, now } = context
  const petitions = await db.$queryRaw<{ id: string; batch: number; shows: boolean }[]>`
    SELECT id, public_names_batch AS batch, public_gets = ANY(${named}::reader_share[]) AS shows FROM petitions
    WHERE EXISTS (SELECT FROM due_names WHERE petition_id = petitions.id) OR public_gets <> ALL(${named}::reader_share[])
      AND EXISTS (SELECT FROM public_signatures WHERE petition_id = petitions.id)`
  let published = 0
  for (const { id, batch, shows } of petitions) {
    if (!shows) await unlistAll(context, id)
    const due = await listDue(context, id)
    const waiting = shows ? due.filter(isWaiting) : []
    const over = shows ? due.filter((one) => !isWaiting(one)) : due
    if (over.length > 0) await settle(context, over)
    const late = waiting.some(({ confirmedOn }) => confirmedOn !== null && confirmedOn < dayOf(now))
    if (late || waiting.length >= Math.min(batch, batchSize)) published += await publishPetition(context, id, waiting)
  }
  return published
}

async function unlistAll({ db }: WorkerContext, petitionId: string): Promise<void> {
  await db.$executeRaw`
    WITH removed AS (DELETE FROM public_signatures WHERE petition_id = ${petitionId}::uuid RETURNING petition_id)
    SELECT ${forgetPagesSql({ petition: 'petition_id' })} FROM (SELECT DISTINCT petition_id FROM removed) AS changed`
}

/** In the order of their ids, which are random. One that was corrected waits until what is sealed is put right. */
async function listDue({ db }: WorkerContext, petitionId: string): Promise<Due[]> {
  return db.$queryRaw<Due[]>`
    SELECT signatures.id, signatures.state, signatures.display, signatures.corrections, confirmed_on AS "confirmedOn", sealed, key_id AS "keyId",
      shown.id IS NOT NULL AS listed, coalesce(moderated.display = 'none', false) AS "takenOff"
    FROM (
      SELECT signature_id FROM due_names WHERE petition_id = ${petitionId}::uuid
        AND NOT EXISTS (SELECT FROM signer_corrections WHERE signer_corrections.signature_id = due_names.signature_id)
      ORDER BY signature_id LIMIT ${batchSize}
    ) AS due JOIN signatures ON signatures.id = due.signature_id
    LEFT JOIN signer_contacts AS contact ON contact.signature_id = signatures.id
    LEFT JOIN public_signatures AS shown ON shown.signature_id = signatures.id
    LEFT JOIN erasures AS moderated ON moderated.signature_id = signatures.id AND moderated.act = 'hidden'`
}

function mayStand({ state, display }: Due): boolean {
  return counted.includes(state) && publicDisplays.includes(display)
}

function isWaiting(due: Due): due is Waiting {
  return mayStand(due) && !due.listed && due.sealed !== null
}

/** Takes those off the list that may not stand there; nobody looks at any of them again until it changes. */
async function settle({ db }: WorkerContext, due: readonly Due[]): Promise<void> {
  const rows = due.map((one) => {
    const { id, state, display, corrections } = one
    return { id, state, display, corrections, unlisted: !mayStand(one) }
  })
  // What has changed since it was read drops out here, and is looked at with the next turn.
  await db.$executeRaw`
    WITH settled AS MATERIALIZED (
      SELECT signatures.id, unlisted FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS seen (id uuid, state signature_state, display name_display, corrections int, unlisted boolean)
      JOIN signatures ON signatures.id = seen.id AND signatures.state = seen.state AND signatures.display = seen.display
        AND signatures.corrections = seen.corrections
      FOR SHARE OF signatures
    ),
    done AS (DELETE FROM due_names USING settled WHERE signature_id = settled.id),
    removed AS (
      DELETE FROM public_signatures USING settled WHERE signature_id = settled.id AND unlisted
      RETURNING public_signatures.petition_id
    )
    SELECT ${forgetPagesSql({ petition: 'petition_id' })} FROM (SELECT DISTINCT petition_id FROM removed) AS changed`
}

async function publishPetition(
  { db, keys }: WorkerContext,
  petitionId: string,
  waiting: readonly Waiting[],
): Promise<number> {
  const organisers = await listOrganiserNames({ db })
  const gets = await readShares({ db }, petitionId)
  const rows = shuffle(waiting).map((row) => {
    const signer = signerSchema.parse(openAsWorker(keys, row))
    const share = showSigner('public', row.display, gets)
    const full = share === 'full'
    return {
      id: row.id,
      display: row.display,
      corrections: row.corrections,
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
        AS new (id uuid, display name_display, corrections int, name text, role text, organisation text, hidden boolean)
      JOIN signatures ON signatures.id = new.id AND signatures.corrections = new.corrections AND signatures.display = new.display AND signatures.state = ANY(${counted}::signature_state[])
      JOIN petitions ON petitions.id = signatures.petition_id AND petitions.public_gets = ${gets.public}::reader_share
      FOR SHARE OF signatures, petitions
    ),
    told AS (SELECT ${forgetPagesSql({ petition: 'petition_id' })} FROM batch),
    done AS (DELETE FROM due_names USING still WHERE signature_id = still.id)
    INSERT INTO public_signatures (id, petition_id, signature_id, name, role, organisation, country, batch, hidden)
    -- What is more than a page is split in equal parts, by a new chance: the rows stand here in some order of the database.
    SELECT gen_random_uuid(), ${petitionId}::uuid, still.id, name, role, organisation, country,
      batch.number + ((row_number() OVER (ORDER BY gen_random_uuid()) - 1)
        * ceil(count(*) OVER () / ${namesPerBatch}::numeric)::int / count(*) OVER ())::int, hidden
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
