import { type Permitted, rolesThatMay } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { WebContext, Writer } from '@/features/context'
import { announceNews } from '@/features/news/announce-news'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { forgetCase } from './forget-case'
import { holdLetters } from './hold-letters'
import type { CaseKey } from './load-case'
import { lockCase } from './lock-case'
import { isPlausibleStatusDay } from './rules'
import type { StatusInput } from './schema'

export type ChangeStatus = { ok: true; letters: number; stopped: number } | { ok: false; reason: 'day' | 'same' }

/**
 * Records what has become of a person. Every letter about them stops at once, also mails that wait in the queue, and
 * everybody who may send letters is told. Refuses a day in the future, and what is known already.
 */
export async function changeStatus(
  context: WebContext,
  { person, form }: { person: Permitted<'editCases', CaseKey>; form: StatusInput },
): Promise<ChangeStatus> {
  const { db, now } = context
  const { id, teamId, by } = person
  const { status, source, note, isPublic } = form
  const statusOn = new Date(form.statusOn)
  if (!isPlausibleStatusDay(statusOn, now)) return { ok: false, reason: 'day' }
  const outcome = await db.$transaction(async (tx): Promise<ChangeStatus> => {
    await lockCase(tx, id)
    const known = await tx.case.findUniqueOrThrow({ where: { id }, select: { status: true, statusOn: true } })
    if (known.status === status && known.statusOn.getTime() === statusOn.getTime()) return { ok: false, reason: 'same' }
    await tx.case.update({
      where: { id },
      data: { status, statusOn, revision: { increment: 1 }, updatedAt: now },
      select: { id: true },
    })
    const letters = await tx.modelLetter.findMany({
      where: { caseId: id, state: { not: 'draft' } },
      select: { id: true, campaignId: true },
    })
    const stopped = await holdLetters(
      tx,
      letters.map((letter) => letter.id),
      now,
    )
    const { id: change } = await tx.caseChange.create({
      data: {
        caseId: id,
        status,
        statusOn,
        source,
        sourceUrl: form.sourceUrl || null,
        isPublic,
        note: note || null,
        at: now,
        organiserId: by,
        stopped,
      },
      select: { id: true },
    })
    if (letters.length > 0) await tellTeam(context, tx, person)
    await recordAction(tx, { by, teamId, action: 'case.status', object: `case:${id}`, at: now })
    // Campaigns that show the person tell of it once everybody may know.
    const shows = await tx.campaignCase.findMany({
      where: { caseId: id, case: { shownAt: { not: null } }, campaign: { state: 'published' } },
      select: { campaignId: true },
    })
    const telling = isPublic ? shows.map((one) => one.campaignId) : []
    await forgetCase(tx, id)
    for (const campaignId of new Set([...letters.map((letter) => letter.campaignId), ...telling])) {
      const of = `${campaignId}/${change}`
      await announceNews(tx, { campaignId, petitionId: null, event: 'case_status', of, at: now })
      await forgetCampaign(tx, campaignId)
    }
    return { ok: true, letters: letters.length, stopped }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

async function tellTeam(context: WebContext, tx: Writer, { id, teamId }: CaseKey): Promise<void> {
  const members = await tx.organiser.findMany({
    where: { removedAt: null, memberships: { some: { teamId, role: { in: [...rolesThatMay('sendLetters')] } } } },
    select: { email: true, locale: true },
  })
  for (const { email, locale } of members) {
    const mail = newMail(context, { kind: 'case_changed', locale, payload: { email, caseId: id } })
    await tx.outboxMail.create({ data: mail, select: { id: true } })
  }
}
