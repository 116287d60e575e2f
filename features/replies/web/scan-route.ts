import { picturesAtOnce } from '@/features/files/rules'
import { isInterfaceLocale } from '@/features/places/languages'
import { attachScan } from '@/features/replies/attach-scan'
import { loadReply } from '@/features/replies/load-reply'
import { deskReplyPath } from '@/features/replies/rules'
import { tell } from '@/features/texts/told'
import { seeOther } from '@/server/public-post'
import { enterDesk } from '@/server/session'
import { readPosted, receiveBody } from '@/server/uploads'
import { cleanScan } from './clean-scan'

/** POST /{locale}/desk/replies/{id}/scan: the paper a reply came on. What is not taken costs nothing but itself. */
export async function scanRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale: asked, id } = await params
  const locale = isInterfaceLocale(asked) ? asked : 'en'
  const desk = await enterDesk()
  if (!desk) return seeOther(tell(`/${locale}/desk/sign-in`, 'file'))
  const reply = await loadReply(desk.context, desk.organiser, 'moderateReplies', id)
  if (!reply) return seeOther(deskReplyPath.all(locale))
  const page = `${deskReplyPath.one(locale, reply.id)}#scan`
  const refuse = (why: string) => seeOther(tell(page, `scan.${why}`))
  const { pathname } = new URL(request.url)
  const contentType = request.headers.get('content-type') ?? ''
  const received = request.body && (await receiveBody(request.body, pathname, contentType))
  if (!received || 'status' in received) return refuse('size')
  const reading = await readPosted(received, pathname, contentType).finally(received.release)
  if (received.cut) return refuse('size')
  if (!reading.ok) return refuse('broken')
  if (reading.files.length === 0) return refuse('none')
  if (reading.files.length > picturesAtOnce) return refuse('many')
  const cleaned = await cleanScan(reading.files)
  if (!cleaned.ok) return refuse(cleaned.reason)
  await attachScan(desk.context, { reply, scan: cleaned.scan })
  return seeOther(tell(page, 'scanned'))
}
