import type { Writer } from '@/features/context'

/** Locks a case until the transaction ends, so that two writers come one after the other. Returns its revision. */
export async function lockCase(tx: Writer, id: string): Promise<number> {
  const rows = await tx.$queryRaw<{ revision: number }[]>`SELECT revision FROM cases WHERE id = ${id}::uuid FOR UPDATE`
  return rows[0]?.revision ?? 0
}
