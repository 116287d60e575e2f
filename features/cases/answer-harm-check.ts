import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import type { GatedLetter } from './ask-harm-check'
import { hashFacts } from './hash-facts'
import { isOverdue, maySaySafe } from './rules'
import { type AnswersInput, keptAnswers, latestUntil } from './schema'

export type HarmAnswerOutcome =
  | { ok: true }
  /** `same-person`: who asked cannot answer. `changed`: it is another text than the one that was asked about. */
  | { ok: false; reason: 'nobody-asked' | 'same-person' | 'changed' | 'cannot-be-safe' | 'until' }

/**
 * Answers the questions about a model letter, by somebody else than the one who asked. Refuses "safe" against a refusal
 * or a doubt, a last day that is past or more than half a year away, and answers to a text that has changed meanwhile.
 */
export async function answerHarmCheck(
  { db, now }: Context,
  { letter, form }: { letter: Permitted<'publish', GatedLetter>; form: AnswersInput },
): Promise<HarmAnswerOutcome> {
  const { id, teamId, by } = letter
  const { verdict } = form
  const until = new Date(form.until)
  if (verdict === 'safe' && !maySaySafe(form)) return { ok: false, reason: 'cannot-be-safe' }
  if (isOverdue(until, now) || until > latestUntil(now)) return { ok: false, reason: 'until' }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM model_letters WHERE id = ${id}::uuid FOR UPDATE`
    const asked = await tx.harmCheck.findFirst({
      where: { modelLetterId: id },
      orderBy: { id: 'desc' },
      select: { id: true, contentHash: true, askedBy: true, answeredAt: true },
    })
    if (!asked || asked.answeredAt) return { ok: false, reason: 'nobody-asked' }
    if (asked.askedBy === by) return { ok: false, reason: 'same-person' }
    const facts = await hashFacts({ db: tx }, id)
    if (!facts || !Buffer.from(asked.contentHash).equals(facts.hash)) return { ok: false, reason: 'changed' }
    const { consent, consentNote, danger, avoid, note } = form
    await tx.harmCheck.update({
      where: { id: asked.id },
      data: {
        verdict,
        validUntil: until,
        answeredBy: by,
        answeredAt: now,
        answers: keptAnswers.parse({ consent, consentNote, danger, avoid, note }),
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: `harm-check.${verdict}`, object: `model-letter:${id}`, at: now })
    return { ok: true }
  })
}
