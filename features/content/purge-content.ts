import type { Context } from '@/features/context'
import { day } from '@/features/days'
import { dropPicture } from '@/features/pictures/drop-picture'

/** A file that nobody has written is forgotten after so many days. */
const keptDays = 7
const atOnce = 20

/** Forgets files of texts that nobody has written for a week, with the pictures in them. Returns how many. */
export async function purgeContent({ db, now }: Context): Promise<number> {
  const old = await db.contentImport.findMany({
    where: { state: 'previewed', createdAt: { lt: new Date(now.getTime() - keptDays * day) } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: atOnce,
  })
  for (const { id } of old) {
    await db.$transaction(async (tx) => {
      const [held] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id::text AS id FROM content_imports WHERE id = ${id}::uuid AND state = 'previewed' FOR UPDATE`
      if (!held) return
      const pictures = await tx.contentImportPicture.findMany({
        where: { importId: id, pictureId: { not: null } },
        select: { pictureId: true },
      })
      for (const { pictureId } of pictures) if (pictureId) await dropPicture(tx, pictureId)
      await tx.contentImport.delete({ where: { id }, select: { id: true } })
    })
  }
  return old.length
}
