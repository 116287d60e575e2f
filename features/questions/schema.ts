import { z } from 'zod'
import { roomFor } from '@/features/safety/bound-text'
import { checkText } from '@/features/texts/check-text'
import { cleanLines } from '@/features/texts/clean-text'
import { line, prose } from '@/features/texts/lines'
import { type Faults, localeCode } from '@/features/texts/read-form'
import { QuestionKind } from '@/generated/prisma/enums'
import {
  type Answers,
  answerField,
  answerRemoval,
  mostAsked,
  mostKept,
  mostOptions,
  optionsOf,
  type QuestionField,
  type ShownQuestion,
} from './rules'

export const longestWords = { label: 200, hint: 300, option: 100, options: 1_300 }
export const longestAnswer = 500

const options = prose(longestWords.options)
  .transform((text) => optionsOf(text))
  .refine((lines) => lines.length <= mostOptions, 'too-many')
  .refine((lines) => lines.every((one) => [...one].length <= longestWords.option), 'too-long')
  .transform((lines) => lines.join('\n'))

const wordFields = { label: line(longestWords.label), hint: line(longestWords.hint), options }

/** The questions that the editor of a petition saves, in their order. */
export const questionsForm = z
  .array(
    z.strictObject({
      /** Of one that was there before. */
      id: z.uuid().nullable(),
      kind: z.enum(QuestionKind),
      required: z.boolean(),
      withdrawn: z.boolean(),
      texts: z.array(z.strictObject({ locale: localeCode, ...wordFields })).max(40),
    }),
  )
  .max(mostKept)
  .refine((questions) => questions.filter(({ withdrawn }) => !withdrawn).length <= mostAsked, 'too-many')

const nameOf = (id: string) => id.slice(id.indexOf('/') + 1) as keyof typeof wordFields

/** What a translator saves of the questions: each piece of words under the id of its question and its own name. */
export const questionPieces = z
  .array(
    z
      .strictObject({ id: z.string().regex(/^[0-9a-f-]{36}\/(label|hint|options)$/), text: z.string() })
      .transform(({ id, text }, context) => {
        const read = wordFields[nameOf(id)].safeParse(text)
        for (const { message } of read.error?.issues ?? [])
          context.addIssue({ code: 'custom', message, path: ['text'] })
        return { id, text: read.data ?? '' }
      }),
  )
  .max(mostKept * 3)

/** What is sealed of the answers. */
export const answersSchema: z.ZodType<Answers> = z.record(z.string(), z.string())

export interface AnswersReading {
  answers: Answers
  /** Codes, by the name of the field. */
  errors: Faults<QuestionField>
}

type Fields = Readonly<Record<string, string | undefined>>

/** Reads the answers of a petition's form. What is posted for other questions is not looked at; an empty one is not kept. */
export function readAnswers(fields: Fields, questions: readonly ShownQuestion[]): AnswersReading {
  const reading: AnswersReading = { answers: {}, errors: {} }
  for (const question of questions.filter(({ withdrawn }) => !withdrawn)) {
    const name = answerField(question.id)
    const answer = readAnswer(fields[name] ?? '', question)
    if (answer === undefined) reading.errors[name] = question.kind === 'text' ? 'answer.long' : 'answer.unknown'
    else if (answer !== '') reading.answers[question.id] = answer
    else if (question.required) reading.errors[name] = question.kind === 'tick' ? 'answer.tick' : 'answer.empty'
  }
  return reading
}

/**
 * Reads what a signer corrects: what is left empty stays as it is, and an empty answer removes what there is. What is
 * required cannot be removed while the form asks it; what was withdrawn can only be removed.
 */
export function readAnswerCorrection(fields: Fields, questions: readonly ShownQuestion[]): AnswersReading {
  const optional = questions.map((question) => ({ ...question, required: false }))
  const { answers, errors } = readAnswers(fields, optional)
  const removed = questions.filter(
    ({ id, required, withdrawn }) => (withdrawn || !required) && fields[answerRemoval(id)] === 'yes',
  )
  return { answers: { ...Object.fromEntries(removed.map(({ id }) => [id, ''])), ...answers }, errors }
}

/** An answer as it is kept, empty for none; undefined for one that cannot be. */
function readAnswer(typed: string, { kind, options }: ShownQuestion): string | undefined {
  if (kind === 'tick') return typed === '' ? '' : 'yes'
  if (kind === 'choice') return typed === '' || isOption(typed, options.length) ? typed : undefined
  if (typed.length > roomFor(longestAnswer)) return undefined
  const text = cleanLines(typed)
  return checkText(text, longestAnswer) ? undefined : text
}

function isOption(typed: string, count: number): boolean {
  return /^\d{1,2}$/.test(typed) && String(Number(typed)) === typed && Number(typed) < count
}
