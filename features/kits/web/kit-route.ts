import { readKitFile } from '@/features/kits/read-kit-file'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { pdfAttachment } from '@/server/attachment'
import { deskFile } from '@/server/desk-file'

/** GET …/kit.pdf: the printed kit of a letter, for those of the team who may see letters; nobody keeps a copy of it. */
export const kitRoute = deskFile({
  load: loadSetLetter,
  ability: 'seeLetters',
  idIn: 'letter',
  give: async ({ context }, letter, { id }) => {
    const file = letter.modelLetterId === id ? await readKitFile(context, letter) : undefined
    return file ? pdfAttachment('hand-in-kit.pdf', file.bytes) : undefined
  },
})
