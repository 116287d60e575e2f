import { loadDelivery } from '@/features/deliveries/load-delivery'
import { deliveryPath } from '@/features/deliveries/rules'
import { isInterfaceLocale } from '@/features/places/languages'
import { seeOther } from '@/server/public-post'
import { enterDesk } from '@/server/session'
import { readPosted, receiveBody } from '@/server/uploads'
import { storePhotos } from './store-photos'

/** POST /{locale}/desk/deliveries/{id}/photos: an organiser adds pictures that somebody gave them. */
export async function deskPhotoRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale: asked, id } = await params
  const locale = isInterfaceLocale(asked) ? asked : 'en'
  const desk = await enterDesk()
  if (!desk) return seeOther(`/${locale}/desk/sign-in?problem=file`)
  const delivery = await loadDelivery(desk.context, desk.organiser, 'recordOutcomes', id)
  if (!delivery) return seeOther(`/${locale}/desk`)
  const { pathname } = new URL(request.url)
  const contentType = request.headers.get('content-type') ?? ''
  const received = request.body && (await receiveBody(request.body, pathname, contentType))
  const page = deliveryPath.one(locale, id)
  if (!received || 'status' in received) return seeOther(`${page}?problem=size#photos`)
  const reading = await readPosted(received, pathname, contentType).finally(received.release)
  if (!reading.ok) return seeOther(`${page}?problem=broken#photos`)
  const trouble = await storePhotos(desk.context, { to: delivery, files: reading.files, cut: received.cut })
  const added = reading.files.length > 0 ? '?told=added#pictures' : ''
  return seeOther(trouble ? `${page}?problem=${trouble.code.replace('photos.', '')}#photos` : `${page}${added}`)
}
