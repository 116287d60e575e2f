'use server'

import { z } from 'zod'
import { cancelWaiting } from '@/features/letters/cancel-waiting'
import { sendTest } from '@/features/letters/send-test'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { deskModelLetterPath } from '@/features/model-letters/rules'
import { saveSending } from '@/features/model-letters/save-sending'
import { sendingForm } from '@/features/model-letters/schema'
import { countryCode } from '@/features/places/countries'
import { localeCode, readWith } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, editorAction, formAction } from '@/server/desk-action'

/** Saves how our mail brings the letters of a model letter. */
export const storeSending = editorAction({
  load: loadModelLetter,
  ability: 'edit',
  form: sendingForm,
  act: ({ context }, letter, form) => saveSending(context, { letter, form }),
})

/** Takes everything that still waits out of the queues. */
export const cancelQueues = buttonAction({
  load: loadModelLetter,
  ability: 'sendLetters',
  idIn: 'letter',
  act: async ({ context, locale }, letter) => {
    const { count } = await cancelWaiting(context, { letter })
    return tell(deskModelLetterPath.sending(locale, letter.id), 'cancelled', { count: String(count) })
  },
})

/** Which of its letters is mailed for a test; null where there is none such. */
const testForm = z
  .object({
    language: localeCode,
    country: countryCode,
    variant: z.preprocess((text) => text || 0, z.coerce.number().int().min(0).max(50)),
  })
  .nullable()
  .catch(null)

/** Mails the letter to whoever presses, as a supporter would send it. */
export const mailModelLetterTest = formAction({
  load: loadModelLetter,
  ability: 'seeLetters',
  idIn: 'letter',
  parse: ({ values }) => readWith(testForm, values),
  act: async ({ context, organiser, locale }, letter, asked) => {
    const page = `${deskModelLetterPath.sending(locale, letter.id)}#test`
    if (!asked) return tell(page, 'test.no-door')
    const outcome = await sendTest(context, { letter, organiser: { ...organiser, locale }, ...asked })
    const { language, country } = asked
    return tell(page, `test.${outcome.ok ? 'tested' : outcome.reason}`, { language, country })
  },
})
