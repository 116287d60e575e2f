'use server'

import { redirect } from 'next/navigation'
import { requestKit } from '@/features/kits/request-kit'
import { setLetterPath } from '@/features/letter-sets/rules'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { interfaceLocale } from '@/features/texts/read-form'
import { keepTyped } from '@/server/keep-typed'
import type { Refused } from '@/ui/refused'

/** Has the kit of a letter printed, with the sheets for those who carry it in the language chosen. */
export async function askForKit(_before: Refused | null, form: FormData): Promise<Refused> {
  return keepTyped(askForKit, form, async ({ context, organiser, locale, values, gone }) => {
    const letter = await loadSetLetter(context, organiser, 'sendLetters', values.letter ?? '')
    if (!letter) return gone
    const spoken = interfaceLocale.catch(locale).parse(values.language)
    const outcome = await requestKit(context, { letter, locale: spoken })
    const told = outcome.ok ? (outcome.begun ? 'preparing' : 'already') : outcome.reason
    redirect(`${setLetterPath(locale, letter)}?kit=${told}#kit`)
  })
}
