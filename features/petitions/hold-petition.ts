import type { Writer } from '@/features/context'
import type { PetitionState } from '@/generated/prisma/enums'

/** The state of a petition, which cannot be handed in until the transaction ends; people go on signing it. */
export async function holdPetition(tx: Writer, id: string): Promise<PetitionState> {
  const [row] = await tx.$queryRaw<{ state: PetitionState }[]>`
    SELECT state::text AS state FROM petitions WHERE id = ${id}::uuid FOR KEY SHARE`
  if (!row) throw new Error(`Petition ${id} is gone`)
  return row.state
}
