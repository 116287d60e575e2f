import { z } from 'zod'
import { interfaceLocales } from '@/features/places/languages'

/** A language of a text: "en", "kk", "pt-br". */
export const localeCode = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,4})?$/)

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

/** What reading a form comes to: what it holds, or what is wrong with which field. */
export type DeskReading<Form> = { ok: true; value: Form } | { ok: false; errors: Faults }

/** Reads what was typed by a schema. */
export function readWith<Form extends z.ZodType>(schema: Form, input: unknown): DeskReading<z.output<Form>> {
  const result = schema.safeParse(input)
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: faultsOf(result.error) }
}

const knownFaults = new Set(['email', 'no-original', 'too-long'])

/** Why an act on the desk was refused before anything looked at it. */
export type DeskRefusal =
  | { ok: false; reason: 'signed-out' | 'not-found' }
  | { ok: false; reason: 'invalid'; errors: Faults }

/** A calendar day: "2026-03-01". None of our days is older than a living person; the year 0 is none at all. */
export const calendarDay = z.iso.date().refine((text) => text >= '1900-01-01', 'invalid_format')
