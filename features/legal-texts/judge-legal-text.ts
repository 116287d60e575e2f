import type { Context } from '@/features/context'
import { readLegalTexts } from './read-legal-texts'
import { type LegalText, legalTextFor, markLegalText } from './rules'

/** `text` was said above the consent, and is undefined where nothing is. Not ok: another one is set than was shown. */
export type LegalTextJudged = { ok: true; text: LegalText | undefined } | { ok: false }

const kept = 5_000
const known = new WeakMap<Context['db'], Map<string, { at: number; texts: LegalText[] }>>()

/**
 * Judges whether a form showed what is to be said to somebody in a country: `shown` are the marks of what stood there. What
 * was not shown was not agreed to. Read at most every five seconds while forms show what is set.
 */
export async function judgeLegalText(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { locale, country, shown }: { locale: string; country: string; shown: string },
): Promise<LegalTextJudged> {
  const ours = known.get(db) ?? new Map()
  known.set(db, ours)
  const marks = shown.split(' ')
  const judge = (texts: readonly LegalText[]) => {
    const text = legalTextFor(texts, country)
    return text === undefined || marks.includes(markLegalText(text)) ? ({ ok: true, text } as const) : undefined
  }
  const found = ours.get(locale)
  const judged = found && Math.abs(now.getTime() - found.at) < kept ? judge(found.texts) : undefined
  if (judged) return judged
  const texts = await readLegalTexts({ db }, locale)
  ours.set(locale, { at: now.getTime(), texts })
  return judge(texts) ?? { ok: false }
}
