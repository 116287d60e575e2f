import postgres from 'postgres'
import { pagesChannel } from '@/features/pages'
import { log } from '@/server/log'
import type { DocumentCache } from './cache'

/**
 * Forgets documents when any process says so ({@link pagesChannel}, tags divided by spaces), and all of them after the
 * connection was lost: what was said meanwhile nobody heard.
 */
export function listenForChanges(databaseUrl: string, cache: DocumentCache): { stop(): Promise<void> } {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  let connectedBefore = false
  sql
    .listen(
      pagesChannel,
      (tags) => cache.forget(new Set(tags.split(' '))),
      () => {
        if (connectedBefore) cache.forget(new Set(['*']))
        connectedBefore = true
      },
    )
    .catch((err) => log.error({ err }, 'Cannot listen for changed documents'))
  return { stop: () => sql.end({ timeout: 1 }) }
}
