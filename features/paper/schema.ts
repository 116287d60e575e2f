import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, readWith } from '@/features/texts/read-form'
import { mostInBatch } from './rules'

const longestTown = 100
const longestNote = 1_000
const longestReason = 500

/** A number as people type it: digits, with spaces between them; NaN for any other text. */
function parseCount(text: string): number {
  if (text.length > 40) return Number.NaN
  const digits = text.replace(/\s/g, '')
  return /^[1-9]\d{0,5}$/.test(digits) && Number(digits) <= mostInBatch ? Number(digits) : Number.NaN
}

const count = z
  .string()
  .transform(parseCount)
  .refine((number) => !Number.isNaN(number), 'number')

/** The text that the sheets had: "2.en". */
const sheetText = z
  .string()
  .refine((text) => /^[1-9]\d{0,5}\.[a-z]{2,3}(-[a-z]{2,4})?$/.test(text), 'text')
  .transform((text) => {
    const [version = '', locale = ''] = text.split('.')
    return { version: Number(version), locale }
  })

const batchForm = z.strictObject({
  number: count,
  country: countryCode,
  town: line(longestTown),
  collectedOn: calendarDay.transform((day) => new Date(day)),
  text: sheetText,
  note: prose(longestNote),
})
export type BatchInput = z.output<typeof batchForm>
/** Fields of a batch that can be wrong. */
export type BatchField = keyof z.input<typeof batchForm>

/** Reads what is entered of a batch. */
export function readBatchForm({
  number,
  country,
  town = '',
  collectedOn,
  text,
  note = '',
}: Readonly<Record<string, string>>) {
  return readWith(batchForm, { number: number ?? '', country, town, collectedOn, text, note })
}

/** The revision that a page showed. */
const revision = z.coerce.number().int().positive().max(2_147_483_647).catch(0)

/** Reads what somebody counted, and the revision they saw. */
export function readCheckForm(values: Readonly<Record<string, string>>) {
  return readWith(z.strictObject({ number: count, revision }), {
    number: values.number ?? '',
    revision: values.revision,
  })
}

/** Reads why a batch is sent back or taken off, and the revision they saw. */
export function readReasonForm(values: Readonly<Record<string, string>>) {
  const reason = prose(longestReason).refine((text) => text !== '', 'reason')
  return readWith(z.strictObject({ reason, revision }), { reason: values.reason ?? '', revision: values.revision })
}

/** The revision that a button was shown with; 0 for none. */
export function readRevision(values: Readonly<Record<string, string>>): number {
  return revision.parse(values.revision)
}
