'use server'

import { z } from 'zod'
import { requestKit } from '@/features/kits/request-kit'
import { setLetterPath } from '@/features/letter-sets/rules'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { interfaceLocale, readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { formAction } from '@/server/desk-action'

/** Has the kit of a letter printed, with the sheets for those who carry it in the language chosen. */
export const askForKit = formAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  parse: ({ locale, values }) =>
    readWith(z.object({ language: interfaceLocale.catch(locale), dossier: z.string().catch('') }), values),
  act: async ({ context, locale }, letter, { language, dossier }) => {
    const outcome = await requestKit(context, { letter, locale: language, petitionId: dossier || null })
    const told = outcome.ok ? (outcome.begun ? 'preparing' : 'already') : outcome.reason
    return tell(`${setLetterPath(locale, letter)}#kit`, `kit.${told}`)
  },
})
