import { readMailTrouble } from '@/features/outbox/read-mail-health'
import { webContext } from '@/server/context'
import { hasRoom } from '@/server/disk-room'

/**
 * GET /api/health/well: 200 while disk, database and mail are well, else 503 with the reason. For whoever looks after the
 * site; whether pages can be served is told by /api/health.
 */
export async function wellRoute(): Promise<Response> {
  const reason = await findTrouble()
  const body = reason ? { status: 'trouble', reason } : { status: 'ok' }
  return Response.json(body, { status: reason ? 503 : 200, headers: { 'cache-control': 'no-store' } })
}

async function findTrouble(): Promise<string | undefined> {
  if (!hasRoom()) return 'The disk is full'
  try {
    const trouble = await readMailTrouble(webContext())
    return trouble ? `Mail: ${trouble.reason}` : undefined
  } catch {
    return 'The database cannot be reached'
  }
}
