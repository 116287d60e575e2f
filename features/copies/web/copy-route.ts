import { isId } from '@/features/access/ids'
import { readCopy } from '@/features/copies/list-copies'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { paperOf, windowOf } from '@/features/letters/rules'
import { printApart } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { deskFile } from '@/server/desk-file'

/** GET …/copies/{copy}/copy.pdf: one copy as its reader gets it, for those who may see the letter. Writes nothing. */
export const copyRoute = deskFile({
  load: loadSetLetter,
  ability: 'seeLetters',
  idIn: 'letter',
  give: async ({ context, locale }, { id: letterId, modelLetterId }, { id, copy: copyId = '' }) => {
    const copy = modelLetterId === id && isId(copyId) ? await readCopy(context, copyId) : undefined
    if (copy?.letterId !== letterId) return undefined
    const { letter, coverLine, country } = copy
    const print = { letter, coverLine, paper: paperOf(country), window: windowOf(country) }
    return printAttachment('copy.pdf', printApart({ of: 'letter', print }), locale)
  },
})
