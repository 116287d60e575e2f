import { hasFaultyDay } from '@/features/receipts/list-faulty-days'
import { webContext } from '@/server/context'

/** Why published lists are not well, for the health check; undefined while all are as they were published. */
export async function listTrouble(): Promise<string | undefined> {
  return (await hasFaultyDay(webContext())) ? 'A published list of receipts has been changed' : undefined
}
