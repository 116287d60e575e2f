import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import { undoDays } from '@/features/files/rules'
import type { TellableDelivery } from './load-delivery'
import { forgetDocuments } from './write-outcome'

/** What can be done with a picture, and how the audit log says it was done. */
export const photoActs = {
  publish: 'photo.published',
  hide: 'photo.hidden',
  remove: 'photo.removed',
  restore: 'photo.restored',
} as const
export type PhotoAct = keyof typeof photoActs

/**
 * Makes a picture of a delivery public or private, removes it, or brings a removed one back within 30 days; brought back,
 * it is private. After that its bytes are deleted, and the record that it was there stays. Done twice does no harm.
 */
export async function changePhoto(
  { db, now }: Context,
  { delivery, photoId, act }: { delivery: TellableDelivery; photoId: string; act: PhotoAct },
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  if (!isId(photoId)) return { ok: false, reason: 'unknown' }
  const removed = act === 'restore'
  return db.$transaction(async (tx) => {
    const { count } = await tx.deliveryPhoto.updateMany({
      where: {
        id: photoId,
        deliveryId: delivery.id,
        ...(removed ? { removedAt: { not: null }, file: { size: { gt: 0 } } } : { removedAt: null }),
      },
      data: {
        public: act === 'publish',
        ...(act === 'remove' && { removedAt: now }),
        ...(removed && { removedAt: null }),
      },
    })
    if (count === 0) return { ok: false, reason: 'unknown' }
    if (act === 'remove' || act === 'restore') {
      const expiresAt = act === 'remove' ? new Date(now.getTime() + undoDays * day) : null
      await tx.storedFile.updateMany({ where: { photo: { id: photoId } }, data: { expiresAt } })
    }
    const entry = { by: delivery.by, teamId: delivery.teamId, object: `photo:${photoId}`, at: now }
    await recordAction(tx, { ...entry, action: photoActs[act] })
    await forgetDocuments(tx, { ...delivery, id: delivery.letterId })
    return { ok: true }
  })
}
