import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { Prisma } from '@/generated/prisma/client'
import { placeMailsSql } from './place-mails'
import { wakeWorkers } from './queue-mail'

/** How many one press hurries at most. */
const most = 1000

/**
 * Lets the mails of a team that wait for another try be tried at once, without touching those that may have arrived.
 * Letters to addressees keep to their queue and its hours all the same.
 * Returns how many: at most a thousand, those that wait for the shortest time first; the next go when it is asked again.
 */
export async function retryMails(
  context: Context,
  { team }: { team: Permitted<'watchMail', Team> },
): Promise<{ ok: true; count: number }> {
  const { db, now } = context
  const { teamId, by } = team
  const count = await db.$transaction(async (tx) => {
    const waiting = Prisma.sql`mail.state IN ('due', 'waiting') AND mail.last_code IS NOT NULL
      AND mail.run_at > ${now}::timestamptz`
    const hurried = await tx.$executeRaw`
      UPDATE outbox_mails SET run_at = ${now}::timestamptz
      WHERE state IN ('due', 'waiting') AND id IN (
        SELECT id FROM (${placeMailsSql(teamId, waiting)}) AS mails ORDER BY run_at, id LIMIT ${most}
      )`
    await recordAction(tx, { by, teamId, action: 'mail.retry', object: `team:${teamId}`, at: now })
    return hurried
  })
  await wakeWorkers(context)
  return { ok: true, count }
}
