import type { Writer } from '@/features/context'
import { holds } from '@/features/outbox/rules'

/* The few mails of an update that are made and not yet in a worker's hand. What a worker has in hand asks itself. */

/** Keeps them back while the update rests. */
export async function holdMails(tx: Writer, updateId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_mails SET state = 'stopped'
    WHERE about = 'updates' AND about_id = ${updateId}::uuid AND kind IN ('update', 'announcement') AND state = 'due'`
}

/** Lets them go on. */
export async function releaseMails(tx: Writer, updateId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_mails SET state = 'due', run_at = ${now}::timestamptz
    WHERE about = 'updates' AND about_id = ${updateId}::uuid AND kind IN ('update', 'announcement') AND state = 'stopped'`
}

/** Ends them: the update is stopped, or a newer one takes its place. */
export async function cancelMails(tx: Writer, updateId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_mails SET state = 'cancelled', last_code = ${holds.stopped}, sealed = NULL
    WHERE about = 'updates' AND about_id = ${updateId}::uuid AND kind IN ('update', 'announcement')
      AND state IN ('due', 'stopped')`
}
