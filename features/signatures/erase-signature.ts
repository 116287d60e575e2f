import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import { SignatureState } from '@/generated/prisma/enums'
import { eraseSignatures } from './erase-signatures'
import { unconfirmed } from './rules'

export type EraseOutcome = { ok: true } | { ok: false; reason: 'unknown' }

/**
 * Deletes everything of a signature by the token of the signer's own page.
 */
export async function eraseSignature(context: Context, input: { token: string }): Promise<EraseOutcome> {
  return erase(context, input.token, 'manage_signature', Object.values(SignatureState))
}

/**
 * "This was not me": deletes a signature that nobody has confirmed, by the token of any of its confirmation mails.
 * A confirmed one stays: that link may have been passed on, and only the signer's own page erases.
 */
export async function disownSignature(context: Context, input: { token: string }): Promise<EraseOutcome> {
  return erase(context, input.token, 'confirm_signature', unconfirmed)
}

async function erase(
  context: Context,
  token: string,
  kind: 'manage_signature' | 'confirm_signature',
  states: readonly SignatureState[],
): Promise<EraseOutcome> {
  if (!isToken(token)) return { ok: false, reason: 'unknown' }
  const link = await context.db.link.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { kind: true, about: true, aboutId: true },
  })
  if (link?.kind !== kind || link.about !== 'signatures') return { ok: false, reason: 'unknown' }
  const count = await eraseSignatures(context, { ids: [link.aboutId], states })
  return count > 0 ? { ok: true } : { ok: false, reason: 'unknown' }
}
