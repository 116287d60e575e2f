import { z } from 'zod'
import { isCountry } from '@/features/places/country-codes'
import {
  type Answers,
  type FieldUses,
  isAsked,
  type OptionalField,
  optionalFields,
  plainUses,
  type QuestionField,
  type ShownQuestion,
} from '@/features/questions/rules'
import { answersSchema, readAnswerCorrection, readAnswers } from '@/features/questions/schema'
import { roomFor } from '@/features/safety/bound-text'
import { asciiDomain, longestAddress } from '@/features/texts/check-email'
import { checkLine, checkText, type LineRule } from '@/features/texts/check-text'
import { cleanLine, cleanLines, countGraphemes } from '@/features/texts/clean-text'
import { emailAddressFor } from '@/features/texts/email'
import type { Faults } from '@/features/texts/read-form'
import { unwrapEmail } from '@/features/texts/unwrap-email'
import { type FieldUse, NameDisplay } from '@/generated/prisma/enums'

export const longestName = 100
const longestComment = 2_000

/** Length as people count it: in graphemes. */
export const graphemesOf = countGraphemes

/** A line of text that is cleaned, then judged; a fault is reported as "<field>.<fault>". */
export function signerLine(field: string, rule: LineRule) {
  return z
    .string()
    .max(roomFor(rule.most), `${field}.long`)
    .transform(cleanLine)
    .superRefine((text, context) => {
      const fault = checkLine(text, rule)
      if (fault) context.addIssue({ code: 'custom', message: `${field}.${fault}` })
    })
}

const optional = { most: longestName, required: false }

/** A full name in one field: 1 to 100 graphemes with at least one letter. Faults: name.empty, .long, .brackets, … */
export const fullName = signerLine('name', { most: longestName, required: true })
export const city = signerLine('city', optional)
/** Newsrooms and groups are often called like their site: a bare domain is a name here. */
export const role = signerLine('role', { ...optional, domains: true })
export const organisation = signerLine('organisation', { ...optional, domains: true })

/** Free text of at most `most` graphemes; plain text, whatever it contains. Faults: "<field>.long" */
export function lines(field: string, most: number) {
  return z
    .string()
    .max(roomFor(most), `${field}.long`)
    .transform(cleanLines)
    .superRefine((text, context) => {
      if (checkText(text, most)) context.addIssue({ code: 'custom', message: `${field}.long` })
    })
}

export const comment = lines('comment', longestComment)

/** An ISO 3166-1 alpha-2 code in upper case. Faults: country.empty, country.unknown */
export const signerCountry = z.string().superRefine((text, context) => {
  if (!isCountry(text)) context.addIssue({ code: 'custom', message: text === '' ? 'country.empty' : 'country.unknown' })
})

export const display = z.enum(NameDisplay, { error: 'display.unknown' })

/** What may be wrong on the page behind the mailed link: which form it is, who may see the name, words of a partner. */
export type ConfirmField = 'form' | 'display' | 'partners'

/** The id of a form that waits, and of the petition a code was mailed for. */
export const chosenForm = z.uuid()
export const petitionOfCode = z.uuid()

const tick = z.string().transform((text) => text !== '')

const requiredTick = z.string().superRefine((text, context) => {
  if (text === '') context.addIssue({ code: 'custom', message: 'consent.required' })
})

function signForm(ownDomain: string) {
  const email = emailAddressFor(ownDomain)
  return z.object({
    name: fullName,
    email,
    country: signerCountry,
    city,
    role,
    organisation,
    comment,
    display,
    news: tick,
    consent: requiredTick,
  })
}

/** A form on which no address was given. */
const addressless = signForm('').extend({ email: z.string().transform(() => '') })

// A schema is dear to make and is made again for another domain only, which in one process never comes.
let made = { ownDomain: '', schema: signForm('') }

function signFormFor(ownDomain: string) {
  if (made.ownDomain !== ownDomain) made = { ownDomain, schema: signForm(asciiDomain(ownDomain)) }
  return made.schema
}

/** What a valid form of the petition page says. */
export type SignInput = SignFields & {
  /** To the petition's own questions, where somebody answered one. */
  answers?: Answers
  /** The partners to which the form would give the address, by their ids, where one is ticked. */
  partners?: string[]
}
type SignFields = z.output<ReturnType<typeof signForm>>
export type SignField = keyof SignFields
/** A field of a petition's form that may be wrong: its own questions are among them. */
export type AskedField = SignField | QuestionField

const signFields = Object.keys(made.schema.shape) as SignField[]

/** What was typed, for showing the form again; a box that was not ticked is an empty text. */
export type SignValues = Record<SignField, string>

/** What the form of one petition asks. */
export interface SignAsked {
  offered?: readonly NameDisplay[]
  uses?: FieldUses
  questions?: readonly ShownQuestion[]
  /** An address need not be given. */
  emailOptional?: boolean
}

export type SignReading = { ok: true; value: SignInput } | { ok: false; errors: Faults<AskedField>; values: SignValues }

