import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { GatedLetter } from './ask-harm-check'
import { factsOfLetter } from './hash-facts'
import { readHarmGate } from './read-harm-gate'
import { keptAnswers } from './schema'

/** What the page of the questions shows: everything that is answered for, who asked and answered, and the gate. */
export async function readHarmCheck(context: Context, { id }: Permitted<Ability, GatedLetter>) {
  const { db } = context
  const letter = await db.modelLetter.findUniqueOrThrow({
    where: { id },
    select: {
      stoppedAt: true,
      caseId: true,
      ...factsOfLetter,
      harmChecks: {
        orderBy: { id: 'desc' },
        take: 10,
        select: {
          id: true,
          askedBy: true,
          askedAt: true,
          answeredBy: true,
          answeredAt: true,
          answers: true,
          verdict: true,
          validUntil: true,
        },
      },
    },
  })
  const people = letter.harmChecks.flatMap(({ askedBy, answeredBy }) => [askedBy, ...(answeredBy ? [answeredBy] : [])])
  const names = await db.organiser.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })
  const nameOf = (who: string | null) => names.find((one) => one.id === who)?.name ?? ''
  const { harmChecks, ...rest } = letter
  return {
    ...rest,
    gate: await readHarmGate(context, id),
    checks: harmChecks.map(({ askedBy, answeredBy, answers, ...check }) => ({
      ...check,
      askedBy: { id: askedBy, name: nameOf(askedBy) },
      answeredBy: nameOf(answeredBy),
      answers: keptAnswers.safeParse(answers).data,
    })),
  }
}
export type HarmCheckView = Awaited<ReturnType<typeof readHarmCheck>>
