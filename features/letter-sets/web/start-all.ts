import type { Permitted } from '@/features/access/policy'
import { chooseLanguage } from '@/features/letter-sets/choose-language'
import { readSetBoard } from '@/features/letter-sets/read-set-board'
import type { LetterHead } from '@/features/letter-sets/schema'
import { startLetter } from '@/features/letter-sets/start-letter'
import { loadModelLetter, type ModelLetterKey } from '@/features/model-letters/load-model-letter'
import type { Desk } from '@/server/session'

/** Begins the letter of every country and body on the board that has none. Returns what it tells the board. */
export async function startAll(
  { context, organiser }: Desk,
  { model, head }: { model: Permitted<'edit', ModelLetterKey>; head: LetterHead },
): Promise<'not-found' | 'some' | 'begun-all'> {
  const visible = await loadModelLetter(context, organiser, 'seeLetters', model.id)
  if (!visible) return 'not-found'
  const { rows, source } = await readSetBoard(context, visible)
  let left = 0
  for (const { country, body } of rows.filter(({ state }) => state === 'not_started')) {
    const locale = chooseLanguage(country, source.locales, source.originalLocale)
    const to = body ? { body } : { country }
    const outcome = locale ? await startLetter(context, { model, to, head: { ...head, locale } }) : undefined
    if (!outcome?.ok) left += 1
  }
  return left > 0 ? 'some' : 'begun-all'
}
