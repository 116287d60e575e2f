import type { Context } from '@/features/context'

/**
 * Takes back again what was taken back, in a database that was put back from an older backup. The journal is that of
 * signatures, and stands in the table already. Twice is harmless. Needs the owner's rights.
 */
export async function replaySignUps({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM sign_ups USING erasures WHERE act = 'erased' AND sign_ups.id = signature_id
      RETURNING event_id, people, state
    ),
    counted AS (SELECT event_id, sum(people)::int AS people FROM gone WHERE state = 'confirmed' GROUP BY event_id)
    UPDATE events SET attending = attending - counted.people FROM counted WHERE events.id = event_id`
}
