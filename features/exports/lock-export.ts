import type { Writer } from '@/features/context'
import type { ExportState } from '@/generated/prisma/enums'

/** What decides about a step of an export. */
export interface LockedExport {
  state: ExportState
  askedBy: string
  askedAt: Date
  alone: boolean
  approvedBy: string | null
  madeAt: Date | null
}

/** Holds an export to the end of the transaction, so that of two who decide at once the second sees what the first did. */
export async function lockExport(tx: Writer, id: string): Promise<LockedExport> {
  const [row] = await tx.$queryRaw<LockedExport[]>`
    SELECT state::text AS state, asked_by AS "askedBy", asked_at AS "askedAt", alone, approved_by AS "approvedBy", made_at AS "madeAt"
    FROM exports WHERE id = ${id}::uuid FOR UPDATE`
  if (!row) throw new Error(`Export ${id} is gone`)
  return row
}
