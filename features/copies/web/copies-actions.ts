'use server'

import { z } from 'zod'
import { makeCopies } from '@/features/copies/make-copies'
import { saveCopyRules } from '@/features/copies/save-copy-rules'
import { copyRulesForm } from '@/features/copies/schema'
import { noteCopySent, sendCopies } from '@/features/copies/send-copies'
import { setLetterPath } from '@/features/letter-sets/rules'
import { loadSetLetter, type SetLetterKey } from '@/features/letters/load-set-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction } from '@/server/desk-action'

/** Saves who gets copies and who sees what of the signatories. */
export const storeCopyRules = editorAction({
  load: loadModelLetter,
  ability: 'edit',
  form: copyRulesForm,
  act: ({ context }, letter, form) => saveCopyRules(context, { letter, form }),
})

const tellCopies = (locale: string, letter: SetLetterKey, told: string) =>
  tell(`${setLetterPath(locale, letter)}#copies`, `copies.${told}`)

/** Makes the copies of a letter that its rules ask for. */
export const makeLetterCopies = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  act: async ({ context, locale }, letter) => {
    const outcome = await makeCopies(context, { letter })
    return tellCopies(locale, letter, outcome.ok ? (outcome.made > 0 ? 'made' : 'nobody') : outcome.reason)
  },
})

/** Mails one copy, or all that have an address, where all are named. */
export const sendLetterCopies = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  act: async ({ context, organiser, locale, values }, letter) => {
    const copy = z.union([z.literal('all'), z.uuid()]).safeParse(values.copy)
    if (!copy.success) return tellCopies(locale, letter, 'nothing')
    const which = copy.data === 'all' ? copy.data : { id: copy.data }
    const outcome = await sendCopies(context, { letter, which, organiser })
    return tellCopies(locale, letter, outcome.ok ? 'sent' : outcome.reason)
  },
})

/** Notes that a printed copy has gone. */
export const noteLetterCopy = buttonAction({
  load: loadSetLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  act: async ({ context, locale, values }, letter) => {
    const id = z.uuid().safeParse(values.copy)
    const noted = id.success && (await noteCopySent(context, { letter, id: id.data })).ok
    return tellCopies(locale, letter, noted ? 'noted' : 'nothing')
  },
})
