import { z } from 'zod'
import { interfaceLocales } from '@/features/languages/rules'
import { boundMarks, roomFor, unwrapEmail } from '@/features/texts/rules'
import { Role } from '@/generated/prisma/enums'

/** Marks that turn the order of letters around; they have no place in a text that others read (trust.md, B4 6–9). */
const turning = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu
const control = /[\p{Cc}\u2028\u2029]+/gu
const controlButNewline = /(?!\n)\p{Cc}/gu

const length = (text: string) => [...text].length

/** One line an organiser writes: spaces tidied, control characters gone, at most `longest` characters. */
export function line(longest: number) {
  return z
    .string()
    .max(roomFor(longest), 'too-long')
    .transform((text) => boundMarks(text).normalize('NFC'))
    .transform((text) => text.replace(turning, '').replace(control, ' ').replace(/ {2,}/g, ' ').trim())
    .refine((text) => length(text) <= longest, 'too-long')
}

/** A text of several lines: line ends made equal, control characters gone, at most `longest` characters. */
export function prose(longest: number) {
  return z
    .string()
    .max(roomFor(longest), 'too-long')
    .transform((text) => boundMarks(text).normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, '  '))
    .transform((text) => text.replace(turning, '').replace(controlButNewline, '').trim())
    .refine((text) => length(text) <= longest, 'too-long')
}

/** A language of a text: "en", "kk", "pt-br". */
export const localeCode = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,4})?$/)

/** ISO 3166-1 alpha-2 code of a country, and the few user-assigned ones the directory knows (XK, XM, EU). */
export const countryCode = z
  .string()
  .refine((code) => code === 'XM' || (/^[A-Z]{2}$/.test(code) && code !== 'ZZ' && hasName(code)), 'unknown-country')
const hasName = (code: string) => countryNames.of(code) !== undefined
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** A calendar day: "2026-03-01". None of our days is older than a living person; the year 0 is none at all. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01', 'invalid_format')

/** RFC 5321, 4.5.3.1: octets of an address. */
const longestEmail = 254

const pasted = z.string().max(roomFor(longestEmail), 'email').transform(unwrapEmail)
const oneEmail = z.email('email').max(longestEmail, 'email')

/** One address, freed of what was pasted around it. */
export const emailAddress = pasted.pipe(oneEmail)

/** The address of an organiser, in the one spelling that is stored. */
export const organiserEmail = pasted.transform((text) => text.toLowerCase()).pipe(oneEmail)

export const roleSchema = z.enum(Role)

export const interfaceLocale = z.enum(interfaceLocales)

/** The language of the page that a form of the desk was sent from. */
export function localeOf(form: FormData): z.output<typeof interfaceLocale> {
  return interfaceLocale.catch('en').parse(form.get('interface'))
}

/** What was typed in a field of a form; empty for a field that is not there, or holds a file. */
export function textOf(form: FormData, name: string): string {
  return z.string().catch('').parse(form.get(name))
}

/** Everything that was typed in a form, without its files. */
export function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

export const personName = line(100).refine((text) => /\p{L}/u.test(text), 'required')

/** Who acts on the desk, as the session tells it; what they may do is asked of the database each time. */
export interface SignedInOrganiser {
  id: string
  name: string
  email: string
  locale: string
  teams: { id: string; name: string; role: Role }[]
}

/** What a form on the desk got wrong: path of the field ("translations.0.title") → code of the fault. */
export type Faults = Record<string, string>

/** The faults of a form, one for each field. */
export function faultsOf(error: z.ZodError): Faults {
  const faults: Faults = {}
  for (const { path, message, code } of error.issues) {
    const field = path.join('.')
    faults[field] ??= code === 'custom' ? message : knownFaults.has(message) ? message : code
  }
  return faults
}
const knownFaults = new Set(['email', 'no-original', 'too-long'])

/** Why an act on the desk was refused before anything looked at it. */
export type DeskRefusal =
  | { ok: false; reason: 'signed-out' | 'not-found' }
  | { ok: false; reason: 'invalid'; errors: Faults }
