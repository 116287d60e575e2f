import { readDeskFile, readPublicPhoto } from '@/features/files/read-file'
import { webContext } from '@/server/context'
import { enterDesk } from '@/server/session'
import { fileResponse } from './file-response'

interface Props {
  params: Promise<{ id: string }>
}

const notFound = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

/** GET /{locale}/photos/{id}: a picture that was made public. Made private again, it is gone everywhere in ten minutes. */
export async function publicPhotoRoute(_request: Request, { params }: Props): Promise<Response> {
  const photo = await readPublicPhoto(webContext(), (await params).id)
  return photo ? fileResponse(photo, 'public, max-age=600') : notFound()
}

/** GET /{locale}/desk/files/{id}: any file of a team's campaign, for those of the team who may see letters. */
export async function deskFileRoute(_request: Request, { params }: Props): Promise<Response> {
  const desk = await enterDesk()
  const file = desk && (await readDeskFile(desk.context, desk.organiser, (await params).id))
  return file ? fileResponse(file, 'private, no-store') : notFound()
}
