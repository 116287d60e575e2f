import { z } from 'zod'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, type DeskReading, readWith } from '@/features/texts/read-form'
import { type PersonField, personFields } from './import-fields'

/** What is sealed of somebody who signed elsewhere, as the worker opens it. What was not given is an empty text. */
export const collectedSchema = z.object({
  name: z.string(),
  email: z.string().default(''),
  city: z.string().default(''),
  role: z.string().default(''),
  organisation: z.string().default(''),
})
export type CollectedPerson = z.output<typeof collectedSchema>

/** How a file that somebody looks at is to be read. */
export const draftSettings = z.object({
  columns: z.array(z.enum(['', ...personFields])).max(100),
  petition: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
})
export type DraftSettings = z.output<typeof draftSettings>

/** The field of a column's choice: "column-3". */
export const columnField = (at: number): ColumnField => `column-${at}`
export type ColumnField = `column-${number}`

/** Reads what each column is, as chosen. A field that is chosen twice is a fault of the second. */
export function readDraftSettings(
  values: Readonly<Record<string, string>>,
  count: number,
): DeskReading<DraftSettings, ColumnField | 'petition'> {
  const errors: Partial<Record<ColumnField | 'petition', string>> = {}
  const taken = new Set<string>()
  const columns = Array.from({ length: Math.min(count, 100) }, (_, at): PersonField | '' => {
    const chosen = personFields.find((field) => field === values[columnField(at)])
    if (chosen !== undefined && taken.has(chosen)) errors[columnField(at)] = 'twice'
    if (chosen !== undefined) taken.add(chosen)
    return chosen ?? ''
  })
  if (!['name', 'firstName', 'lastName'].some((field) => taken.has(field))) errors[columnField(0)] ??= 'no-name'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const petition = draftSettings.shape.petition.safeParse(values.petition || undefined).data
  return { ok: true, value: { columns, ...(petition === undefined ? {} : { petition }) } }
}

const optionalDay = z.union([z.literal(''), calendarDay]).transform((day) => (day === '' ? null : new Date(day)))

const evidenceForm = z
  .strictObject({
    source: line(100).refine((text) => text !== '', 'source'),
    page: line(300).refine((text) => text !== '', 'page'),
    words: prose(2_000).refine((text) => text.trim() !== '', 'words'),
    agreedFrom: optionalDay,
    agreedUntil: optionalDay,
    coversNames: z
      .string()
      .refine((answer) => answer === 'yes' || answer === 'no', 'covers')
      .transform((answer) => answer === 'yes'),
    version: z
      .string()
      .refine((text) => /^([1-9]\d{0,5})?$/.test(text), 'version')
      .transform((text) => Number(text) || null),
  })
  .superRefine(({ agreedFrom, agreedUntil }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (agreedFrom && agreedUntil && agreedUntil < agreedFrom) fault('agreedUntil', 'order')
    if (!agreedFrom && agreedUntil) fault('agreedFrom', 'from')
  })
/** What is known of how people agreed. */
export type Evidence = z.output<typeof evidenceForm>
export type EvidenceField = keyof z.input<typeof evidenceForm>

/** Reads the evidence. Faults: the field's own code where it is missing. */
export function readEvidence(values: Readonly<Record<string, string>>): DeskReading<Evidence, EvidenceField> {
  const {
    source = '',
    page = '',
    words = '',
    agreedFrom = '',
    agreedUntil = '',
    coversNames = '',
    version = '',
  } = values
  return readWith(evidenceForm, { source, page, words, agreedFrom, agreedUntil, coversNames, version }) as DeskReading<
    Evidence,
    EvidenceField
  >
}
