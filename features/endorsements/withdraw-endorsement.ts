import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import { dropBranchLetters } from './drop-branch-letters'
import { lockOwnEndorsement } from './lock-endorsement'
import { endorsedTag } from './name-endorsed'
import { mayBe } from './rules'

/**
 * The officer takes the signature of the organisation back: it goes from the page at once, and what was sealed of the
 * officer is deleted, with its logo, the text of a resolution, which names people, and its letters that have not left. The
 * row stays, so that the page and the desk can say so. Twice does no harm.
 */
export async function withdrawEndorsement(
  { db, now }: Context,
  { token }: { token: string },
): Promise<{ ok: boolean }> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnEndorsement(tx, token)
    if (!own) return { ok: false }
    if (!mayBe(own.state, 'withdraw')) return { ok: own.state === 'withdrawn' }
    // The form may be filled in anew: it is another row then.
    await tx.$executeRaw`
      UPDATE endorsements SET state = 'withdrawn', sealed = NULL, key_id = NULL, form_index = uuid_send(id), reason = '',
        file_id = NULL
      WHERE id = ${own.id}::uuid`
    await dropBranchLetters(tx, own)
    await tx.resolution.deleteMany({ where: { endorsementId: own.id } })
    if (own.fileId) await tx.storedFile.deleteMany({ where: { id: own.fileId } })
    await tx.outboxMail.updateMany({
      where: { aboutId: own.id, state: { in: ['due', 'leased'] } },
      data: { state: 'cancelled', sealed: null },
    })
    const journal = { signatureId: own.id, act: 'withdrawn' as const, erasedOn: dayOf(now) }
    await tx.erasure.createMany({ data: [journal], skipDuplicates: true })
    await forgetPages(tx, [endorsedTag(own.endorsed)])
    return { ok: true }
  })
}

/** "This was not me": deletes what nobody has confirmed, with everything that was typed. A confirmed one stays. */
export async function disownEndorsement({ db, now }: Context, { token }: { token: string }): Promise<{ ok: boolean }> {
  return db.$transaction(async (tx) => {
    const own = await lockOwnEndorsement(tx, token)
    if (own?.state !== 'proposed') return { ok: false }
    const journal = { signatureId: own.id, erasedOn: dayOf(now) }
    await tx.erasure.createMany({ data: [journal], skipDuplicates: true })
    await tx.endorsement.deleteMany({ where: { id: own.id } })
    return { ok: true }
  })
}
