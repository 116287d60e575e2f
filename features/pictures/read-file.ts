import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import type { ServedFile } from '@/features/files/read-file'
import { parsePictureFile } from './rules'

/** Reads one file of a picture. Whoever has the id may see it: nobody guesses one, and it is told by pages that show it alone. */
export async function readPictureFile(
  { db }: Pick<Context, 'db'>,
  pictureId: string,
  name: string,
): Promise<ServedFile | undefined> {
  const asked = parsePictureFile(name)
  if (!asked || !isId(pictureId)) return undefined
  const row = await db.pictureFile.findUnique({
    where: { pictureId_width_format: { pictureId, ...asked } },
    select: { file: { select: { mime: true, bytes: true } } },
  })
  return row?.file
}
