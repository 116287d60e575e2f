import type { Context } from '@/features/context'
import { parseTextFile, type TextPiece } from '@/features/petitions/text-file'
import type { Wording } from './rules'

/** The words of a text as it was published, piece by piece. */
export async function readWording(
  { db }: { db: Pick<Context['db'], 'receiptText'> },
  petitionId: string,
  { version, locale, number }: Pick<Wording, 'version' | 'locale' | 'number'>,
): Promise<Record<TextPiece, string>> {
  const where = { petitionId_version_locale_number: { petitionId, version, locale, number } }
  return parseTextFile((await db.receiptText.findUniqueOrThrow({ where, select: { content: true } })).content)
}
