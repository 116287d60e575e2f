import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { isPlaced, placeMails } from './place-mails'
import { wakeWorkers } from './queue-mail'

/**
 * Lets the mails of a team that wait for another try be tried at once, without touching those that may have arrived.
 * Letters to addressees keep to their queue and its hours all the same.
 * Returns how many.
 */
export async function retryMails(
  context: Context,
  { team }: { team: Permitted<'watchMail', Team> },
): Promise<{ ok: true; count: number }> {
  const { db, now } = context
  const { teamId, by } = team
  const count = await db.$transaction(async (tx) => {
    const waiting = await tx.outboxMail.findMany({
      where: { state: { in: ['due', 'waiting'] }, lastCode: { not: null }, runAt: { gt: now }, ...isPlaced },
      select: { id: true, about: true, aboutId: true },
    })
    const ids = (await placeMails(tx, teamId, waiting)).map(({ mail }) => mail.id)
    const hurried = await tx.$executeRaw`
      UPDATE outbox_mails SET run_at = ${now}::timestamptz WHERE id = ANY(${ids}::uuid[]) AND state IN ('due', 'waiting')`
    await recordAction(tx, { by, teamId, action: 'mail.retry', object: `team:${teamId}`, at: now })
    return hurried
  })
  await wakeWorkers(context)
  return { ok: true, count }
}
