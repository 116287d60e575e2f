import { notFound } from 'next/navigation'
import { readDeliveryByCode } from '@/features/deliveries/read-delivery-by-code'
import { webContext } from '@/server/context'

/** The delivery behind a code; a 404 when there is none. */
export async function toldDelivery(code: string) {
  return (await readDeliveryByCode(webContext(), code)) ?? notFound()
}
