import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Redaction } from '@/generated/prisma/enums'
import type { ComposedLetter } from './compose-letter'
import { type RedactedSignatory, redactSignatory } from './redact-signatory'

const lines = z.array(z.string())
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: lines }),
])

/** Who writes a letter of a campaign, and from where. */
const writer = z.object({
  name: z.string(),
  /** Street and postcode, for answers on paper. */
  address: lines,
  town: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  /** For answers by mail; may be empty. */
  email: z.string(),
})
export type LetterWriter = z.infer<typeof writer>

/** A composed letter without its signatures, as the row of a letter keeps it (`letters.content`). */
const letterContent = z.object({
  locale: z.string(),
  sender: lines,
  returnLine: z.string(),
  address: lines,
  dateline: z.string(),
  /** "Our reference: K7QM-4TXP", in the letter's language. */
  reference: z.string().optional(),
  subject: z.string(),
  salutation: z.string(),
  body: z.array(block),
  close: z.string(),
  /** What the letterhead was made from, so that it can be changed. Never printed by itself. */
  from: writer.optional(),
})
export type LetterContent = z.infer<typeof letterContent>

/** Reads the column `letters.content`; throws on anything else. */
export function readLetterContent(content: unknown): LetterContent {
  return letterContent.parse(content)
}

/** Puts the signatories under a kept letter as one reader may see them: the one record behind print, mail and page. */
export function assembleLetter(
  { from: _, ...content }: LetterContent,
  signatories: readonly RedactedSignatory[],
  redaction: Redaction,
): ComposedLetter {
  return {
    ...content,
    signatures: signatories.map((one) => redactSignatory(content.locale, one, redaction)),
    ...(redaction === 'full' && { bodies: signatories.map((one) => one.organisation ?? '') }),
  }
}

/** SHA-256 of the text that signatories put their names to: subject, salutation, body and close, not the day on it. */
export function hashContent({ subject, salutation, body, close }: LetterContent): Buffer<ArrayBuffer> {
  const parts = JSON.stringify([subject, salutation, body, close])
  return createHash('sha256').update(parts).digest()
}
