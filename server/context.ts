import type { WebContext } from '@/features/context'
import { database } from './database'
import { webKeys } from './keyring'

/** What a use case of the web process is given, at this moment. */
export function webContext(): WebContext {
  return { db: database(), now: new Date(), keys: webKeys() }
}
