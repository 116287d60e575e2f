import { createHash } from 'node:crypto'
import type { Context } from '../context'
import type { Writer } from '../organisers/record-action'
import { caseInLetter } from './queries'

/** What the gate of a model letter is judged on. */
export interface Ground {
  caseId: string
  /** SHA-256 of everything a second organiser reads: the texts in all languages, the status, names and usable facts. */
  hash: Buffer<ArrayBuffer>
}

/** Reads and hashes the ground of a model letter; undefined for one that is about nobody. */
export async function hashGround(
  { db }: { db: Writer | Context['db'] },
  modelLetterId: string,
): Promise<Ground | undefined> {
  const letter = await db.modelLetter.findUniqueOrThrow({
    where: { id: modelLetterId },
    select: {
      caseId: true,
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
    },
  })
  const { caseId, ...ground } = letter
  if (caseId === null) return undefined
  return { caseId, hash: createHash('sha256').update(JSON.stringify(ground)).digest() }
}
