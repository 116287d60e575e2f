import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'

/** True while a sign-in link works; looking does not use it up. */
export async function checkSignInToken({ db, now }: Context, token: string): Promise<boolean> {
  if (!isToken(token)) return false
  const row = await db.signInToken.findUnique({ where: { tokenHash: hashToken(token) }, select: { expiresAt: true } })
  return row !== null && row.expiresAt > now
}
