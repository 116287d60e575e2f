import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dropPicture } from './drop-picture'
import type { EditablePicture } from './load-picture'

/** Removes a picture for good, wherever it is shown. */
export async function removePicture({ db, now }: Context, { id, teamId, by }: EditablePicture): Promise<void> {
  await db.$transaction(async (tx) => {
    await dropPicture(tx, id)
    await recordAction(tx, { by, teamId, action: 'picture.remove', object: `picture:${id}`, at: now })
  })
}
