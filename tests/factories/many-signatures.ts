import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { countryCodes } from '@/features/places/country-codes'
import type { WebKeys } from '@/features/safety/schema'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { Signer } from '@/features/signatures/schema'
import type { Prisma } from '@/generated/prisma/client'
import type { Database } from './database'
import type { MadePetition } from './petitions'

/** How many of them have another state than "confirmed": one in so many. */
const oneIn = { pending: 100, withdrawn: 250 }

const countries = countryCodes.filter((_, at) => at % 5 === 0)

interface Parts {
  count: number
  today: Date
  /** One in so many shows the name to everybody; it divides 250 or 100. */
  named?: number
}

/**
 * Makes very many signatures of one petition by a few statements, over ninety days before `today` and fifty countries.
 * Nothing is sealed: their contacts cannot be opened, see {@link sealManySignatures}. Counts are not kept with them, and
 * nothing waits for a job.
 */
export async function createManySignatures(db: Database, petition: MadePetition, parts: Parts): Promise<void> {
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
  { count, today, named = 20 }: Parts,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO signatures (id, petition_id, version_id, email_index, state, locale, country, display, created_on, confirmed_on)
    SELECT gen_random_uuid(), ${petition.id}::uuid, ${petition.versionIds[0]}::uuid, sha256(convert_to(${petition.id}, 'UTF8') || int4send(nth)),
      state::signature_state, 'en', (${countries}::text[])[1 + nth % ${countries.length}::int],
      (CASE WHEN nth % ${named}::int = 1 AND state = 'confirmed' THEN 'full' ELSE 'none' END)::name_display, day,
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

const given = ['Anna', 'Maximiliane', 'Ștefan', 'Nguyễn Thị', 'Екатерина', 'Нұрсұлтан', 'Айгүл', 'გიორგი']
const family = ['Lindström', 'von Hohenstein-Wartenberg', 'Țurcanu', 'Minh Khai', 'Щёлокова', 'Әбдіғаппарұлы', 'Ek']

/** A signer like no other; one in three gives more than name and address. */
function signer(nth: number): Signer {
  const more = nth % 3 === 0
  return {
    name: `${given[nth % given.length]} ${family[nth % family.length]}`,
    email: `signer-${nth}@example.org`,
    city: nth % 2 ? 'Zhanaozen' : '',
    role: more ? 'Teacher' : '',
    organisation: more ? `Teachers’ Union, branch ${nth % 500}` : '',
    comment: nth % 10 === 0 ? 'Nobody is free alone, and so I sign. '.repeat(4) : '',
  }
}

/**
 * Gives each of very many signatures a sealed contact of its own, and the consents: that it is counted, and for every
 * second one that organisers write. A box takes about 50 µs. `url` is that of the database's owner.
 */
export async function sealManySignatures(url: string, keys: WebKeys, { id }: MadePetition): Promise<void> {
  const sql = postgres(url, { max: 2, onnotice: () => {} })
  try {
    await sql`DELETE FROM signer_contacts WHERE petition_id = ${id}`
    const rows = sql<{ id: string; day: string }[]>`
      SELECT id, created_on::text AS day FROM signatures WHERE petition_id = ${id} AND state <> 'withdrawn'`.cursor(
      5_000,
    )
    const copy = await sql`
      COPY signer_contacts (signature_id, petition_id, sealed, key_id, purge_after) FROM STDIN`.writable()
    await pipeline(Readable.from(sealed(rows, keys, id)), copy)
    await sql`
      INSERT INTO consents (id, signature_id, purpose, wording, given_on)
      SELECT gen_random_uuid(), signatures.id, purpose::consent_purpose, purpose || '/en/0', created_on
      FROM signatures, unnest(ARRAY['sign', 'updates']) AS purpose
      WHERE petition_id = ${id} AND state <> 'withdrawn' AND (purpose = 'sign' OR get_byte(email_index, 2) < 128)`
  } finally {
    await sql.end()
  }
}

/** The lines of a copy (PostgreSQL, COPY, text format). */
async function* sealed(batches: AsyncIterable<{ id: string; day: string }[]>, keys: WebKeys, petitionId: string) {
  let nth = 0
  for await (const rows of batches) {
    const lines = rows.map((row) => {
      const box = sealForWorker(keys, signer(nth))
      nth += 1
      const purge = new Date(Date.parse(row.day) + 700 * 86_400_000).toISOString().slice(0, 10)
      return `${row.id}\t${petitionId}\t\\\\x${box.sealed.toString('hex')}\t${box.keyId}\t${purge}\n`
    })
    yield lines.join('')
  }
}
