import { rolesThatMay } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'

/** Those of a team who may ask for exports and approve them, as it is now. */
export async function listExporters(db: Writer | Context['db'], teamId: string): Promise<string[]> {
  const members = await db.membership.findMany({
    where: { teamId, role: { in: [...rolesThatMay('export')] }, organiser: { removedAt: null } },
    select: { organiserId: true },
    orderBy: { organiserId: 'asc' },
  })
  return members.map(({ organiserId }) => organiserId)
}

/**
 * True while everybody who answers for an export may still do so: the one who asked and the one who approved. Whoever
 * was taken off the team, or has a lesser role now, takes their word along.
 */
export async function checkStanding(
  db: Writer | Context['db'],
  { teamId, askedBy, approvedBy }: { teamId: string; askedBy: string; approvedBy: string | null },
): Promise<boolean> {
  const may = await listExporters(db, teamId)
  return may.includes(askedBy) && approvedBy !== null && may.includes(approvedBy)
}
