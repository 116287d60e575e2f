import { randomUUID } from 'node:crypto'
import type { QuestionKind } from '@/generated/prisma/enums'
import type { Database } from './database'
import { type Texts, translations } from './words'

export interface QuestionParts {
  kind: QuestionKind
  required?: boolean
  withdrawn?: boolean
  /** The options one on each line. */
  texts: Texts<{ label: string; hint: string; options: string }>
}

/** Puts questions on the form of a petition, in this order; returns their ids. */
export async function createQuestions(
  db: Database,
  petitionId: string,
  questions: readonly QuestionParts[],
): Promise<string[]> {
  const rows = questions.map(({ texts, ...question }, position) => {
    return { id: randomUUID(), petitionId, position, ...question, texts: { create: translations(texts) } }
  })
  for (const data of rows) await db.question.create({ data, select: { id: true } })
  return rows.map(({ id }) => id)
}
