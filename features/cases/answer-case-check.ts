import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { HarmAnswerOutcome } from './answer-harm-check'
import { forgetCase } from './forget-case'
import { hashCase } from './hash-case'
import type { CaseKey } from './load-case'
import { lockCase } from './lock-case'
import { isOverdue, maySaySafe } from './rules'
import { type AnswersInput, keptAnswers, latestUntil } from './schema'

/**
 * Answers whether everybody may read of a person, by somebody else than the one who asked; "safe" shows them at once. Refuses
 * what answers about letters refuse: "safe" against a refusal or a doubt, a last day that is past or too far away, a file that
 * has changed meanwhile.
 */
export async function answerCaseCheck(
  { db, now }: Context,
  { person, form }: { person: Permitted<'editCases', CaseKey>; form: AnswersInput },
): Promise<HarmAnswerOutcome> {
  const { id, teamId, by } = person
  const { verdict } = form
  const until = new Date(form.until)
  if (verdict === 'safe' && !maySaySafe(form)) return { ok: false, reason: 'cannot-be-safe' }
  if (isOverdue(until, now) || until > latestUntil(now)) return { ok: false, reason: 'until' }
  return db.$transaction(async (tx) => {
    await lockCase(tx, id)
    const asked = await tx.caseCheck.findFirst({
      where: { caseId: id },
      orderBy: { id: 'desc' },
      select: { id: true, contentHash: true, askedBy: true, answeredAt: true },
    })
    if (!asked || asked.answeredAt) return { ok: false, reason: 'nobody-asked' }
    if (asked.askedBy === by) return { ok: false, reason: 'same-person' }
    if (!Buffer.from(asked.contentHash).equals(await hashCase({ db: tx }, id))) return { ok: false, reason: 'changed' }
    const { consent, consentNote, danger, avoid, note } = form
    const answers = keptAnswers.parse({ consent, consentNote, danger, avoid, note })
    await tx.caseCheck.update({
      where: { id: asked.id },
      data: { verdict, validUntil: until, answeredBy: by, answeredAt: now, answers },
      select: { id: true },
    })
    const shownAt = verdict === 'safe' ? now : null
    await tx.case.update({ where: { id }, data: { shownAt }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: `harm-check.${verdict}`, object: `case:${id}`, at: now })
    await forgetCase(tx, id)
    return { ok: true }
  })
}
