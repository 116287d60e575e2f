import { timingSafeEqual } from 'node:crypto'
import type { WebContext } from '@/features/context'
import { minute } from '@/features/days'
import { indexCode, readCode } from '@/features/safety/create-token'
import { createSignInToken } from './create-sign-in-token'
import { codeTries } from './rules'

/**
 * Exchanges the code from a sign-in mail for the token of a link that works once within a minute. Every try counts
 * against all mails this address has waiting, right or wrong; after {@link codeTries} only their links work.
 */
export async function exchangeCode(
  { db, now, keys }: WebContext,
  { email, code }: { email: string; code: string },
): Promise<{ ok: true; token: string } | { ok: false; reason: 'wrong-code' }> {
  const typed = readCode(code)
  return db.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<{ token_hash: Uint8Array<ArrayBuffer>; code_index: Uint8Array }[]>`
      UPDATE sign_in_tokens SET tries = tries + 1
      WHERE email = ${email} AND expires_at > ${now} AND code_index IS NOT NULL AND tries < ${codeTries}
      RETURNING token_hash, code_index`
    const given = indexCode(keys.codes, code)
    const found = waiting.find((row) => typed !== '' && timingSafeEqual(row.code_index, given))
    if (!found) return { ok: false, reason: 'wrong-code' }
    await tx.signInToken.delete({ where: { tokenHash: found.token_hash }, select: { email: true } })
    return { ok: true, token: await createSignInToken({ db: tx, now }, email, minute) }
  })
}
