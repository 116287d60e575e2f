import { readMailTrouble } from '@/features/outbox/read-mail-health'
import { webContext } from '@/server/context'
import { hasRoom } from '@/server/disk-room'

/**
 * GET /api/health/well: 200 while disk, database and mail are well, and what else is asked here, else 503 with the reason.
 * For whoever looks after the site; whether pages can be served is told by /api/health.
 */
export async function wellRoute(askElse: () => Promise<string | undefined>): Promise<Response> {
  const reason = await findTrouble(askElse)
  const body = reason ? { status: 'trouble', reason } : { status: 'ok' }
  return Response.json(body, { status: reason ? 503 : 200, headers: { 'cache-control': 'no-store' } })
}

async function findTrouble(askElse: () => Promise<string | undefined>): Promise<string | undefined> {
  if (!hasRoom()) return 'The disk is full'
  try {
    const trouble = await readMailTrouble(webContext())
    return trouble ? `Mail: ${trouble.reason}` : await askElse()
  } catch {
    return 'The database cannot be reached'
  }
}
