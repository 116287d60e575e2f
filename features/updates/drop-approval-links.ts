import type { Writer } from '@/features/context'

/** Ends the mailed links by which an organiser who is alone approves a text: it is another one now. */
export async function dropApprovalLinks(tx: Writer, updateId: string): Promise<void> {
  await tx.link.deleteMany({ where: { about: 'updates', aboutId: updateId, kind: 'approve_update' } })
  await tx.$executeRaw`
    UPDATE outbox_mails SET state = 'cancelled', sealed = NULL
    WHERE about = 'updates' AND about_id = ${updateId}::uuid AND kind = 'approve_update' AND state = 'due'`
}
