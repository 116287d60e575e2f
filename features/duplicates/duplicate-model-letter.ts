import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { EditableModelLetter } from '@/features/model-letters/load-model-letter'
import { copyModelLetter } from './copy-model-letter'
import type { Duplicated } from './duplicate-petition'

/** Copies a model letter into a draft of the same campaign. Refuses one of an archived campaign. */
export async function duplicateModelLetter(
  { db, now }: Context,
  { letter }: { letter: EditableModelLetter },
): Promise<Duplicated> {
  const { campaignId, campaignState, teamId, by } = letter
  if (campaignState === 'archived') return { ok: false, reason: 'archived' }
  return db.$transaction(async (tx) => {
    const id = await copyModelLetter(tx, { id: letter.id, to: { campaignId, keepTitles: false }, now })
    await recordAction(tx, { by, teamId, action: 'model-letter.create', object: `model-letter:${id}`, at: now })
    return { ok: true, id }
  })
}
