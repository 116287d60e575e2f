import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'

/** How many confirmed signers of a petition offer help; who and what, only an export tells. */
export async function countPledges(
  { db }: Pick<Context, 'db'>,
  petition: Permitted<'export', { id: string }>,
): Promise<number> {
  return db.pledge.count({ where: { petitionId: petition.id, contact: { signature: { state: 'confirmed' } } } })
}
