import type { Writer } from '@/features/context'
import type { PetitionState } from '@/generated/prisma/enums'

export interface LockedPetition {
  state: PetitionState
  revision: number
  /** The version new signatures are pinned to. */
  version: { id: string; number: number }
}

/**
 * State, revision and current version of a petition, held still until the transaction ends. Nobody can sign the
 * version meanwhile: a signature's reference to it waits for this lock.
 */
export async function lockPetition(tx: Writer, id: string): Promise<LockedPetition> {
  const rows = await tx.$queryRaw<{ state: PetitionState; revision: number; versionId: string; number: number }[]>`
    SELECT p.state::text AS state, p.revision, v.id::text AS "versionId", v.number
    FROM petitions p JOIN petition_versions v ON v.petition_id = p.id AND v.number = p.current_version
    WHERE p.id = ${id}::uuid FOR UPDATE`
  const row = rows[0]
  if (!row) throw new Error('A petition that was loaded is gone')
  return { state: row.state, revision: row.revision, version: { id: row.versionId, number: row.number } }
}
