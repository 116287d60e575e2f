import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { dayOf } from '@/features/days'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { mayCopyBeMailed, sendsCopies } from './rules'

interface SendCopies {
  letter: SendableSetLetter
  /** One copy, or all that can go by mail. */
  which: { id: string } | 'all'
  /** Who presses: a demonstration's copies go to them. */
  organiser: { email: string }
}

export type SendCopiesOutcome = { ok: true; sent: number } | { ok: false; reason: 'not-out' | 'stopped' | 'nothing' }

/**
 * Mails copies of a letter that has gone out, each to its reader, each once. In a demonstration they go to whoever
 * pressed. Refuses while the letter waits for a second look, and for a reader without an address, who gets a print.
 */
export async function sendCopies(context: WebContext, input: SendCopies): Promise<SendCopiesOutcome> {
  const { db, now } = context
  const { letter, which, organiser } = input
  const outcome = await db.$transaction(async (tx): Promise<SendCopiesOutcome> => {
    const row = await tx.letter.findUniqueOrThrow({
      where: { id: letter.id },
      select: { state: true, locale: true, modelLetter: { select: { stoppedAt: true } } },
    })
    if (row.modelLetter.stoppedAt !== null) return { ok: false, reason: 'stopped' }
    if (!sendsCopies(row.state)) return { ok: false, reason: 'not-out' }
    const copies = await tx.letterCopy.findMany({
      where: { letterId: letter.id, ...(which !== 'all' && { id: which.id }) },
      orderBy: { id: 'asc' },
      select: { id: true, state: true, email: true },
    })
    let sent = 0
    for (const copy of copies) {
      if (!mayCopyBeMailed(copy) || (copy.email === null && !letter.demo)) continue
      // Whoever comes first takes it; a second press finds it queued.
      const { count } = await tx.letterCopy.updateMany({
        where: { id: copy.id, state: copy.state },
        data: { state: 'queued' },
      })
      if (count === 0) continue
      const payload = { organiser: organiser.email }
      await tx.outboxMail.create({
        data: newMail(context, { kind: 'letter_copy', locale: row.locale, payload, aboutId: copy.id }),
        select: { id: true },
      })
      sent += 1
    }
    if (sent === 0) return { ok: false, reason: 'nothing' }
    const { by, teamId } = letter
    await recordAction(tx, { by, teamId, action: 'copy.send', object: `letter:${letter.id}`, at: now })
    return { ok: true, sent }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

/** Notes that a printed copy was posted or handed over. */
export async function noteCopySent(
  { db, now }: Pick<WebContext, 'db' | 'now'>,
  { letter, id }: { letter: SendableSetLetter; id: string },
): Promise<{ ok: true } | { ok: false; reason: 'nothing' }> {
  const { count } = await db.letterCopy.updateMany({
    where: { id, letterId: letter.id, state: { in: ['planned', 'failed'] } },
    data: { state: 'recorded', sentOn: dayOf(now) },
  })
  return count > 0 ? { ok: true } : { ok: false, reason: 'nothing' }
}
