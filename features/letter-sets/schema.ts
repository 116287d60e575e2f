import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { emailAddress } from '@/features/texts/email'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, type Faults, faultsOf, localeCode } from '@/features/texts/read-form'

/** An address field has room for three lines between name and town. */
const mostLines = 3

/** The letterhead of a letter of a set, its language and its day. */
const letterHead = z.object({
  locale: localeCode,
  date: calendarDay.transform((text) => new Date(`${text}T00:00:00Z`)),
  name: line(120).refine((text) => /\p{L}/u.test(text), 'required'),
  address: prose(240)
    .transform((text) =>
      text
        .split(/\n+/)
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine((lines) => lines.length <= mostLines, 'too-long'),
  town: line(80),
  country: countryCode,
  email: z.union([z.literal(''), emailAddress]),
})
export type LetterHead = z.output<typeof letterHead>
export type HeadField = keyof LetterHead

export type HeadReading = { ok: true; value: LetterHead } | { ok: false; errors: Faults }

/** Reads the form of a letterhead. Faults: required, too-long, email, unknown-country, and a day that is none. */
export function readLetterHead(fields: Readonly<Record<string, unknown>>): HeadReading {
  const text = (name: HeadField) => (typeof fields[name] === 'string' ? fields[name].trim() : '')
  const result = letterHead.safeParse({
    locale: text('locale'),
    date: text('date'),
    name: text('name'),
    address: text('address'),
    town: text('town'),
    country: text('country'),
    email: text('email'),
  })
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: faultsOf(result.error) }
}

/** Countries of a form, each once; what is none is left out. */
export function readCountries(values: readonly unknown[]): string[] {
  const codes = values.flatMap((value) => {
    const code = countryCode.safeParse(value)
    return code.success ? [code.data] : []
  })
  return [...new Set(codes)]
}

/** The day until which signatories may confirm; null for a field that is empty. */
export const closingDay = z.union([z.literal('').transform(() => null), calendarDay])

/** A private note on a letter. */
export const letterNote = prose(4_000)
