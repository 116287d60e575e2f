import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { DiscussionGate } from '@/generated/prisma/enums'
import { foldAnswer } from './fold-answer'
import { isOpenFor } from './rules'
import type { DiscussionInput } from './schema'

/** The discussion under a statement, as its readers meet it. */
export interface PublicDiscussion {
  isOpen: boolean
  closesOn: Date
  gate: DiscussionGate
  /** The organisers' question, where one is asked. */
  question: { locale: string; text: string } | undefined
}

const columns = {
  isOn: true,
  closesOn: true,
  gate: true,
  questions: { select: { locale: true, question: true, answers: true }, orderBy: { locale: 'asc' } },
} as const

/** Everything that organisers decided about comments on a statement; undefined where they never did. */
export async function readDiscussion(
  { db }: Pick<Context, 'db'>,
  statementId: string,
): Promise<DiscussionInput | undefined> {
  return (await db.discussion.findUnique({ where: { statementId }, select: columns })) ?? undefined
}

/** What readers get of a discussion; undefined where it is off. */
export function showDiscussion(
  discussion: DiscussionInput | undefined,
  { locale, originalLocale, now }: { locale: string; originalLocale: string; now: Date },
): PublicDiscussion | undefined {
  if (!discussion?.isOn) return undefined
  const { closesOn, gate, questions } = discussion
  const asked = gate === 'question' ? pickTranslation(questions, locale, originalLocale) : undefined
  return {
    isOpen: isOpenFor(discussion, now),
    closesOn,
    gate: gate === 'question' && !asked ? 'none' : gate,
    question: asked && { locale: asked.locale, text: asked.question },
  }
}

/** True where an answer is one of those that the organisers take, in whichever language. */
export function takesAnswer({ questions }: DiscussionInput, answer: string): boolean {
  const folded = foldAnswer(answer)
  return folded !== '' && questions.some(({ answers }) => answers.some((one) => foldAnswer(one) === folded))
}
