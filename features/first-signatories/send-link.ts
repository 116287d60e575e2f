import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { lockPetition } from '@/features/petitions/lock-petition'
import { listLinks } from './list-links'
import type { EditableFirstSignatory } from './load-first-signatory'
import { mayGetLink } from './rules'
import { writeFirstInvitation } from './write-invitation'

/**
 * Sends somebody who stands at the head of a petition the link of their own page anew: they may have lost it, and nobody
 * else can correct what is shown or take their name back. Once a day and three times at most. The links before it stay.
 */
export async function sendLink(
  context: WebContext,
  { signatory }: { signatory: EditableFirstSignatory },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { db, now } = context
  const { id, petitionId, teamId, by } = signatory
  const sent = await db.$transaction(async (tx) => {
    await lockPetition(tx, petitionId)
    const row = await tx.firstSignatory.findUnique({
      where: { id },
      select: { state: true, keyId: true, askedTimes: true, mailsBefore: true, locale: true },
    })
    const [links] = await listLinks({ db: tx }, [id])
    if (!row || !mayGetLink({ ...row, hasEmail: row.keyId !== null, links }, now)) return false
    await writeFirstInvitation(context, tx, { id, locale: row.locale, what: 'link' })
    const object = `petition:${petitionId}`
    await recordAction(tx, { by, teamId, action: 'first-signatory.link', object, at: now })
    return true
  })
  if (!sent) return { ok: false, reason: 'not-now' }
  await wakeWorkers(context)
  return { ok: true }
}
