import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { EditablePetition } from '@/features/petitions/load-petition'

/** Lets organisations sign a petition, or no more: those that are shown stay. */
export async function letOrganisationsSign(
  { db, now }: Context,
  { petition, takes }: { petition: EditablePetition; takes: boolean },
): Promise<void> {
  const { id, teamId, by } = petition
  await db.$transaction(async (tx) => {
    const changed = await tx.petition.updateMany({
      where: { id, takesOrganisations: !takes },
      data: { takesOrganisations: takes },
    })
    if (changed.count === 0) return
    const action = takes ? 'endorsement.take' : 'endorsement.stop'
    await recordAction(tx, { by, teamId, action, object: `petition:${id}`, at: now })
    await forgetPages(tx, [`petition:${id}`])
  })
}
