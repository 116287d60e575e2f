import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'

/** Ends a session. Ending it twice does no harm. */
export async function endSession({ db }: Context, token: string): Promise<void> {
  if (isToken(token)) await db.session.deleteMany({ where: { tokenHash: hashToken(token) } })
}
