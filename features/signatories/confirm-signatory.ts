import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { hashToken, isToken } from '@/features/safety/create-token'
import { lockSigning, type Signing } from './lock-signing'
import { openLetters, sameHash } from './rules'
import type { CosignInput } from './schema'

export type CosignOutcome =
  | { ok: true }
  /** `changed`: the text is another one than the page had shown. `over`, `frozen`: too late. */
  | { ok: false; reason: 'unknown' | 'removed' | 'over' | 'frozen' | 'changed' }

/**
 * A signatory confirms the text they have read, with their name and role as they stand in the form. Only the present
 * text can be confirmed: `textHash` (base64url) is the one the page had shown. Twice does no harm; until the text
 * freezes it can be done again with other words.
 */
export async function confirmSignatory(
  { db, now }: Context,
  { token, textHash, form }: { token: string; textHash: string; form: CosignInput },
): Promise<CosignOutcome> {
  return db.$transaction(async (tx) => {
    const found = await openInvitation(tx, token, now)
    if (!found.ok) return found
    const { id, signing } = found
    const read = Buffer.from(textHash, 'base64url')
    if (!sameHash(read, signing.textHash)) return { ok: false, reason: 'changed' }
    await tx.signatory.update({
      where: { id },
      data: { ...form, state: 'confirmed', confirmedHash: read, confirmedHow: null, answeredOn: dayOf(now) },
      select: { id: true },
    })
    return { ok: true }
  })
}

/**
 * A signatory says no, or takes their name back. Their address is forgotten at once; the link stays, so that they can
 * change their mind until the text freezes.
 */
export async function declineSignatory({ db, now }: Context, { token }: { token: string }): Promise<CosignOutcome> {
  return db.$transaction(async (tx) => {
    const found = await openInvitation(tx, token, now)
    if (!found.ok) return found
    await tx.signatory.update({
      where: { id: found.id },
      data: {
        state: 'declined',
        confirmedHash: null,
        confirmedHow: null,
        answeredOn: dayOf(now),
        sealed: null,
        keyId: null,
      },
      select: { id: true },
    })
    return { ok: true }
  })
}

type Found = { ok: true; id: string; signing: Signing } | (CosignOutcome & { ok: false })

/** The signatory behind a link, with their letter held still. */
async function openInvitation(tx: Writer, token: string, now: Date): Promise<Found> {
  if (!isToken(token)) return { ok: false, reason: 'unknown' }
  const where = { tokenHash: hashToken(token) }
  const link = await tx.signatory.findUnique({ where, select: { letterId: true } })
  const signing = link && (await lockSigning(tx, link.letterId, now))
  // Looked at once more now that nothing moves: they may have been taken off a moment ago.
  const signatory = await tx.signatory.findUnique({ where, select: { id: true, state: true } })
  if (!signing || !signatory) return { ok: false, reason: 'unknown' }
  if (signatory.state === 'removed') return { ok: false, reason: 'removed' }
  if (!signing.open) return { ok: false, reason: openLetters.includes(signing.state) ? 'over' : 'frozen' }
  return { ok: true, id: signatory.id, signing }
}
