import type { Context } from '@/features/context'

/**
 * Who added the scans of a batch, for somebody else to look at them. Null where the petition has no such batch, or the batch no
 * scans.
 */
export async function readScanGiver(
  { db }: Pick<Context, 'db'>,
  petitionId: string,
  { batch: id }: { batch: string },
): Promise<string | null> {
  const scan = await db.paperScan.findFirst({
    where: { batch: { id, petitionId } },
    orderBy: { addedAt: 'desc' },
    select: { addedBy: true },
  })
  return scan?.addedBy ?? null
}
