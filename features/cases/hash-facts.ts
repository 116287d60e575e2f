import { createHash } from 'node:crypto'
import type { Context, Writer } from '@/features/context'
import type { Prisma } from '@/generated/prisma/client'
import { caseInLetter } from './read-case-in-letter'

/** What the gate of a model letter is judged on. */
export interface JudgedFacts {
  /** SHA-256 of everything a second organiser reads ({@link factsOfLetter}). */
  hash: Buffer<ArrayBuffer>
}

/**
 * Everything that letters of a model letter may say, in all languages: the person, the texts with their variants and
 * country paragraphs, the demands that are not met. The page of the questions shows what is selected here, so that
 * nobody answers for words they have not seen.
 */
export const factsOfLetter = {
  case: { select: caseInLetter },
  translations: { orderBy: { locale: 'asc' }, select: { locale: true, subject: true, text: true } },
  paragraphs: {
    orderBy: [{ country: 'asc' }, { locale: 'asc' }],
    select: { country: true, locale: true, text: true },
  },
  variants: {
    orderBy: [{ locale: 'asc' }, { position: 'asc' }],
    select: { locale: true, subject: true, opening: true },
  },
  campaign: {
    select: {
      demands: {
        where: { metOn: null },
        orderBy: { position: 'asc' },
        select: { translations: { orderBy: { locale: 'asc' }, select: { locale: true, text: true } } },
      },
    },
  },
} satisfies Prisma.ModelLetterSelect

/** Reads and hashes the facts of a model letter; undefined for one that is about nobody. */
export async function hashFacts(
  { db }: { db: Writer | Context['db'] },
  modelLetterId: string,
): Promise<JudgedFacts | undefined> {
  const facts = await db.modelLetter.findUniqueOrThrow({ where: { id: modelLetterId }, select: factsOfLetter })
  if (facts.case === null) return undefined
  return { hash: createHash('sha256').update(JSON.stringify(facts)).digest() }
}
