import type { Writer } from '@/features/context'
import type { Role } from '@/generated/prisma/enums'

/** The members of a team, held still until the transaction ends, so that two owners cannot remove each other at once. */
export async function lockMembers(tx: Writer, teamId: string): Promise<{ organiserId: string; role: Role }[]> {
  return tx.$queryRaw<{ organiserId: string; role: Role }[]>`
    SELECT organiser_id AS "organiserId", role::text AS role FROM memberships
    WHERE team_id = ${teamId}::uuid ORDER BY organiser_id FOR UPDATE`
}
