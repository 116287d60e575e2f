import type { Context } from '@/features/context'

/**
 * Uses up a sign-in link: takes the SHA-256 of its token and returns whose address it was mailed to. Null when it is
 * unknown, used or too old, or when the organiser has been removed since.
 */
export async function takeSignInToken({ db, now }: Context, tokenHash: Uint8Array): Promise<{ email: string } | null> {
  const rows = await db.$queryRaw<{ email: string }[]>`
    DELETE FROM sign_in_tokens t USING organisers o
    WHERE t.token_hash = ${tokenHash} AND t.expires_at > ${now} AND o.email = t.email AND o.removed_at IS NULL
    RETURNING t.email`
  return rows[0] ?? null
}
