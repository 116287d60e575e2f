import type { Context } from '@/features/context'
import { isHash } from './rules'

/** Which text is asked for: as it was last published in a language, or the one with that hash. */
export type AskedText = { version: number; locale: string } | { hash: string }

/** Reads the name of a text's file, "1.en.txt" or its hash; undefined where it is none. */
export function parseTextName(name: string): AskedText | undefined {
  const [, word = '', locale] = /^(\w{1,64})(?:\.([\w-]{1,20}))?\.txt$/.exec(name) ?? []
  if (locale === undefined) return isHash(word) ? { hash: word } : undefined
  return /^[1-9]\d{0,5}$/.test(word) ? { version: Number(word), locale } : undefined
}

/** A published text, byte for byte; undefined where there is none. */
export async function readPublishedText(
  { db }: Pick<Context, 'db'>,
  petitionId: string,
  asked: AskedText,
): Promise<string | undefined> {
  const where = 'hash' in asked ? { hash: Uint8Array.from(Buffer.from(asked.hash, 'hex')) } : asked
  const found = await db.receiptText.findFirst({
    where: { petitionId, ...where },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return found?.content
}
