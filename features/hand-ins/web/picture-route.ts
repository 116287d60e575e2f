import { isId } from '@/features/access/ids'
import { cleanPicture } from '@/features/files/clean-picture'
import { picturesAtOnce } from '@/features/files/rules'
import { addHandInPicture } from '@/features/hand-ins/add-picture'
import { handInPath } from '@/features/hand-ins/rules'
import { loadPetition } from '@/features/petitions/load-petition'
import { isInterfaceLocale } from '@/features/places/languages'
import { tell } from '@/features/texts/told'
import { seeOther } from '@/server/public-post'
import { enterDesk } from '@/server/session'
import { readPosted, receiveBody } from '@/server/uploads'

/**
 * POST /{locale}/desk/petitions/{id}/hand-in/pictures: photos of a hand-in, or scans of the answer to it. What is not taken
 * costs nothing but itself.
 */
export async function handInPictureRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale: asked, id } = await params
  const locale = isInterfaceLocale(asked) ? asked : 'en'
  const desk = await enterDesk()
  if (!desk) return seeOther(tell(`/${locale}/desk/sign-in`, 'file'))
  const petition = await loadPetition(desk.context, desk.organiser, 'publish', id)
  if (!petition) return seeOther(`/${locale}/desk`)
  const { pathname } = new URL(request.url)
  const contentType = request.headers.get('content-type') ?? ''
  const received = request.body && (await receiveBody(request.body, pathname, contentType))
  const page = `${handInPath.one(locale, petition.id)}#noted`
  const refuse = (why: string) => seeOther(tell(page, `pictures.${why}`))
  if (!received || 'status' in received) return refuse('size')
  const reading = await readPosted(received, pathname, contentType).finally(received.release)
  if (!reading.ok) return refuse('broken')
  const { handIn: handInId, kind } = reading.fields
  if (!isId(handInId)) return refuse('unknown')
  if (reading.files.length > picturesAtOnce) return refuse('many')
  for (const { bytes } of reading.files) {
    const cleaned = await cleanPicture(bytes)
    if (!cleaned.ok) return refuse(cleaned.reason)
    const { picture } = cleaned
    const what = { petition, handInId, kind: kind === 'scan' ? ('scan' as const) : ('photo' as const), picture }
    const added = await addHandInPicture(desk.context, what)
    if (!added.ok) return refuse(added.reason)
  }
  if (received.cut) return refuse('size')
  return seeOther(reading.files.length > 0 ? tell(page, 'added') : page)
}
