import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import type { EditablePetition } from '@/features/petitions/load-petition'
import { lockPetition } from '@/features/petitions/lock-petition'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { SealedSignatory } from '@/features/signatories/schema'
import { indexInvited } from './index-invited'
import { listLinks } from './list-links'
import { mailsAsking, mostFirst } from './rules'
import type { InviteInput } from './schema'
import { writeFirstInvitation } from './write-invitation'

interface InviteFirst {
  petition: EditablePetition
  form: InviteInput
  /** Who invites, as the mail names them. */
  by: string
  /** The language of the mail. */
  locale: string
}

export type InviteFirstOutcome =
  | { ok: true }
  | { ok: false; reason: 'closed' | 'too-many' | 'twice' | 'declined' | 'enough' }

/**
 * Invites somebody to stand at the head of a petition: mails them the link where they read it and answer. Nothing of them
 * is shown before they do. Whoever said no is not asked again by anybody, whatever group or name is typed; nor is an address
 * that had its two mails, also when it was taken off between them.
 */
export async function inviteFirstSignatory(
  context: WebContext,
  { petition, form, by: invitedBy, locale }: InviteFirst,
): Promise<InviteFirstOutcome> {
  const { db, keys, now } = context
  const { id: petitionId, teamId, by } = petition
  const { name, email, group } = form
  const emailIndex = indexInvited(keys.codes, petitionId, email)
  const outcome = await db.$transaction(async (tx): Promise<InviteFirstOutcome> => {
    const { state } = await lockPetition(tx, petitionId)
    if (state !== 'draft' && state !== 'open') return { ok: false, reason: 'closed' }
    const known = await tx.firstSignatory.findUnique({
      where: { petitionId_emailIndex: { petitionId, emailIndex } },
      select: { id: true, state: true, askedTimes: true, mailsBefore: true },
    })
    if (known && known.state !== 'removed') {
      return { ok: false, reason: known.state === 'declined' ? 'declined' : 'twice' }
    }
    if (known && known.askedTimes >= mailsAsking) return { ok: false, reason: 'enough' }
    const standing = { petitionId, state: { not: 'removed' as const } }
    if ((await tx.firstSignatory.count({ where: standing })) >= mostFirst) return { ok: false, reason: 'too-many' }
    const last = await tx.firstSignatory.aggregate({ where: { petitionId, group }, _max: { position: true } })
    const [links] = known ? await listLinks({ db: tx }, [known.id]) : []
    if (known) await tx.firstSignatory.deleteMany({ where: { id: known.id } })
    const { id } = await tx.firstSignatory.create({
      data: {
        petitionId,
        group,
        position: (last._max.position ?? -1) + 1,
        name,
        askedName: name,
        askedTimes: (known?.askedTimes ?? 0) + 1,
        mailsBefore: (known?.mailsBefore ?? 0) + (links?.count ?? 0),
        ...sealForWorker(keys, { email } satisfies SealedSignatory),
        emailIndex,
        locale,
        invitedBy,
        invitedOn: dayOf(now),
      },
      select: { id: true },
    })
    await writeFirstInvitation(context, tx, { id, locale, what: 'invitation' })
    const object = `petition:${petitionId}`
    await recordAction(tx, { by, teamId, action: 'first-signatory.invite', object, at: now })
    return { ok: true }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}
