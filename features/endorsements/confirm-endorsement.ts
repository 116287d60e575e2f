import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import type { CleanPicture } from '@/features/files/clean-picture'
import { storeFile } from '@/features/files/store-file'
import { forgetPages } from '@/features/pages'
import { takesConfirmations } from '@/features/signatures/rules'
import { foldOrganisation } from './fold-organisation'
import { lockOwnEndorsement } from './lock-endorsement'
import { type Endorsed, endorsedTag } from './name-endorsed'
import { mayBe } from './rules'
import type { ShownOrganisation } from './schema'

export type ConfirmEndorsement = { ok: true } | { ok: false; reason: 'unknown' | 'closed' | 'withdrawn' }

/**
 * The officer confirms that the organisation signs, with what is shown of it as they leave it in the form; later the same
 * act corrects it. An organiser looks at it before it is shown, and so what is corrected goes from the page until then.
 * What is confirmed twice without a change stays as it is. `logo` replaces the one there is, and null removes it.
 */
export async function confirmEndorsement(
  { db, now }: Context,
  { token, form, logo }: { token: string; form: ShownOrganisation; logo?: CleanPicture | null },
): Promise<ConfirmEndorsement> {
  const { site: website, ...shown } = form
  return db.$transaction(async (tx) => {
    const own = await lockOwnEndorsement(tx, token)
    if (!own) return { ok: false, reason: 'unknown' }
    if (!mayBe(own.state, 'confirm')) return { ok: false, reason: 'withdrawn' }
    const changes = { ...shown, website }
    const same = (['name', 'country', 'town', 'website'] as const).every((part) => own[part] === changes[part])
    if (own.state !== 'proposed' && own.state !== 'refused' && same && logo === undefined) return { ok: true }
    if (own.state === 'proposed' && !(await isStillOpen(tx, own.endorsed, now))) return { ok: false, reason: 'closed' }
    const file = logo && (await storeFile({ db: tx, now }, { kind: 'photo', mime: logo.mime, bytes: logo.bytes }))
    await tx.endorsement.update({
      where: { id: own.id },
      data: {
        ...changes,
        ...(file !== undefined && { fileId: file }),
        folded: foldOrganisation(shown.name),
        state: 'confirmed',
        reason: '',
        refusedOn: null,
        confirmedOn: own.confirmedOn ?? dayOf(now),
        // With another website, the hint would be about the one before.
        ...(website !== own.website && { ownDomain: false }),
      },
      select: { id: true },
    })
    if (file !== undefined && own.fileId) await tx.storedFile.deleteMany({ where: { id: own.fileId } })
    // A backup that is put back hides what was refused last, and not what waits for another look since.
    if (own.state === 'refused') {
      const journal = { display: 'full', erasedOn: dayOf(now) } as const
      await tx.erasure.updateMany({ where: { signatureId: own.id, act: 'hidden' }, data: journal })
    }
    if (own.state === 'shown') await forgetPages(tx, [endorsedTag(own.endorsed)])
    return { ok: true }
  })
}

async function isStillOpen(tx: Writer, { kind, id }: Endorsed, now: Date): Promise<boolean> {
  if (kind === 'campaign') return (await tx.campaign.count({ where: { id, state: 'published' } })) > 0
  const petition = await tx.petition.findUniqueOrThrow({
    where: { id },
    select: { state: true, closesAt: true, closedAt: true },
  })
  return takesConfirmations(petition, now)
}
