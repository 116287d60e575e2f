import { z } from 'zod'
import { city, longestName, signerLine } from '@/features/signatures/schema'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, type DeskReading, localeCode, readWith, saidFaults } from '@/features/texts/read-form'
import { unknownBlanks } from './fill-resolution'

/** More than any branch has members. */
const mostVotes = 1_000_000
const longestTitle = 150
const longestText = 6_000

const votes = z
  .string()
  .trim()
  .regex(/^\d{1,7}$/, 'votes.number')
  .transform(Number)
  .refine((count) => count <= mostVotes, 'votes.number')

const person = signerLine('name', { most: longestName, required: false })

const resolutionForm = z.object({
  heldOn: z
    .string()
    .pipe(calendarDay)
    .transform((text) => new Date(`${text}T00:00:00Z`)),
  place: city,
  mover: person,
  seconder: person,
  votesFor: votes,
  votesAgainst: votes,
  votesAbstained: votes,
})
export type ResolutionInput = z.output<typeof resolutionForm>
export type ResolutionField = keyof ResolutionInput

const names = Object.keys(resolutionForm.shape) as ResolutionField[]

/** Reads what a branch fills in. Errors are codes, at most one for each field; a day in the future is one. */
export function readResolutionForm(
  fields: Readonly<Record<string, string | undefined>>,
  now: Date,
): DeskReading<ResolutionInput, ResolutionField> {
  const result = resolutionForm
    .refine(({ heldOn }) => heldOn <= now, { message: 'heldOn.future', path: ['heldOn'] })
    .refine(({ votesFor, votesAgainst }) => votesFor > votesAgainst, { message: 'votes.lost', path: ['votesFor'] })
    .safeParse(Object.fromEntries(names.map((name) => [name, fields[name] ?? ''])))
  if (result.success) return { ok: true, value: result.data }
  const errors = saidFaults<ResolutionField>(result.error)
  return {
    ok: false,
    errors: 'heldOn' in errors && errors.heldOn !== 'heldOn.future' ? { ...errors, heldOn: 'heldOn.day' } : errors,
  }
}

const modelForm = z.object({
  locale: localeCode,
  title: line(longestTitle),
  text: prose(longestText).refine((text) => unknownBlanks(text).length === 0, 'blanks'),
})

/** Reads a text with blanks for branches, in one language; without title and text there is none in it. */
export function readResolutionModel(values: Readonly<Record<string, string>>): DeskReading<z.output<typeof modelForm>> {
  return readWith(modelForm, { locale: values.locale ?? '', title: values.title ?? '', text: values.text ?? '' })
}
