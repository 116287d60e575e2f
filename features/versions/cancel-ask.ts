import type { Writer } from '@/features/context'
import { holds } from '@/features/outbox/rules'

/** Ends mails that are made and in nobody's hand; what a worker has in hand asks itself. */
export async function cancelAsk(tx: Writer, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_mails SET state = 'cancelled', last_code = ${holds.stopped}, sealed = NULL
    WHERE about = 'version_asks' AND about_id = ${id}::uuid AND state IN ('due', 'stopped')`
}
