import { setTimeout as sleep } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { signatureColumns } from '@/features/exports/signature-columns'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { costOf, peakWhile } from './process-cost'
import { line } from './rounds'
import type { Stage } from './stage'

const signatures = 1_000_000
/** Sealing a million boxes takes minutes: these are used again and again, and each is opened like any other. */
const boxes = 1_000

/** An export of a million signatures with every column, made by a worker as it runs. */
export async function benchExports(stage: Stage): Promise<string[]> {
  const client = new pg.Client(stage.ownerUrl)
  await client.connect()
  try {
    const exported = await fill(stage, client)
    const worker = await stage.startWorker()
    // A worker does more than exports, and is at rest before it begins.
    await sleep(5_000)
    const before = costOf(worker)
    const begun = performance.now()
    await client.query(`UPDATE exports SET state = 'approved' WHERE id = $1`, [exported])
    const made = until(client, exported)
    const peak = await peakWhile(worker, made)
    const seconds = (performance.now() - begun) / 1000
    const { cpuSeconds } = costOf(worker)
    return [
      `Export of ${signatures.toLocaleString('en')} signatures, ${Math.round((await made) / 1e6)} MB encrypted`,
      line('s, from the approval until it can be fetched', seconds.toFixed(1), 'goal ≤ 60'),
      line(
        'MB, the most memory the whole worker had',
        peak.toFixed(0),
        `goal ≤ 300, at rest ${before.megabytes.toFixed(0)}`,
      ),
      line('s of processor time in the worker', (cpuSeconds - before.cpuSeconds).toFixed(1)),
    ]
  } finally {
    await client.end()
  }
}

/** Waits until the export is made; returns its size in bytes. */
async function until(client: pg.Client, id: string): Promise<number> {
  for (;;) {
    const { rows } = await client.query<{ state: string; size: number }>(
      'SELECT state::text, size FROM exports WHERE id = $1',
      [id],
    )
    const { state, size = 0 } = rows[0] ?? {}
    if (state === 'made') return size
    if (state === 'failed') throw new Error('The export was not made')
    await sleep(250)
  }
}

async function fill({ ownerUrl, keyFiles }: Stage, client: pg.Client): Promise<string> {
  const keys = readKeyring('web', keyFiles.web)
  const db = openDatabase(ownerUrl, 1)
  const { id: teamId } = await createTeam(db)
  const { id: campaignId } = await createCampaign(db, { teamId })
  const petition = await createPetition(db, keys, { campaignId })
  const [asker, second] = [await createOrganiser(db, { teamId }), await createOrganiser(db, { teamId })]
  const recipient = await identityToRecipient(await generateX25519Identity())
  const { id } = await db.export.create({
    data: {
      ...{ teamId, campaignId, petitionId: petition.id, kind: 'signatures', reason: 'Bench', recipient, locale: 'en' },
      choice: { who: 'confirmed', wanted: '', columns: [...signatureColumns] },
      ...{ askedBy: asker.id, askedAt: new Date(), approvedBy: second.id, approvedAt: new Date() },
    },
    select: { id: true },
  })
  await db.$disconnect()
  await client.query('CREATE TEMP TABLE boxes (n int, sealed bytea, key_id text)')
  for (let n = 0; n < boxes; n += 1) {
    const signer = { name: `Айгүл Сәрсенбаева ${n}`, email: `signer-${n}@example.org`, city: 'Almaty' }
    const box = sealForWorker(keys, { ...signer, role: 'Teacher', organisation: 'Teachers’ Union', comment: '' })
    await client.query('INSERT INTO boxes VALUES ($1, $2, $3)', [n, box.sealed, box.keyId])
  }
  await client.query(
    `INSERT INTO signatures (id, petition_id, version_id, email_index, state, locale, country, created_on, confirmed_on)
     SELECT gen_random_uuid(), $1, $2, sha256(n::text::bytea), 'confirmed', 'en', 'KZ', current_date, current_date
     FROM generate_series(1, $3::int) AS n`,
    [petition.id, petition.versionIds[0], signatures],
  )
  await client.query(
    `INSERT INTO signer_contacts (signature_id, petition_id, sealed, key_id, purge_after)
     SELECT signatures.id, $1, boxes.sealed, boxes.key_id, current_date + 300 FROM signatures
     JOIN boxes ON boxes.n = get_byte(email_index, 0) + 256 * (get_byte(email_index, 1) % 3) WHERE petition_id = $1`,
    [petition.id],
  )
  await client.query(
    `INSERT INTO consents (id, signature_id, purpose, wording, given_on)
     SELECT gen_random_uuid(), id, 'updates', 'bench', current_date FROM signatures
     WHERE petition_id = $1 AND get_byte(email_index, 2) < 128`,
    [petition.id],
  )
  await client.query('ANALYZE signatures, signer_contacts, consents')
  return id
}
