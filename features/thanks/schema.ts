import { z } from 'zod'
import { line } from '@/features/texts/lines'
import { type DeskReading, localeCode, readWith } from '@/features/texts/read-form'
import { longestSentence, sentenceField } from './rules'

const thanksForm = z.strictObject({
  sends: z.boolean(),
  sentences: z.array(z.strictObject({ locale: localeCode, sentence: line(longestSentence) })).max(60),
})
export type ThanksInput = z.output<typeof thanksForm>

/** Reads what is said of the mail of thanks. A fault stands at the sentence of its language. */
export function readThanksForm(values: Readonly<Record<string, string>>): DeskReading<ThanksInput> {
  const sentences = Object.entries(values)
    .filter(([name]) => name.startsWith(sentenceField('')))
    .map(([name, sentence]) => ({ locale: name.slice(sentenceField('').length), sentence }))
  const reading = readWith(thanksForm, { sends: values.sends === 'yes', sentences })
  if (reading.ok) return reading
  const errors = Object.entries(reading.errors).map(([field, fault]) => {
    const at = /^sentences\.(\d+)/.exec(field)?.[1]
    return [at === undefined ? field : sentenceField(sentences[Number(at)]?.locale ?? ''), fault]
  })
  return { ok: false, errors: Object.fromEntries(errors) }
}
