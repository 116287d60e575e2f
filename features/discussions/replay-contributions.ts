import type { Context } from '@/features/context'

/**
 * Takes back again the comments on statements that were taken back, and lets those wait that moderators took from readers,
 * in a database that was put back from an older backup. The journal is that of signatures, and stands in the table already.
 * Twice is harmless. Needs the owner's rights.
 */
export async function replayContributions({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$transaction([
    db.$executeRaw`DELETE FROM contributions USING erasures WHERE act = 'erased' AND contributions.id = signature_id`,
    db.$executeRaw`
      UPDATE contributions SET state = 'waiting', place = NULL FROM erasures
      WHERE act = 'hidden' AND display = 'none' AND contributions.id = signature_id AND state = 'shown'`,
  ])
}
