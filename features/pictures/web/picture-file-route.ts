import { fileResponse } from '@/features/files/web/file-response'
import { readPictureFile } from '@/features/pictures/read-file'
import { webContext } from '@/server/context'

/**
 * GET /{locale}/pictures/{id}/{width}.{avif|webp|jpg}: one file of a picture, which never changes: another picture has
 * another id.
 */
export async function pictureFileRoute(
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params
  const found = await readPictureFile(webContext(), id, file)
  if (!found) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return fileResponse(found, 'public, max-age=31536000, immutable')
}
