import type { Writer } from '@/features/context'
import type { LetterState } from '@/generated/prisma/enums'

/** State and text of a letter, held still until the transaction ends: it neither changes nor freezes meanwhile. */
export async function lockLetter(
  tx: Writer,
  id: string,
): Promise<{ state: LetterState; collectUntil: Date | null; content: unknown; version: number }> {
  const rows = await tx.$queryRaw<
    { state: LetterState; collectUntil: Date | null; content: unknown; version: number }[]
  >`SELECT state::text AS state, collect_until AS "collectUntil", content, version FROM letters
    WHERE id = ${id}::uuid FOR UPDATE`
  if (!rows[0]) throw new Error('A letter that was loaded is gone')
  return rows[0]
}
