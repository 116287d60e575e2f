import type { Context } from '@/features/context'
import type { RedactedSignatory } from '@/features/letters/redact-signatory'
import { hashOf } from './lock-signing'
import { standingOf } from './rules'

/**
 * Everybody who stands under a letter, in order: those who confirmed the text it has now. A letter kept without its
 * text (one of the record) has everybody who is not known to have said no.
 */
export async function listConfirmed(
  { db }: { db: Pick<Context['db'], 'letter'> },
  letterId: string,
): Promise<RedactedSignatory[]> {
  const { content, signatories } = await db.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: {
      content: true,
      signatories: {
        where: { state: { notIn: ['declined', 'removed'] } },
        orderBy: { position: 'asc' },
        select: {
          name: true,
          role: true,
          organisation: true,
          capacity: true,
          town: true,
          country: true,
          state: true,
          confirmedHash: true,
        },
      },
    },
  })
  const textHash = hashOf(content)
  return signatories.flatMap(({ state, confirmedHash, ...shown }) => {
    const stands =
      textHash === null ? state === 'confirmed' : standingOf({ state, confirmedHash }, textHash) === 'confirmed'
    return stands ? [shown] : []
  })
}
