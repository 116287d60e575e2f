import { readDeskFile } from '@/features/files/read-file'
import { readKit } from '@/features/kits/read-kit'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { pdfAttachment } from '@/server/attachment'
import { deskFile } from '@/server/desk-file'

/** GET …/kit.pdf: the printed kit of a letter, for those of the team who may see letters; nobody keeps a copy of it. */
export const kitRoute = deskFile({
  load: loadSetLetter,
  ability: 'seeLetters',
  idIn: 'letter',
  give: async ({ context, organiser }, letter, { id }) => {
    const kit = letter.modelLetterId === id ? await readKit(context, letter) : null
    const file = kit?.fileId && (await readDeskFile(context, organiser, kit.fileId))
    return file ? pdfAttachment('hand-in-kit.pdf', file.bytes) : undefined
  },
})
