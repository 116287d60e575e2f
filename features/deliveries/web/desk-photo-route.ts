import { loadDelivery } from '@/features/deliveries/load-delivery'
import { deliveryPath } from '@/features/deliveries/rules'
import { tell } from '@/features/texts/told'
import { deskUpload } from '@/server/desk-upload'
import { storePhotos } from './store-photos'

const refuse = (locale: string, id: string, why: string) =>
  tell(`${deliveryPath.one(locale, id)}#photos`, `photos.${why}`)

/** POST /{locale}/desk/deliveries/{id}/photos: an organiser adds pictures that somebody gave them. */
export const deskPhotoRoute = deskUpload({
  load: loadDelivery,
  ability: 'recordOutcomes',
  refuse,
  act: async ({ context, locale }, delivery, { files, cut }) => {
    const trouble = await storePhotos(context, { to: delivery, files, cut })
    if (trouble) return refuse(locale, delivery.id, trouble.code.replace('photos.', ''))
    const page = deliveryPath.one(locale, delivery.id)
    return files.length > 0 ? tell(`${page}#pictures`, 'added') : page
  },
})