/**
 * Reads the fields of the petition form (the request reader has refused what no browser sends). Fields it does not know
 * are ignored, and so is what is posted for one that the petition's form has not. Errors are codes, at most one for each
 * field. `ownDomain` is the domain we mail from; `asked` is what the form of the petition has: the choices of who may see
 * the name, and the fields that are not needed to count.
 */
export function readSignForm(
  fields: Readonly<Record<string, string | undefined>>,
  ownDomain = '',
  { offered = Object.values(NameDisplay), uses = plainUses, questions = [], emailOptional = false }: SignAsked = {},
): SignReading {
  const values = Object.fromEntries(signFields.map((name) => [name, fields[name] ?? ''])) as SignValues
  for (const field of optionalFields) if (!isAsked(uses[field])) values[field] = ''
  const schema = emailOptional && isEmpty(values.email) ? addressless : signFormFor(ownDomain)
  const result = schema.safeParse({ ...values, display: values.display || 'none' })
  const isOffered = !result.success || offered.includes(result.data.display)
  const lacking = optionalFields.filter((field) => uses[field] === 'required' && isBlank(field, values[field]))
  const answered = readAnswers(fields, questions)
  const isAnswered = Object.keys(answered.errors).length === 0
  if (result.success && isOffered && lacking.length === 0 && isAnswered)
    return { ok: true, value: { ...result.data, ...someAnswers(answered.answers) } }
  const errors: Faults<AskedField> = isOffered ? {} : { display: 'display.unknown' }
  for (const field of lacking) errors[field] = `${field}.empty`
  for (const issue of result.error?.issues ?? []) errors[issue.path[0] as SignField] ??= issue.message
  return { ok: false, errors: { ...errors, ...answered.errors }, values }
}

/** Nothing is kept where nothing was answered. */
const someAnswers = (answers: Answers) => (Object.keys(answers).length > 0 ? { answers } : {})

/** Nothing is left of an address when it is freed of what was pasted around it. */
function isEmpty(email: string): boolean {
  return email.length <= roomFor(longestAddress) && unwrapEmail(email) === ''
}

/** What is typed is cleaned first: of a line of signs that cannot be seen nothing is left. */
function isBlank(field: OptionalField, typed: string): boolean {
  return made.schema.shape[field].safeParse(typed).data === ''
}

const correctable = z.object({ name: fullName, city, role, organisation, comment }).partial()

/** What a signer corrects: what is not in it stays as it is, and an empty text removes what there is. */
export type SignerCorrection = z.output<typeof correctable> & { answers?: Answers }

/** The name of the tick that removes a field. */
export const removal = (field: OptionalField) => `no-${field}`

/** What may be removed: what the form requires may not, and what it never had is not there. */
export function isRemovable(use: FieldUse): boolean {
  return use === 'shown' || use === 'withdrawn'
}

export type CorrectionReading = { ok: true; value: SignerCorrection } | { ok: false; errors: Faults<AskedField> }

/**
 * Reads the form of corrections: what is left empty is not corrected. What the petition's form does not ask for can be
 * removed, if it once did, and not filled in. Errors are codes, as of the petition form.
 */
export function readCorrection(
  fields: Readonly<Record<string, string | undefined>>,
  { uses = plainUses, questions = [] }: Omit<SignAsked, 'offered'> = {},
): CorrectionReading {
  const names = ['name' as const, ...optionalFields.filter((field) => isAsked(uses[field]))]
  const removed = optionalFields
    .filter((name) => isRemovable(uses[name]) && fields[removal(name)] === 'yes')
    .map((name) => [name, ''])
  const filled = names.flatMap((name) => (fields[name]?.trim() ? [[name, fields[name]]] : []))
  const result = correctable.safeParse(Object.fromEntries([...removed, ...filled]))
  const answered = readAnswerCorrection(fields, questions)
  const count = removed.length + filled.length + Object.keys(answered.answers).length
  const isWrong = !result.success || Object.keys(answered.errors).length > 0
  if (result.success && !isWrong && count > 0)
    return { ok: true, value: { ...result.data, ...someAnswers(answered.answers) } }
  const errors: Faults<AskedField> = isWrong ? answered.errors : { name: 'correction.nothing' }
  for (const issue of result.error?.issues ?? [])
    errors[issue.path[0] as keyof typeof correctable.shape] ??= issue.message
  return { ok: false, errors }
}

/** What is sealed of a correction, as the worker opens it. */
export const correctionSchema = z
  .object({
    name: z.string(),
    city: z.string(),
    role: z.string(),
    organisation: z.string(),
    comment: z.string(),
    answers: answersSchema,
  })
  .partial()

/** What is sealed of a signer, as the worker opens it. */
export const signerSchema = z.object({
  name: z.string(),
  email: z.string(),
  city: z.string(),
  role: z.string(),
  organisation: z.string(),
  comment: z.string(),
  answers: answersSchema.optional(),
})
export type Signer = z.infer<typeof signerSchema>
