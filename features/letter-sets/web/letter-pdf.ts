import { readSetLetter } from '@/features/letter-sets/read-set-letter'
import { showLetter } from '@/features/letter-sets/show-letter'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { paperOf, windowOf } from '@/features/letters/rules'
import { printApart } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { deskFile } from '@/server/desk-file'

/** GET …/letter.pdf: the letter as it stands now, for the desk's own eyes; it changes nothing and carries no code. */
export const setLetterPdf = deskFile({
  load: loadSetLetter,
  ability: 'seeLetters',
  idIn: 'letter',
  give: async ({ context, locale }, permitted, { id }) => {
    if (permitted.modelLetterId !== id) return undefined
    const { country } = permitted
    const letter = showLetter(await readSetLetter(context, permitted))
    const print = { letter, paper: paperOf(country), window: windowOf(country) }
    return printAttachment('letter.pdf', printApart({ of: 'letter', print }), locale)
  },
})
