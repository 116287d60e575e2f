import { type ComparedPiece, compareBudget, compareTexts } from '@/features/texts/compare-texts'
import type { PetitionText } from './rules'
import { type TextPiece, textPieces } from './text-file'

/** A piece of a text that has other words than before. */
export interface ChangedPiece {
  piece: TextPiece
  compared: ComparedPiece[]
}

const plain = (text: string) => text.replaceAll('\r\n', '\n')

/**
 * The pieces of a text that differ between two wordings, in their order; one that is missing is empty. What is left when the
 * budget is used up is shown as it was before and after.
 */
export function compareWordings(
  before: Partial<Record<TextPiece, string>>,
  after: Partial<Record<TextPiece, string>>,
  budget = compareBudget(),
): ChangedPiece[] {
  return textPieces.flatMap((piece) => {
    const [one, other] = [plain(before[piece] ?? ''), plain(after[piece] ?? '')]
    return one === other ? [] : [{ piece, compared: compareTexts(one, other, budget) }]
  })
}

/** What changed of a text in one language; `gone` and `added` are languages that there is only before or after. */
export interface ChangedLanguage {
  locale: string
  kind: 'changed' | 'gone' | 'added'
  pieces: ChangedPiece[]
}

/** What differs between two states of a text in all its languages. */
export function compareLanguages(before: readonly PetitionText[], after: readonly PetitionText[]): ChangedLanguage[] {
  const budget = compareBudget()
  const locales = [...new Set([...before, ...after].map(({ locale }) => locale))]
  return locales.flatMap((locale) => {
    const [one, other] = [before, after].map((texts) => texts.find((text) => text.locale === locale))
    const pieces = compareWordings(one ?? {}, other ?? {}, budget)
    if (pieces.length === 0) return []
    return [{ locale, kind: one ? (other ? 'changed' : 'gone') : 'added', pieces } satisfies ChangedLanguage]
  })
}
