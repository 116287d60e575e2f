import type { Writer } from '@/features/context'
import type { ModelLetterState } from '@/generated/prisma/enums'

/** State and revision of a model letter, held still until the transaction ends. */
export async function lockModelLetter(tx: Writer, id: string): Promise<{ state: ModelLetterState; revision: number }> {
  const rows = await tx.$queryRaw<{ state: ModelLetterState; revision: number }[]>`
    SELECT state::text AS state, revision FROM model_letters WHERE id = ${id}::uuid FOR UPDATE`
  if (!rows[0]) throw new Error('A model letter that was loaded is gone')
  return rows[0]
}
