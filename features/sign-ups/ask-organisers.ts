import type { WebContext } from '@/features/context'
import { day } from '@/features/days'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { mostQuestions } from './rules'
import type { QuestionInput } from './schema'

/**
 * Sends a question to the organisers of an event: sealed, opened by the worker alone, kept nowhere once it has been sent.
 * Refuses more than a day's worth for one event, whoever asks.
 */
export async function askOrganisers(
  context: WebContext,
  { event, locale, form }: { event: { id: string }; locale: string; form: QuestionInput },
): Promise<{ ok: true } | { ok: false; reason: 'enough' }> {
  const { db, now } = context
  const { id } = event
  const asked = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM events WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    const since = new Date(now.getTime() - day)
    const where = { about: 'events', aboutId: id, kind: 'event_question', createdAt: { gt: since } }
    if ((await tx.outboxMail.count({ where })) >= mostQuestions) return false
    const mail = newMail(context, { kind: 'event_question', locale, aboutId: id, payload: form })
    await tx.outboxMail.create({ data: mail, select: { id: true } })
    return true
  })
  if (!asked) return { ok: false, reason: 'enough' }
  await wakeWorkers(context)
  return { ok: true }
}
