import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import type { EditableUpdate } from './load-update'

/** Mails an update to the organiser who asks, in one of its languages as it is saved now: what signers would get. */
export async function mailTestUpdate(
  context: WebContext,
  { update, locale, language }: { update: EditableUpdate; locale: string; language: string },
): Promise<{ ok: true }> {
  const { db, now } = context
  const { id, teamId, by } = update
  await db.$transaction(async (tx) => {
    const { email } = await tx.organiser.findUniqueOrThrow({ where: { id: by }, select: { email: true } })
    const mail = newMail(context, { kind: 'test_update', locale, aboutId: id, payload: { email, language } })
    await tx.outboxMail.create({ data: mail, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'update.test', object: `update:${id}`, at: now })
  })
  await wakeWorkers(context)
  return { ok: true }
}
