import { countryCodes } from '@/features/places/countries'
import type { Prisma } from '@/generated/prisma/client'
import type { Database } from './database'
import type { MadePetition } from './petitions'

/** How many of them have another state than "confirmed", or a name in the public list: one in so many. */
const oneIn = { pending: 100, withdrawn: 250, named: 20 }

const countries = countryCodes.filter((_, at) => at % 5 === 0)

/**
 * Makes very many signatures of one petition by a few statements, over ninety days before `today` and fifty countries.
 * Nothing is sealed: their contacts cannot be opened. Counts are not kept with them, and nothing waits for a job.
 */
export async function createManySignatures(
  db: Database,
  petition: MadePetition,
  parts: { count: number; today: Date },
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      await writeAll(tx, petition, parts)
    },
    { timeout: 1_800_000 },
  )
}

async function writeAll(
  db: Prisma.TransactionClient,
  petition: MadePetition,
  { count, today }: { count: number; today: Date },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO signatures (id, petition_id, version_id, email_index, state, locale, country, display, created_on, confirmed_on)
    SELECT gen_random_uuid(), ${petition.id}::uuid, ${petition.versionIds[0]}::uuid, sha256(convert_to(${petition.id}, 'UTF8') || int4send(nth)),
      state::signature_state, 'en', (${countries}::text[])[1 + nth % ${countries.length}::int],
      (CASE WHEN nth % ${oneIn.named} = 1 AND state = 'confirmed' THEN 'full' ELSE 'none' END)::name_display, day,
      CASE WHEN state = 'confirmed' THEN day END
    FROM (
      SELECT nth, ${today}::date - (nth % 90)::int AS day, CASE WHEN nth % ${oneIn.pending} = 0 AND nth % 90 < 3 THEN 'pending'
        WHEN nth % ${oneIn.withdrawn} = 7 THEN 'withdrawn' ELSE 'confirmed' END AS state
      FROM generate_series(1, ${count}::int) AS nth
    ) AS made`
  await db.$executeRaw`
    INSERT INTO signer_contacts (signature_id, petition_id, sealed, key_id, purge_after)
    SELECT id, petition_id, '\\x00', 'none', created_on + 700 FROM signatures
    WHERE petition_id = ${petition.id}::uuid AND state <> 'withdrawn'`
  await db.$executeRaw`
    INSERT INTO links (token_hash, kind, about, about_id, created_at, used_at, expires_at)
    SELECT sha256(uuid_send(id) || kind::bytea), kind, 'signatures', id, created_on,
      CASE WHEN state <> 'pending' AND kind = 'confirm_signature' THEN created_on END, CASE WHEN state = 'pending' THEN created_on + 100 END
    FROM signatures, unnest(ARRAY['confirm_signature', 'manage_signature']) AS kind
    WHERE petition_id = ${petition.id}::uuid AND (kind = 'confirm_signature' OR state <> 'pending')`
  await db.$executeRaw`
    INSERT INTO public_signatures (id, petition_id, signature_id, name, country, batch)
    SELECT gen_random_uuid(), petition_id, id, 'Ada Signer', country, (row_number() OVER (ORDER BY created_on) / 20)::int
    FROM signatures WHERE petition_id = ${petition.id}::uuid AND display = 'full'`
  await db.$executeRaw`DELETE FROM due_names WHERE petition_id = ${petition.id}::uuid`
  await db.$executeRaw`
    INSERT INTO outbox_mails (id, kind, locale, key_id, message_id, state, created_at, run_at, sent_at)
    SELECT gen_random_uuid(), 'confirm_signature', 'en', 'none', gen_random_uuid(), 'sent', ${today}, ${today}, ${today}
    FROM generate_series(1, ${count}::int / 100)`
}
