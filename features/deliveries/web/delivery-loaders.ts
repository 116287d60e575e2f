import { notFound } from 'next/navigation'
import { webContext } from '@/server/context'
import { readDeliveryByCode } from '../queries'

/** The delivery behind a code; a 404 when there is none. */
export async function toldDelivery(code: string) {
  return (await readDeliveryByCode(webContext(), code)) ?? notFound()
}
