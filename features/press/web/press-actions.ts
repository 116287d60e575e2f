'use server'

import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { pressForm } from '@/features/press/schema'
import { sendLetters } from '@/features/press/send-letters'
import { writeLetters } from '@/features/press/write-letters'
import { editorAction } from '@/server/desk-action'

/** Writes to the chosen editors, each once. */
export const writeToEditors = editorAction({
  load: loadModelLetter,
  ability: 'sendLetters',
  form: pressForm,
  act: async ({ context, organiser }, model, form) => {
    const outcome = await writeLetters(context, { model, form })
    if (!outcome.ok) return outcome
    const ids = outcome.letters.map((letter) => letter.id)
    const { mailed } = await sendLetters(context, { ids, organiser })
    return { ...outcome, mailed }
  },
})
