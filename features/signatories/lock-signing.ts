import type { Writer } from '@/features/context'
import { hashContent, readLetterContent } from '@/features/letters/assemble-letter'
import type { LetterState } from '@/generated/prisma/enums'
import { takesSignatories } from './rules'

/** What decides whether somebody can be put under a letter, or answer. */
export interface Signing {
  state: LetterState
  collectUntil: Date | null
  /** SHA-256 of the text as it is now; null while there is none. */
  textHash: Uint8Array | null
  open: boolean
}

/**
 * A letter held still until the transaction ends, so that nobody confirms a text while it changes or freezes. Null for
 * a letter that is gone.
 */
export async function lockSigning(tx: Writer, letterId: string, now: Date): Promise<Signing | null> {
  const rows = await tx.$queryRaw<{ state: LetterState; collectUntil: Date | null; content: unknown }[]>`
    SELECT state::text AS state, collect_until AS "collectUntil", content FROM letters
    WHERE id = ${letterId}::uuid FOR UPDATE`
  const letter = rows[0]
  if (!letter) return null
  const { content, ...rest } = letter
  return { ...rest, textHash: hashOf(content), open: takesSignatories(rest, now) }
}

/** SHA-256 of the text in the column `letters.content`; null where there is none. */
export function hashOf(content: unknown): Uint8Array | null {
  return content === null || content === undefined ? null : hashContent(readLetterContent(content))
}
