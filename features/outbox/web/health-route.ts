import { webContext } from '@/server/context'
import { readMailTrouble } from '../queries'

/** GET /api/health: 200 while web, database and mail are well, else 503 with the reason. */
export async function healthRoute(): Promise<Response> {
  const reason = await findTrouble()
  const body = reason ? { status: 'trouble', reason } : { status: 'ok' }
  return Response.json(body, { status: reason ? 503 : 200, headers: { 'cache-control': 'no-store' } })
}

async function findTrouble(): Promise<string | undefined> {
  try {
    const trouble = await readMailTrouble(webContext())
    return trouble ? `Mail: ${trouble.reason}` : undefined
  } catch {
    return 'The database cannot be reached'
  }
}
