import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { EditablePetition } from '@/features/petitions/load-petition'
import { copyPetition } from './copy-petition'

export type Duplicated = { ok: true; id: string } | { ok: false; reason: 'archived' }

/** Copies a petition into a draft of the same campaign. Refuses one of an archived campaign. */
export async function duplicatePetition(
  { db, now }: Context,
  { petition }: { petition: EditablePetition },
): Promise<Duplicated> {
  const { campaignId, campaignState, teamId, by } = petition
  if (campaignState === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => {
    const id = await copyPetition(tx, { id: petition.id, to: { campaignId, keepTitles: false }, now })
    await recordAction(tx, { by, teamId, action: 'petition.create', object: `petition:${id}`, at: now })
    return { ok: true, id }
  })
}
