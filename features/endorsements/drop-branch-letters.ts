import type { Writer } from '@/features/context'
import { endMails } from '@/features/outbox/end-mails'
import { holds } from '@/features/outbox/rules'
import type { Endorsed } from './name-endorsed'
import { branchKey } from './rules'

/**
 * Deletes letters that say what a branch resolved, once it stands behind that no more: they name people, and speak for them.
 * One that has left, or that a worker has in hand, is not called back. `id` is that of the endorsement, which is held still.
 */
export async function dropBranchLetters(
  tx: Writer,
  { id, endorsed }: { id: string; endorsed: Endorsed },
): Promise<void> {
  if (endorsed.kind !== 'campaign') return
  const models = await tx.modelLetter.findMany({ where: { campaignId: endorsed.id }, select: { id: true } })
  const keys = models.map((model) => branchKey(model.id, id))
  const letters = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM letters WHERE set_key = ANY(${keys}::text[]) AND state = 'frozen' ORDER BY id FOR UPDATE`
  const ids = letters.map((letter) => letter.id)
  const about = { about: 'letters', aboutId: { in: ids }, kind: 'letter' }
  const waiting = await tx.outboxMail.findMany({
    where: { ...about, state: { in: ['waiting', 'stopped', 'due'] } },
    select: { id: true },
  })
  await endMails({ db: tx }, { ids: waiting.map((mail) => mail.id), reason: holds.takenBack })
  const left = await tx.outboxMail.findMany({
    where: { ...about, state: { in: ['leased', 'sent', 'unknown'] } },
    select: { aboutId: true },
  })
  const gone = ids.filter((one) => !left.some(({ aboutId }) => aboutId === one))
  await tx.letter.deleteMany({ where: { id: { in: gone } } })
}
