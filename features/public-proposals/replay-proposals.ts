import type { Context } from '@/features/context'

/**
 * Takes back again the proposals that were taken back, in a database that was put back from an older backup. The journal is
 * that of signatures, and stands in the table already. Twice is harmless. Needs the owner's rights.
 */
export async function replayProposals({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$executeRaw`
    DELETE FROM public_proposals USING erasures WHERE act = 'erased' AND public_proposals.id = signature_id`
}
