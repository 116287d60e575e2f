import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import type { CleanPicture } from '@/features/files/clean-picture'
import { storeFile } from '@/features/files/store-file'
import { forgetPages } from '@/features/pages'
import { lockPetition } from '@/features/petitions/lock-petition'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { FirstSignatoryState, PetitionState } from '@/generated/prisma/enums'
import { eraseFirstSignatory } from './erase-first-signatory'
import { judgeName } from './rules'
import type { ShownSignatory } from './schema'

export type AnswerOutcome = { ok: true } | { ok: false; reason: 'unknown' | 'removed' | 'closed' }

/**
 * Somebody confirms that they stand at the head of a petition, with name, role and organisation as they are in the form;
 * the same act corrects them later. `picture` replaces the one there is, and null removes it. Under another name than
 * organisers know they are shown once one of them has looked. Who has said no, and petitions that are over, take no new yes.
 */
export async function confirmFirstSignatory(
  { db, now }: Context,
  { token, form, picture }: { token: string; form: ShownSignatory; picture?: CleanPicture | null },
): Promise<AnswerOutcome> {
  return db.$transaction(async (tx) => {
    const own = await holdOwn(tx, token)
    if (!own) return { ok: false, reason: 'unknown' }
    if (own.state === 'removed' || own.state === 'declined') return { ok: false, reason: 'removed' }
    const open = own.petition === 'draft' || own.petition === 'open'
    if (own.state === 'invited' && !open) return { ok: false, reason: 'closed' }
    const { id, petitionId, fileId } = own
    const file =
      picture && (await storeFile({ db: tx, now }, { kind: 'photo', mime: picture.mime, bytes: picture.bytes }))
    await tx.firstSignatory.update({
      where: { id },
      data: {
        ...form,
        state: judgeName(form.name, own.askedName),
        answeredOn: dayOf(now),
        ...(file !== undefined && { fileId: file }),
      },
      select: { id: true },
    })
    if (file !== undefined && fileId) await tx.storedFile.deleteMany({ where: { id: fileId } })
    await forgetPages(tx, [`petition:${petitionId}`])
    return { ok: true }
  })
}

/** Somebody says no, or takes their name back: it is gone at once, and they get no more mail. Twice does no harm. */
export async function declineFirstSignatory(
  { db, now }: Context,
  { token }: { token: string },
): Promise<AnswerOutcome> {
  return db.$transaction(async (tx) => {
    const own = await holdOwn(tx, token)
    if (!own) return { ok: false, reason: 'unknown' }
    if (own.state === 'removed') return { ok: false, reason: 'removed' }
    if (own.state !== 'declined') {
      await eraseFirstSignatory(tx, { id: own.id, petitionId: own.petitionId, state: 'declined', now })
    }
    return { ok: true }
  })
}

interface Held {
  id: string
  petitionId: string
  state: FirstSignatoryState
  fileId: string | null
  askedName: string
  petition: PetitionState
}

/** Who is behind a link, with their petition held still until the transaction ends. */
async function holdOwn(tx: Writer, token: string): Promise<Held | undefined> {
  if (!isToken(token)) return undefined
  const link = await tx.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'own_first_signatory' },
    select: { aboutId: true },
  })
  const where = { id: link?.aboutId ?? '' }
  const found = link && (await tx.firstSignatory.findUnique({ where, select: { petitionId: true } }))
  if (!found) return undefined
  const { state } = await lockPetition(tx, found.petitionId)
  const row = await tx.firstSignatory.findUnique({
    where,
    select: { id: true, petitionId: true, state: true, fileId: true, askedName: true },
  })
  return row ? { ...row, petition: state } : undefined
}
