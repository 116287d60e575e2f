import { listPermitted } from '@/features/access/list-permitted'
import type { Context, Writer } from '@/features/context'

/**
 * True while everybody who answers for an export may still do so: the one who asked and the one who approved. Whoever
 * was taken off the team, or has a lesser role now, takes their word along.
 */
export async function checkStanding(
  db: Writer | Context['db'],
  { teamId, askedBy, approvedBy }: { teamId: string; askedBy: string; approvedBy: string | null },
): Promise<boolean> {
  const may = await listPermitted(db, teamId, 'export')
  return may.includes(askedBy) && approvedBy !== null && may.includes(approvedBy)
}
