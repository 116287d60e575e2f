import { pickTranslation } from '@/features/places/pick-translation'
import type { QuestionKind } from '@/generated/prisma/enums'
import { type Answers, areWhole, optionsOf, type QuestionWords, type ShownQuestion } from './rules'

/** What is read of the questions of a petition. */
export const questionRows = {
  select: {
    id: true,
    kind: true,
    required: true,
    withdrawn: true,
    texts: { select: { locale: true, label: true, hint: true, options: true } },
  },
  orderBy: { position: 'asc' },
} as const

interface QuestionRow {
  id: string
  kind: QuestionKind
  required: boolean
  withdrawn: boolean
  texts: QuestionWords[]
}

/** The questions of a petition in the asked language; each that lacks words there in the original one. */
export function showQuestions(rows: readonly QuestionRow[], asked: string, originalLocale: string): ShownQuestion[] {
  return rows.flatMap(({ texts, ...question }) => {
    const original = texts.find((words) => words.locale === originalLocale)
    const whole = texts.filter((words) => areWhole(question.kind, words, original))
    const words = pickTranslation(whole, asked, originalLocale)
    return words ? [{ ...question, ...words, options: optionsOf(words.options) }] : []
  })
}

/** What somebody answered, in words: the option that was chosen, or what stands for a tick. */
export function sayAnswer(question: ShownQuestion, answers: Answers | undefined, ticked: string): string {
  const answer = answers?.[question.id] ?? ''
  if (question.kind === 'choice') return answer === '' ? '' : (question.options[Number(answer)] ?? '')
  return question.kind === 'tick' && answer !== '' ? ticked : answer
}
