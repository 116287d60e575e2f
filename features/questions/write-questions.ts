import { randomUUID } from 'node:crypto'
import type { Writer } from '@/features/context'
import type { WrittenQuestion } from './rules'

/** Writes the questions of a petition as planned, in their order. What is not among them is deleted. */
export async function writeQuestions(
  tx: Writer,
  petitionId: string,
  questions: readonly WrittenQuestion[],
): Promise<void> {
  const kept = questions.map((question) => ({ ...question, id: question.id ?? randomUUID() }))
  await tx.question.deleteMany({ where: { petitionId } })
  await tx.question.createMany({
    data: kept.map(({ texts: _, ...question }, position) => ({ ...question, petitionId, position })),
  })
  await tx.questionText.createMany({
    data: kept.flatMap(({ id, texts }) => texts.map((words) => ({ questionId: id, ...words }))),
  })
}
