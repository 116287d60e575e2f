import { recordAction } from '@/features/access/record-action'
import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { PaperAct } from './rules'

interface Change {
  id: string
  petitionId: string
  teamId: string
  by: string
  act: PaperAct
  at: Date
  /** Whether what is counted has changed with it. */
  counts: boolean
}

/** Writes what was done with a batch, and what it says since, into its history and the log; pages that show the number are made anew. */
export async function writeChange(tx: Writer, { id, petitionId, teamId, by, act, at, counts }: Change): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO paper_changes (batch_id, revision, act, by, at, number, version, locale, country, town, collected_on, reason)
    SELECT paper_batches.id, revision, ${act}, ${by}::uuid, ${at}::timestamptz, paper_batches.number, petition_versions.number,
      locale, country, town, collected_on, reason
    FROM paper_batches JOIN petition_versions ON petition_versions.id = version_id WHERE paper_batches.id = ${id}::uuid`
  await recordAction(tx, { by, teamId, action: `paper.${act}`, object: `paper:${id}`, at })
  if (counts) await forgetPages(tx, [`petition:${petitionId}`, `count:${petitionId}`])
}
