import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { PublishablePetition } from '@/features/petitions/load-petition'

/** What can be done with a picture of a hand-in. */
export const pictureActs = ['publish', 'hide', 'remove'] as const
export type PictureAct = (typeof pictureActs)[number]

/** Makes a picture of a hand-in public or private, or removes it for good. */
export async function changeHandInPicture(
  { db, now }: Context,
  { petition, pictureId, act }: { petition: PublishablePetition; pictureId: string; act: PictureAct },
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  if (!isId(pictureId)) return { ok: false, reason: 'unknown' }
  const { id: petitionId, by, teamId } = petition
  return db.$transaction(async (tx) => {
    const picture = await tx.handInPicture.findUnique({
      where: { id: pictureId, handIn: { petitionId } },
      select: { fileId: true },
    })
    if (!picture) return { ok: false, reason: 'unknown' }
    if (act === 'remove') {
      await tx.handInPicture.delete({ where: { id: pictureId }, select: { id: true } })
      await tx.storedFile.delete({ where: { id: picture.fileId }, select: { id: true } })
    } else {
      const data = { public: act === 'publish' }
      await tx.handInPicture.update({ where: { id: pictureId }, data, select: { id: true } })
    }
    await recordAction(tx, { by, teamId, action: `hand-in.${act}`, object: `petition:${petitionId}`, at: now })
    await forgetPages(tx, [`petition:${petitionId}`])
    return { ok: true }
  })
}
