import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { EditablePetition } from '@/features/petitions/load-petition'
import type { ThanksInput } from './schema'

/** Switches the mail of thanks of a petition on or off and keeps its sentences; those that are empty go. */
export async function saveThanks(
  { db, now }: Context,
  { petition, form }: { petition: EditablePetition; form: ThanksInput },
): Promise<void> {
  const { id: petitionId, teamId, by } = petition
  const { sends, sentences } = form
  await db.$transaction(async (tx) => {
    await tx.thanks.upsert({
      where: { petitionId },
      create: { petitionId, sends },
      update: { sends },
      select: { petitionId: true },
    })
    await tx.thanksText.deleteMany({ where: { petitionId } })
    const said = sentences.filter(({ sentence }) => sentence !== '')
    await tx.thanksText.createMany({ data: said.map((text) => ({ petitionId, ...text })) })
    await recordAction(tx, { by, teamId, action: 'petition.thanks', object: `petition:${petitionId}`, at: now })
  })
}
