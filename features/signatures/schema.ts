import { z } from 'zod'
import { isCountry } from '@/features/places/countries'
import { roomFor } from '@/features/safety/bound-text'
import { asciiDomain } from '@/features/texts/check-email'
import { checkLine, checkText, type LineRule } from '@/features/texts/check-text'
import { cleanLine, cleanLines, countGraphemes } from '@/features/texts/clean-text'
import { emailAddressFor } from '@/features/texts/email'
import { NameDisplay } from '@/generated/prisma/enums'

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

// A schema is dear to make and is made again for another domain only, which in one process never comes.
let made = { ownDomain: '', schema: signForm('') }

function signFormFor(ownDomain: string) {
  if (made.ownDomain !== ownDomain) made = { ownDomain, schema: signForm(asciiDomain(ownDomain)) }
  return made.schema
}

/** What a valid form of the petition page says. */
export type SignInput = z.output<ReturnType<typeof signForm>>
export type SignField = keyof SignInput

const signFields = Object.keys(made.schema.shape) as SignField[]

/** What was typed, for showing the form again; a box that was not ticked is an empty text. */
export type SignValues = Record<SignField, string>

export type SignReading =
  | { ok: true; value: SignInput }
  | { ok: false; errors: Partial<Record<SignField, string>>; values: SignValues }

/**
 * Reads the fields of the petition form (the request reader has refused what no browser sends). Fields it does not know
 * are ignored. Errors are codes, at most one for each field. `ownDomain` is the domain we mail from; `offered` are the
 * choices of who may see the name that the petition's form has.
 */
export function readSignForm(
  fields: Readonly<Record<string, string | undefined>>,
  ownDomain = '',
  offered: readonly NameDisplay[] = Object.values(NameDisplay),
): SignReading {
  const values = Object.fromEntries(signFields.map((name) => [name, fields[name] ?? ''])) as SignValues
  const result = signFormFor(ownDomain).safeParse({ ...values, display: values.display || 'none' })
  const isOffered = !result.success || offered.includes(result.data.display)
  if (result.success && isOffered) return { ok: true, value: result.data }
  const errors: Partial<Record<SignField, string>> = isOffered ? {} : { display: 'display.unknown' }
  for (const issue of result.error?.issues ?? []) errors[issue.path[0] as SignField] ??= issue.message
  return { ok: false, errors, values }
}

const correctable = z.object({ name: fullName, city, role, organisation, comment }).partial()

/** What a signer corrects: what is not in it stays as it is, and an empty text removes what there is. */
export type SignerCorrection = z.output<typeof correctable>

/** What may be removed; a name there must be. */
export const removable = ['city', 'role', 'organisation', 'comment'] as const

/** The name of the tick that removes a field. */
export const removal = (field: (typeof removable)[number]) => `no-${field}`

export type CorrectionReading =
  | { ok: true; value: SignerCorrection }
  | { ok: false; errors: Partial<Record<keyof SignerCorrection, string>> }

/** Reads the form of corrections: what is left empty is not corrected. Errors are codes, as of the petition form. */
export function readCorrection(fields: Readonly<Record<string, string | undefined>>): CorrectionReading {
  const names = Object.keys(correctable.shape) as (keyof SignerCorrection)[]
  const removed = removable.filter((name) => fields[removal(name)] === 'yes').map((name) => [name, ''])
  const filled = names.flatMap((name) => (fields[name]?.trim() ? [[name, fields[name]]] : []))
  const result = correctable.safeParse(Object.fromEntries([...removed, ...filled]))
  if (result.success && removed.length + filled.length > 0) return { ok: true, value: result.data }
  const errors: Partial<Record<keyof SignerCorrection, string>> = result.success ? { name: 'correction.nothing' } : {}
  for (const issue of result.error?.issues ?? []) errors[issue.path[0] as keyof SignerCorrection] ??= issue.message
  return { ok: false, errors }
}

/** What is sealed of a correction, as the worker opens it. */
export const correctionSchema = z
  .object({ name: z.string(), city: z.string(), role: z.string(), organisation: z.string(), comment: z.string() })
  .partial()

/** What is sealed of a signer, as the worker opens it. */
export const signerSchema = z.object({
  name: z.string(),
  email: z.string(),
  city: z.string(),
  role: z.string(),
  organisation: z.string(),
  comment: z.string(),
})
export type Signer = z.infer<typeof signerSchema>
