import { readOwnPledge } from '@/features/pledges/read-own-pledge'
import { webContext } from '@/server/context'

/** What help the own page of a signer asks for; undefined where it asks for none. */
export function ownPledge(token: string) {
  return readOwnPledge(webContext(), token)
}
