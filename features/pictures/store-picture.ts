import { recordAction } from '@/features/access/record-action'
import type { Writer } from '@/features/context'
import { storeFile } from '@/features/files/store-file'
import type { DrawnPicture } from './draw-sizes'
import { mimeOf, mostTeamPictures } from './rules'

interface StorePicture {
  teamId: string
  /** Who brought it; null for what a machine wrote by the word of somebody. */
  by: string | null
  picture: DrawnPicture
}

/**
 * Keeps a drawn picture for a team, without words yet. Returns its id; undefined when the team keeps as many as it may.
 * What it belongs to is written by the caller, in the same transaction.
 */
export async function storePicture(
  { db, now }: { db: Writer; now: Date },
  { teamId, by, picture: { width, height, files } }: StorePicture,
): Promise<string | undefined> {
  if ((await db.picture.count({ where: { teamId } })) >= mostTeamPictures) return undefined
  const { id } = await db.picture.create({ data: { teamId, width, height, addedAt: now }, select: { id: true } })
  for (const { width, format, bytes } of files) {
    const fileId = await storeFile({ db, now }, { kind: 'photo', mime: mimeOf(format), bytes })
    await db.pictureFile.create({ data: { pictureId: id, width, format, fileId }, select: { width: true } })
  }
  await recordAction(db, { by, teamId, action: 'picture.add', object: `picture:${id}`, at: now })
  return id
}
