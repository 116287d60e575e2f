import type { Writer } from '@/features/context'
import type { StatementState } from '@/generated/prisma/enums'

export interface LockedStatement {
  state: StatementState
  revision: number
  slug: string
  originalVersion: number
  /** It was public once: its address is known. */
  wasPublic: boolean
  /** It was thrown away. */
  isGone: boolean
}

/** What decides about a statement, held still until the transaction ends. */
export async function lockStatement(tx: Writer, id: string): Promise<LockedStatement> {
  const rows = await tx.$queryRaw<LockedStatement[]>`
    SELECT state::text AS state, revision, slug, original_version AS "originalVersion",
      published_at IS NOT NULL AS "wasPublic", deleted_at IS NOT NULL AS "isGone"
    FROM statements WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  if (!rows[0]) throw new Error('A statement that was loaded is gone')
  return rows[0]
}
