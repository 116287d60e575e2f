import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { endMails } from '@/features/outbox/end-mails'
import { holds } from '@/features/outbox/rules'

/** Takes a letter out of its addressee's queue. Refuses one that a worker has in hand, or that has left already. */
export async function takeBackLetter(
  { db, now }: Context,
  { letter }: { letter: SendableSetLetter },
): Promise<{ ok: true } | { ok: false; reason: 'too-late' }> {
  return db.$transaction(async (tx) => {
    const mails = await tx.outboxMail.findMany({
      where: { about: 'letters', aboutId: letter.id, kind: 'letter', state: { in: ['waiting', 'stopped', 'due'] } },
      select: { id: true },
    })
    const ended = await endMails({ db: tx }, { ids: mails.map(({ id }) => id), reason: holds.takenBack })
    if (ended === 0) return { ok: false, reason: 'too-late' }
    const { by, teamId } = letter
    await recordAction(tx, { by, teamId, action: 'letter.take-back', object: `letter:${letter.id}`, at: now })
    return { ok: true }
  })
}
