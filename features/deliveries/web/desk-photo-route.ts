import { loadDelivery } from '@/features/deliveries/load-delivery'
import { deliveryPath } from '@/features/deliveries/rules'
import { isInterfaceLocale } from '@/features/places/languages'
import { tell } from '@/features/texts/told'
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
  if (!desk) return seeOther(tell(`/${locale}/desk/sign-in`, 'file'))
  const delivery = await loadDelivery(desk.context, desk.organiser, 'recordOutcomes', id)
  if (!delivery) return seeOther(`/${locale}/desk`)
  const { pathname } = new URL(request.url)
  const contentType = request.headers.get('content-type') ?? ''
  const received = request.body && (await receiveBody(request.body, pathname, contentType))
  const page = deliveryPath.one(locale, id)
  const refuse = (why: string) => seeOther(tell(`${page}#photos`, `photos.${why}`))
  if (!received || 'status' in received) return refuse('size')
  const reading = await readPosted(received, pathname, contentType).finally(received.release)
  if (!reading.ok) return refuse('broken')
  const trouble = await storePhotos(desk.context, { to: delivery, files: reading.files, cut: received.cut })
  if (trouble) return refuse(trouble.code.replace('photos.', ''))
  return seeOther(reading.files.length > 0 ? tell(`${page}#pictures`, 'added') : page)
}
