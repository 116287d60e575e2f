import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import { type ConsentWords, keepConsentText } from '@/features/signatures/keep-consent-text'
import { readOwnLink } from '@/features/signatures/read-own-link'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import { counted } from '@/features/signatures/rules'
import type { CommentName } from '@/generated/prisma/enums'
import { offeredNames } from './choose-share'
import { isNoMore } from './rules'

interface Wish {
  token: string
  /** Null: it may not be shown. */
  named: CommentName | null
  words: Omit<ConsentWords, 'purpose'>
}

export type SaveWish = { ok: true } | { ok: false; reason: 'unknown' | 'not-offered' }

/**
 * Keeps whether a signer's comment may be shown on the wall, and with how much of the name, by the token of their own page.
 * The worker copies it for the moderators within a minute. Taking the wish back, or some of the name, is in force at once;
 * the journal keeps it, so that a restored backup shows nothing of it.
 */
export async function saveWish(context: Context, { token, named, words }: Wish): Promise<SaveWish> {
  const { db, now } = context
  const id = await readOwnLink(context, token)
  if (id === undefined) return { ok: false, reason: 'unknown' }
  const wording = named && (await keepConsentText(context, { purpose: 'comment', ...words }))
  const today = dayOf(now)
  return db.$transaction(async (tx) => {
    // Before the wish, in the order of the worker: one waits for the other, and neither for both.
    await tx.$queryRaw`SELECT id FROM signatures WHERE id = ${id}::uuid FOR UPDATE`
    const signature = await tx.signature.findUnique({
      where: { id },
      select: {
        state: true,
        display: true,
        petitionId: true,
        petition: { select: { commentWall: true, ...shareColumns } },
        contact: { select: { signatureId: true } },
        commentWish: { select: { named: true } },
      },
    })
    if (!signature || !counted.includes(signature.state)) return { ok: false, reason: 'unknown' }
    const { display, petitionId, petition, contact, commentWish } = signature
    const before = commentWish?.named
    if (named !== null) {
      // What was sealed is deleted: what is shown may become less, and nothing new can be.
      if (!contact && !isNoMore(named, before)) return { ok: false, reason: before ? 'not-offered' : 'unknown' }
      if (!petition.commentWall || !offeredNames(display, sharesOf(petition)).includes(named))
        return { ok: false, reason: 'not-offered' }
      await tx.commentWish.upsert({
        where: { signatureId: id },
        create: { signatureId: id, petitionId, named, givenOn: today },
        update: { named, due: true, givenOn: today, stays: true },
        select: { signatureId: true },
      })
      const consent = { wording: wording ?? '', givenOn: today, withdrawnOn: null }
      await tx.consent.upsert({
        where: { signatureId_purpose: { signatureId: id, purpose: 'comment' } },
        create: { signatureId: id, purpose: 'comment', ...consent },
        update: consent,
        select: { id: true },
      })
    } else {
      await tx.commentWish.deleteMany({ where: { signatureId: id } })
      await tx.consent.updateMany({
        where: { signatureId: id, purpose: 'comment', withdrawnOn: null },
        data: { withdrawnOn: today },
      })
    }
    if (before === undefined) return { ok: true }
    if (named === null || (named !== before && isNoMore(named, before)))
      await tx.erasure.upsert({
        where: { signatureId_act: { signatureId: id, act: 'comment' } },
        create: { signatureId: id, act: 'comment', erasedOn: today },
        update: { erasedOn: today },
        select: { id: true },
      })
    await forgetPages(tx, [`petition:${petitionId}`])
    return { ok: true }
  })
}
