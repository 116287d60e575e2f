import { randomUUID } from 'node:crypto'
import type { Writer } from '@/features/context'
import { picturePrefix } from '@/features/pictures/rules'

/** Pictures of texts that go along with a copy; further ones are left out of it. */
const mostPictures = 40
const named = new RegExp(`${picturePrefix}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`, 'g')

interface Texts<Text> {
  texts: readonly Text[]
  /** The team that keeps the pictures, and the one whose texts name them from now on. */
  from: string
  to: string
  now: Date
}

/** Copies the pictures that texts name for another team, and returns the texts with the copies in their place. */
export async function copyTextPictures<Text extends { text: string }>(
  tx: Writer,
  { texts, from, to, now }: Texts<Text>,
): Promise<Text[]> {
  const ids = [...new Set(texts.flatMap(({ text }) => [...text.matchAll(named)].map(([, id = '']) => id)))]
  const pictures = await tx.picture.findMany({
    where: { id: { in: ids.slice(0, mostPictures) }, teamId: from },
    select: { id: true, credit: true, width: true, height: true, texts: { omit: { pictureId: true } }, files: true },
  })
  const copies = new Map<string, string>()
  for (const { id, files, texts: words, ...picture } of pictures) {
    const copy = await tx.picture.create({
      data: { ...picture, teamId: to, addedAt: now, texts: { create: words } },
      select: { id: true },
    })
    for (const { fileId, width, format } of files) await copyFile(tx, { fileId, pictureId: copy.id, width, format })
    copies.set(id, copy.id)
  }
  return texts.map((one) => ({
    ...one,
    text: one.text.replace(named, (whole, id: string) => (copies.has(id) ? picturePrefix + copies.get(id) : whole)),
  }))
}

interface File {
  fileId: string
  pictureId: string
  width: number
  format: 'avif' | 'webp' | 'jpg'
}

/** The bytes do not leave the database. */
async function copyFile(tx: Writer, { fileId, pictureId, width, format }: File): Promise<void> {
  const id = randomUUID()
  await tx.$executeRaw`
    INSERT INTO stored_files (id, kind, mime, bytes, size, created_on)
    SELECT ${id}::uuid, kind, mime, bytes, size, created_on FROM stored_files WHERE id = ${fileId}::uuid`
  await tx.pictureFile.create({ data: { pictureId, width, format, fileId: id }, select: { width: true } })
}
