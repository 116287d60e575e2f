import type { Context } from '@/features/context'
import { authorsOf, takesPaper } from './rules'

/**
 * Who added the scans of a batch, for whoever checks it to look at them. Undefined for everybody else, and where nothing waits
 * to be checked: then nobody has given them. Null where the petition has no such batch, or the batch no scans.
 */
export async function readScanGiver(
  { db }: Pick<Context, 'db'>,
  { id: petitionId, by }: { id: string; by: string },
  { batch: id }: { batch: string },
): Promise<string | undefined | null> {
  const batch = await db.paperBatch.findFirst({
    where: { id, petitionId },
    select: {
      state: true,
      petition: { select: { state: true } },
      changes: { select: { act: true, by: true } },
      scans: { orderBy: { addedAt: 'desc' }, take: 1, select: { addedBy: true } },
    },
  })
  const [scan] = batch?.scans ?? []
  if (!batch || !scan) return null
  const checks = batch.state === 'entered' && takesPaper(batch.petition.state) && !authorsOf(batch.changes).includes(by)
  return checks ? scan.addedBy : undefined
}
