import { z } from 'zod'
import { line, prose } from '@/features/texts/lines'
import {
  calendarDay,
  type DeskReading,
  type Faults,
  listFaults,
  localeCode,
  readWith,
} from '@/features/texts/read-form'
import { DeliveryOutcome } from '@/generated/prisma/enums'
import { handInOutcomes } from './rules'

const longestWords = 1_000
const longestPlace = 200

/** Words for the page in the petition's languages; what is empty is not said. */
const inLanguages = z.array(z.strictObject({ locale: localeCode, words: prose(longestWords) })).max(60)

const isKnown = (outcome: DeliveryOutcome) => handInOutcomes().some(({ outcomes }) => outcomes.includes(outcome))

/** What is noted of a hand-in. */
const handInForm = z.strictObject({
  goneOn: calendarDay.transform((day) => new Date(day)),
  place: line(longestPlace),
  byWhom: line(longestPlace),
  outcome: z.enum(DeliveryOutcome, { error: 'no-outcome' }).refine(isKnown, 'no-outcome'),
  withoutDossier: prose(longestWords),
  texts: inLanguages,
})
export type HandInInput = z.output<typeof handInForm>

/** What is noted of an answer. */
const answerForm = z.strictObject({
  answeredOn: calendarDay.transform((day) => new Date(day)),
  texts: inLanguages,
})
export type AnswerInput = z.output<typeof answerForm>

/** What is corrected of a hand-in that was noted. */
const correctionForm = z.strictObject({
  place: line(longestPlace),
  byWhom: line(longestPlace),
  texts: z
    .array(z.strictObject({ locale: localeCode, words: prose(longestWords), answer: prose(longestWords) }))
    .max(60),
})
export type CorrectionInput = z.output<typeof correctionForm>

/** Fields of the words in each language: "words.en", and those of the answer: "answer.en". */
export const wordsField = (locale: string): WordsField => `words.${locale}`
export const answerWordsField = (locale: string): AnswerField => `answer.${locale}`
type WordsField = `words.${string}`
type AnswerField = `answer.${string}`

type Values = Readonly<Record<string, string>>

function textsOf(values: Values) {
  return Object.entries(values)
    .filter(([name]) => name.startsWith(wordsField('')))
    .map(([name, words]) => ({ locale: name.slice(wordsField('').length), words }))
}

/** Reads what is noted of a hand-in. Faults of the words stand at `words`. */
export function readHandInForm(values: Values) {
  const { goneOn, place = '', byWhom = '', outcome, withoutDossier = '' } = values
  return atWords(
    readWith(handInForm, { goneOn, place, byWhom, outcome, withoutDossier, texts: textsOf(values) }),
    values,
  )
}

/** Reads what is noted of an answer. */
export function readAnswerForm(values: Values) {
  return atWords(readWith(answerForm, { answeredOn: values.answeredOn, texts: textsOf(values) }), values)
}

/** Reads what is corrected. A fault of words stands at the field of their language. */
export function readCorrectionForm(values: Values): DeskReading<CorrectionInput> {
  const { place = '', byWhom = '' } = values
  const texts = textsOf(values).map((text) => ({ ...text, answer: values[answerWordsField(text.locale)] ?? '' }))
  const reading = readWith(correctionForm, { place, byWhom, texts })
  if (reading.ok) return reading
  const errors = Object.entries(reading.errors).map(([field, fault]) => {
    const [, at = '', of = ''] = /^texts\.(\d+)\.(\w+)/.exec(field) ?? []
    const locale = texts[Number(at)]?.locale
    return [of !== '' && locale ? `${of}.${locale}` : field, fault]
  })
  return { ok: false, errors: Object.fromEntries(errors) }
}

/** A fault of words stands at the field of their language. */
function atWords<Form, Field extends string>(
  reading: DeskReading<Form, Field>,
  values: Values,
): DeskReading<Form, Field | WordsField> {
  if (reading.ok) return reading
  const texts = textsOf(values)
  const errors = listFaults(reading.errors).map(([field, fault]) => {
    const [, at] = /^texts\.(\d+)/.exec(field) ?? []
    const text = at === undefined ? undefined : texts[Number(at)]
    return [text ? wordsField(text.locale) : field, fault]
  })
  return { ok: false, errors: Object.fromEntries(errors) as Faults<Field | WordsField> }
}
