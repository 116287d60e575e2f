import { z } from 'zod'
import { roomFor } from '@/features/safety/bound-text'
import {
  fullName,
  graphemesOf,
  longestName,
  organisation,
  role,
  signerCountry,
  signerLine,
} from '@/features/signatures/schema'
import { emailAddressFor } from '@/features/texts/email'
import { type Faults, saidFaults } from '@/features/texts/read-form'
import { SignatoryCapacity } from '@/generated/prisma/enums'
import { mostSignatories } from './rules'

const filled = (text: string) => (text === '' ? null : text)
const capacity = z.enum(SignatoryCapacity).catch('personal')
const country = z.union([z.literal(''), signerCountry]).transform(filled)
const shown = {
  name: fullName,
  role: role.transform(filled),
  organisation: organisation.transform(filled),
  capacity,
  town: signerLine('town', { most: longestName, required: false }).transform(filled),
  country,
}

/** What the desk knows of somebody it puts under a letter; an empty address is none. Faults: "name.empty", … */
export const signatoryForm = z.object({
  ...shown,
  email: z.union([z.literal(''), emailAddressFor('')]).transform(filled),
})
export type SignatoryForm = z.output<typeof signatoryForm>
export type SignatoryFields = z.input<typeof signatoryForm>

/** Several people at once, as they were pasted. */
export const signatoryForms = z.array(signatoryForm).min(1).max(mostSignatories)

const longestWords = 200

/** How somebody without a link confirmed, in the organiser's words. */
export const howConfirmed = z
  .string()
  .max(roomFor(longestWords), 'how.empty')
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .refine((text) => text !== '' && graphemesOf(text) <= longestWords, 'how.empty')

/** What a signatory may correct before they confirm. */
const cosignForm = z.object(shown)
export type CosignInput = z.output<typeof cosignForm>
const cosignFields = ['name', 'role', 'organisation', 'capacity', 'town', 'country'] as const
export type CosignField = (typeof cosignFields)[number]
export type CosignValues = Record<CosignField, string>

export type CosignReading =
  | { ok: true; value: CosignInput }
  | { ok: false; errors: Faults<CosignField>; values: CosignValues }

/** Reads the fields of the page where a signatory answers. Errors are codes ("name.empty"), at most one a field. */
export function readCosignForm(fields: Readonly<Record<string, string | undefined>>): CosignReading {
  const values = Object.fromEntries(cosignFields.map((name) => [name, fields[name] ?? ''])) as CosignValues
  const result = cosignForm.safeParse(values)
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, errors: saidFaults<CosignField>(result.error), values }
}

/** What is sealed of a signatory, as the worker opens it. */
export const sealedSignatorySchema = z.object({ email: z.string().min(3) })
export type SealedSignatory = z.infer<typeof sealedSignatorySchema>
