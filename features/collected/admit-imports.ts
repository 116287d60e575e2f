import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'

/** People that one statement looks at: whoever takes the import back waits no longer than for these. */
const atOnce = 250

/**
 * Counts the people of imports that were approved, some at a time: who has signed here, or has taken that back, and who is
 * in another import that counts, is deleted instead, and nobody is told which. Killed in between, it goes on where it was.
 * Returns how many were looked at.
 */
export async function admitImports({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const approved = await db.signatureImport.findMany({
    where: { state: 'approved' },
    select: { id: true, petitionId: true },
    orderBy: { number: 'asc' },
  })
  let looked = 0
  for (const one of approved) {
    for (let some = atOnce; some === atOnce; looked += some)
      some = await db.$transaction((tx) => countSome(tx, one, now), { timeout: 60_000 })
  }
  return looked
}

async function countSome(
  tx: Writer,
  { id, petitionId }: { id: string; petitionId: string },
  now: Date,
): Promise<number> {
  // One import of a petition after the other, so that somebody who is in two counts once; and none that is being undone.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`count ${petitionId}`}))`
  const [held] = await tx.$queryRaw<{ state: string; askedBy: string; teamId: string }[]>`
    SELECT one.state::text AS state, asked_by AS "askedBy", team_id AS "teamId" FROM signature_imports AS one
    JOIN petitions ON petitions.id = petition_id JOIN campaigns ON campaigns.id = campaign_id
    WHERE one.id = ${id}::uuid FOR UPDATE OF one`
  if (held?.state !== 'approved') return 0
  const [done] = await tx.$queryRaw<{ looked: number }[]>`
    WITH looked_at AS MATERIALIZED (
      SELECT id, petition_id, email_index, person_index FROM collected_signatures
      WHERE batch_id = ${id}::uuid AND state = 'waiting' ORDER BY id LIMIT ${atOnce} FOR UPDATE
    ),
    known AS MATERIALIZED (
      SELECT id FROM looked_at WHERE EXISTS (
        SELECT FROM signatures AS here WHERE here.petition_id = looked_at.petition_id AND here.email_index = looked_at.email_index
          AND here.state::text IN ('confirmed', 'quarantined', 'withdrawn')
      ) OR EXISTS (
        SELECT FROM collected_signatures AS other WHERE other.petition_id = looked_at.petition_id
          AND other.email_index = looked_at.email_index AND other.batch_id <> ${id}::uuid AND other.state <> 'waiting'
      ) OR EXISTS (
        SELECT FROM collected_signatures AS other WHERE other.petition_id = looked_at.petition_id
          AND other.person_index = looked_at.person_index AND other.batch_id <> ${id}::uuid AND other.state <> 'waiting'
      )
    ),
    dropped AS (DELETE FROM collected_signatures WHERE id IN (SELECT id FROM known)),
    counted AS (
      UPDATE collected_signatures SET state = 'counted'
      WHERE id IN (SELECT id FROM looked_at) AND id NOT IN (SELECT id FROM known) AND state = 'waiting'
    )
    SELECT count(*)::int AS looked FROM looked_at`
  const looked = done?.looked ?? 0
  if (looked < atOnce) {
    await tx.signatureImport.update({ where: { id }, data: { state: 'counted' }, select: { id: true } })
    const { askedBy: by, teamId } = held
    await recordAction(tx, { by, teamId, action: 'signature-import.count', object: `signature-import:${id}`, at: now })
  }
  return looked
}
