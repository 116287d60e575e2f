import type { WebContext } from '@/features/context'
import { type MailLetterOutcome, mailLetter } from '@/features/letter-sets/mail-letter'
import { loadSetLetter } from '@/features/letters/load-set-letter'

interface SendLetters {
  /** Letters to editors, their text frozen. */
  ids: readonly string[]
  organiser: { id: string; email: string; locale: string }
}

/**
 * Puts letters to editors into the queues of their newspapers, from where our mail takes each in its turn: one that is
 * on its way already is left alone. Says how many were queued, and why the others stay to be printed or looked at.
 */
export async function sendLetters(
  context: WebContext,
  { ids, organiser }: SendLetters,
): Promise<{ mailed: number; left: (MailLetterOutcome & { ok: false })['reason'][] }> {
  const left: (MailLetterOutcome & { ok: false })['reason'][] = []
  let mailed = 0
  for (const id of ids) {
    const letter = await loadSetLetter(context, organiser, 'sendLetters', id)
    if (letter?.origin !== 'press') continue
    const outcome = await mailLetter(context, { letter, organiser })
    if (outcome.ok) mailed += 1
    else left.push(outcome.reason)
  }
  return { mailed, left }
}
