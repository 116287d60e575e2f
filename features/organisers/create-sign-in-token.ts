import type { Context, Writer } from '@/features/context'
import { createToken, hashToken } from '@/features/safety/create-token'
import { signInLife } from './rules'

/**
 * Makes a one-time sign-in link for an organiser without mailing it (the start command prints it) and returns its
 * token: 43 characters, of which only the SHA-256 is kept. It works for `life` ms.
 */
export async function createSignInToken(
  { db, now }: { db: Writer; now: Context['now'] },
  email: string,
  life = signInLife,
): Promise<string> {
  const token = createToken()
  await db.signInToken.create({
    data: { tokenHash: hashToken(token), email: email.toLowerCase(), expiresAt: new Date(now.getTime() + life) },
    select: { email: true },
  })
  return token
}
