import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { lockPetition } from '@/features/petitions/lock-petition'
import type { EditableFirstSignatory } from './load-first-signatory'
import { mayBeReminded } from './rules'
import { writeFirstInvitation } from './write-invitation'

/** Reminds somebody who has not answered: once, and never again. */
export async function remindFirstSignatory(
  context: WebContext,
  { signatory }: { signatory: EditableFirstSignatory },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { db, now } = context
  const { id, petitionId, teamId, by } = signatory
  const reminded = await db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, petitionId)
    const row = await tx.firstSignatory.findUnique({
      where: { id },
      select: { state: true, keyId: true, invitedOn: true, askedTimes: true, locale: true },
    })
    const open = state === 'draft' || state === 'open'
    if (!row || !open || !mayBeReminded({ ...row, hasEmail: row.keyId !== null }, now)) return false
    await tx.firstSignatory.update({
      where: { id },
      data: { remindedOn: dayOf(now), askedTimes: { increment: 1 } },
      select: { id: true },
    })
    await writeFirstInvitation(context, tx, { id, locale: row.locale, what: 'reminder' })
    const object = `petition:${petitionId}`
    await recordAction(tx, { by, teamId, action: 'first-signatory.remind', object, at: now })
    return true
  })
  if (!reminded) return { ok: false, reason: 'not-now' }
  await wakeWorkers(context)
  return { ok: true }
}
