import type { Writer } from '@/features/context'

/** How many signatures on paper a petition has: those of batches that a second person has checked. */
export async function countPaper(db: Pick<Writer, '$queryRaw'>, petitionId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ paper: number }[]>`
    SELECT coalesce(sum(number), 0)::int AS paper FROM paper_batches
    WHERE petition_id = ${petitionId}::uuid AND state = 'counted'`
  return row?.paper ?? 0
}
