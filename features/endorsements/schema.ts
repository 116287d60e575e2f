import { z } from 'zod'
import { city, fullName, role, signerCountry, signerLine } from '@/features/signatures/schema'
import { asciiDomain } from '@/features/texts/check-email'
import { emailAddressFor } from '@/features/texts/email'
import { prose } from '@/features/texts/lines'
import { type DeskReading, readWith, saidFaults } from '@/features/texts/read-form'
import { website } from '@/features/texts/website'
import { EndorsementState } from '@/generated/prisma/enums'

const longestOrganisation = 150
const longestReason = 1_000

/** What an organisation is called: many are called like their site. Faults: name.empty, .long, … */
export const organisationName = signerLine('name', { most: longestOrganisation, required: true, domains: true })

const shown = {
  name: organisationName,
  country: signerCountry,
  town: city,
  site: website('site'),
}

/** What is shown of an organisation, once an organiser has looked. */
const shownForm = z.object(shown)
export type ShownOrganisation = z.output<typeof shownForm>
export type ShownField = keyof ShownOrganisation
/** What may be wrong on the officer's own page: the logo beside what is shown. */
export type OwnOrganisationField = ShownField | 'logo'

const requiredTick = z.string().refine((text) => text !== '', 'consent.required')

function endorseForm(ownDomain: string) {
  return z.object({
    ...shown,
    officer: fullName,
    role: role.refine((text) => text !== '', 'role.empty'),
    email: emailAddressFor(ownDomain),
    consent: requiredTick,
  })
}

// A schema is dear to make and is made again for another domain only, which in one process never comes.
let made = { ownDomain: '', schema: endorseForm('') }

/** What a valid form says. */
export type EndorseInput = z.output<typeof made.schema>
export type EndorseField = keyof EndorseInput

type Values = Readonly<Record<string, string | undefined>>
type Reading<Form> = DeskReading<Form, keyof Form & string>

/** Reads the form of an organisation. Errors are codes, at most one for each field; `ownDomain` is the one we mail from. */
export function readEndorseForm(fields: Values, ownDomain = ''): Reading<EndorseInput> {
  if (made.ownDomain !== ownDomain) made = { ownDomain, schema: endorseForm(asciiDomain(ownDomain)) }
  return readFields(made.schema, Object.keys(made.schema.shape), fields)
}

/** Reads what an officer confirms or corrects: what is shown of the organisation. */
export function readShownForm(fields: Values): Reading<ShownOrganisation> {
  return readFields(shownForm, Object.keys(shownForm.shape), fields)
}

function readFields<Form>(schema: z.ZodType<Form>, names: readonly string[], fields: Values): Reading<Form> {
  const result = schema.safeParse(Object.fromEntries(names.map((name) => [name, fields[name] ?? ''])))
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: saidFaults(result.error) }
}

/** What is sealed of an officer, as the worker opens it. */
export const officerSchema = z.object({ name: z.string(), role: z.string(), email: z.string().min(3) })
export type Officer = z.infer<typeof officerSchema>

/** What an officer corrected, as the worker opens it. */
export const officerCorrectionSchema = officerSchema.pick({ name: true, role: true }).partial()
export type OfficerCorrection = z.infer<typeof officerCorrectionSchema>

const correctionForm = z.object({ officer: fullName, role }).partial()
export type OfficerField = keyof z.output<typeof correctionForm>

/** Reads what an officer corrects of themselves: what is left empty stays as it is. Errors are codes, one for each field. */
export function readOfficerCorrection(fields: Values): DeskReading<OfficerCorrection, OfficerField> {
  const filled = (['officer', 'role'] as const).filter((name) => fields[name]?.trim())
  const result = correctionForm.safeParse(Object.fromEntries(filled.map((name) => [name, fields[name]])))
  if (filled.length === 0) return { ok: false, errors: { officer: 'officer.nothing' } }
  if (!result.success) return { ok: false, errors: saidFaults(result.error) }
  const { officer: name, role: held } = result.data
  return { ok: true, value: { ...(name !== undefined && { name }), ...(held && { role: held }) } }
}

const refusal = z.object({ reason: prose(longestReason).refine((text) => text !== '', 'reason.empty') })

/** Reads why an organisation is not shown: words there must be, as the officer is told. */
export function readRefusal(values: Readonly<Record<string, string>>): DeskReading<z.output<typeof refusal>> {
  return readWith(refusal, { reason: values.reason ?? '' })
}

/** What the address of the desk's list may ask for. */
const listQuery = z.object({
  state: z.enum(EndorsementState).catch('confirmed'),
  after: z.uuid().optional().catch(undefined),
})
export type EndorsementFilter = z.output<typeof listQuery>

/** Reads a filter from an address; what makes no sense there is not asked. */
export function endorsementFilter(query: {
  state?: string | undefined
  after?: string | undefined
}): EndorsementFilter {
  return listQuery.parse(query)
}
