import { z } from 'zod'
import { lines, longestName, signerLine } from '@/features/signatures/schema'
import { asciiDomain } from '@/features/texts/check-email'
import { emailAddressFor } from '@/features/texts/email'
import { type DeskReading, saidFaults } from '@/features/texts/read-form'
import { mostInForm } from './rules'

export const longestOffer = 500
export const longestQuestion = 2_000

const anyName = signerLine('name', { most: longestName, required: false })
const requiredTick = z.string().refine((text) => text !== '', 'consent.required')

const people = z
  .string()
  .max(10, 'people.number')
  .transform((text) => text.trim())
  .refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostInForm, 'people.number')
  .transform(Number)

function formsFor(ownDomain: string) {
  const email = emailAddressFor(ownDomain)
  const text = lines('text', longestQuestion).refine((words) => words !== '', 'text.empty')
  const question = z.object({ text, name: anyName, email })
  return {
    signUp: z.object({ name: anyName, email, people, offer: lines('offer', longestOffer), consent: requiredTick }),
    question,
    unnamed: question.extend({ email: z.string().transform(() => '') }),
  }
}

// A schema is dear to make and is made again for another domain only, which in one process never comes.
let made = { ownDomain: '', ...formsFor('') }

function schemasFor(ownDomain: string) {
  if (made.ownDomain !== ownDomain) made = { ownDomain, ...formsFor(asciiDomain(ownDomain)) }
  return made
}

export type SignUpInput = z.output<typeof made.signUp>
export type SignUpField = keyof SignUpInput
/** `email` is empty where no answer is wished. */
export type QuestionInput = z.output<typeof made.question>
export type QuestionFieldName = keyof QuestionInput

type Values = Readonly<Record<string, string | undefined>>

/** Reads the form of somebody who comes. Errors are codes, one for each field; `ownDomain` is the one we mail from. */
export function readSignUpForm(fields: Values, ownDomain = ''): DeskReading<SignUpInput, SignUpField> {
  const { signUp } = schemasFor(ownDomain)
  const given = Object.keys(signUp.shape).map((name) => [name, fields[name] ?? ''])
  const result = signUp.safeParse(Object.fromEntries(given))
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: saidFaults(result.error) }
}

/** Reads a question to the organisers; without an address it can be asked, and not answered. */
export function readEventQuestion(fields: Values, ownDomain = ''): DeskReading<QuestionInput, QuestionFieldName> {
  const schemas = schemasFor(ownDomain)
  // Either of two addresses in one schema would leave the fault of one without its name.
  const question = (fields.email ?? '').trim() === '' ? schemas.unnamed : schemas.question
  const given = Object.keys(question.shape).map((name) => [name, fields[name] ?? ''])
  const result = question.safeParse(Object.fromEntries(given))
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, errors: saidFaults(result.error) }
}

/** What is sealed of somebody who comes, as the worker opens it. */
export const comerSchema = z.object({
  name: z.string(),
  email: z.string().min(3),
  offer: z.string(),
  token: z.string().length(43),
})
export type Comer = z.infer<typeof comerSchema>
