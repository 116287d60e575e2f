import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { storeFile } from '@/features/files/store-file'
import type { ModeratedReply } from './load-reply'

/** A scan, drawn anew: nothing in it but what can be seen. */
export interface Scan {
  mime: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Keeps the scan of a reply that came on paper. One that was there before is replaced, and deleted a day later. */
export async function attachScan(
  { db, now }: Context,
  { reply, scan }: { reply: ModeratedReply; scan: Scan },
): Promise<void> {
  const { id, teamId, by } = reply
  await db.$transaction(async (tx) => {
    const fileId = await storeFile({ db: tx, now }, { kind: 'scan', ...scan })
    await tx.reply.update({ where: { id }, data: { fileId, revision: { increment: 1 } }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'reply.scan', object: `reply:${id}`, at: now })
  })
}
