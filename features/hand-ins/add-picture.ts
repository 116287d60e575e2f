import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { CleanPicture } from '@/features/files/clean-picture'
import { storeFile } from '@/features/files/store-file'
import type { PublishablePetition } from '@/features/petitions/load-petition'
import { mostPictures } from './rules'

interface AddHandInPicture {
  petition: PublishablePetition
  handInId: string
  /** A photo of the hand-in, or a scan of the answer. */
  kind: 'photo' | 'scan'
  picture: CleanPicture
}

/** Keeps a cleaned picture of a hand-in or its answer, for the team alone until an organiser makes it public. */
export async function addHandInPicture(
  { db, now }: Context,
  { petition, handInId, kind, picture }: AddHandInPicture,
): Promise<{ ok: true } | { ok: false; reason: 'unknown' | 'full' }> {
  const { id: petitionId, by, teamId } = petition
  return db.$transaction(async (tx) => {
    const held = await tx.$executeRaw`
      SELECT FROM hand_ins WHERE id = ${handInId}::uuid AND petition_id = ${petitionId}::uuid FOR UPDATE`
    if (held === 0) return { ok: false, reason: 'unknown' }
    const kept = await tx.handInPicture.count({ where: { handInId } })
    if (kept >= mostPictures) return { ok: false, reason: 'full' }
    const fileId = await storeFile({ db: tx, now }, { kind, mime: picture.mime, bytes: picture.bytes })
    await tx.handInPicture.create({ data: { handInId, fileId, kind, addedAt: now }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'hand-in.picture', object: `petition:${petitionId}`, at: now })
    return { ok: true }
  })
}
