'use server'

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
  parse: ({ locale, values }) => readWith(interfaceLocale.catch(locale), values.language),
  act: async ({ context, locale }, letter, spoken) => {
    const outcome = await requestKit(context, { letter, locale: spoken })
    const told = outcome.ok ? (outcome.begun ? 'preparing' : 'already') : outcome.reason
    return tell(`${setLetterPath(locale, letter)}#kit`, `kit.${told}`)
  },
})
