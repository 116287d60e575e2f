import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import type { EditableEvent } from '@/features/events/load-event'
import { isPublicEvent } from '@/features/events/rules'
import { createCode, indexCode } from '@/features/safety/create-token'
import { wrapText } from '@/features/safety/wrap-text'

/** What the wrapped code of an event is for. */
export const reportCodeUse = 'report-code'

/**
 * Makes the link for those who are at an event, in place of the one before: whoever has that can send nothing any more. A draft
 * has none.
 */
export async function makeReportLink(
  { db, keys, now }: WebContext,
  { event }: { event: EditableEvent },
): Promise<{ ok: true } | { ok: false; reason: 'draft' }> {
  if (!isPublicEvent(event.state)) return { ok: false, reason: 'draft' }
  const code = createCode(12)
  const link = {
    codeHash: indexCode(keys.codes, code),
    code: wrapText(keys.wrapping.key, reportCodeUse, code),
    createdAt: now,
  }
  await db.$transaction(async (tx) => {
    await tx.reportLink.upsert({
      where: { eventId: event.id },
      create: { eventId: event.id, ...link },
      update: link,
      select: { eventId: true },
    })
    const { by, teamId } = event
    await recordAction(tx, { by, teamId, action: 'report.link', object: `event:${event.id}`, at: now })
  })
  return { ok: true }
}

/** Ends the link of an event: nobody can send a report with it any more. */
export async function endReportLink({ db, now }: WebContext, { event }: { event: EditableEvent }): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.reportLink.deleteMany({ where: { eventId: event.id } })
    if (count === 0) return
    const { by, teamId } = event
    await recordAction(tx, { by, teamId, action: 'report.unlink', object: `event:${event.id}`, at: now })
  })
}
