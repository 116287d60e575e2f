import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { CleanPicture } from '@/features/files/clean-picture'
import { storeFile } from '@/features/files/store-file'
import { indexCode, readCode } from '@/features/safety/create-token'
import type { FileKind } from '@/generated/prisma/enums'
import type { TellableDelivery } from './load-delivery'
import { mostPhotos } from './rules'

export interface AddPhoto {
  /** By whoever brought the letter, with their code, or by an organiser. */
  to: { code: string; codes: Uint8Array } | TellableDelivery
  kind: Exclude<FileKind, 'kit'>
  picture: CleanPicture
}
export type AddedPhoto = { ok: true } | { ok: false; reason: 'unknown' | 'full' }

/**
 * Keeps a cleaned picture with a delivery, to be seen on the desk alone until an organiser makes it public. The same
 * picture sent again, after a line that broke, stays one. A delivery takes at most twelve, removed ones too.
 */
export async function addPhoto({ db, now }: Context, { to, kind, picture }: AddPhoto): Promise<AddedPhoto> {
  if ('code' in to && readCode(to.code) === '') return { ok: false, reason: 'unknown' }
  const where = 'code' in to ? { codeHash: indexCode(to.codes, to.code) } : { id: to.id }
  const { bytes, mime } = picture
  return db.$transaction(async (tx) => {
    const delivery = await tx.delivery.findUnique({ where, select: { id: true } })
    if (!delivery) return { ok: false, reason: 'unknown' }
    await tx.$executeRaw`SELECT id FROM deliveries WHERE id = ${delivery.id}::uuid FOR UPDATE`
    const [known] = await tx.$queryRaw<{ count: number; same: boolean }[]>`
      SELECT count(*)::int AS count, coalesce(bool_or(p.removed_at IS NULL AND f.bytes = ${bytes}), false) AS same
      FROM delivery_photos p JOIN stored_files f ON f.id = p.file_id WHERE p.delivery_id = ${delivery.id}::uuid`
    if (known?.same) return { ok: true }
    if ((known?.count ?? 0) >= mostPhotos) return { ok: false, reason: 'full' }
    const fileId = await storeFile({ db: tx, now }, { kind, mime, bytes })
    const photo = await tx.deliveryPhoto.create({
      data: { deliveryId: delivery.id, fileId, kind, addedAt: now },
      select: { id: true },
    })
    if ('code' in to) return { ok: true }
    const object = `photo:${photo.id}`
    await recordAction(tx, { by: to.by, teamId: to.teamId, action: 'photo.added', object, at: now })
    return { ok: true }
  })
}
