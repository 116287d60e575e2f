import { wellRoute } from '@/features/outbox/web/well-route'
import { listTrouble } from '@/features/receipts/web/list-trouble'

export async function GET(): Promise<Response> {
  return wellRoute(listTrouble)
}
