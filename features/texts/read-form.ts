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

/** What a form got wrong: path of the field ("translations.0.title") → code of the fault. */
export type Faults<Field extends string = string> = Partial<Record<Field, string>>

/** Where a form of ours can be wrong: at a field, or at a part of one ("translations.0.title"). */
export type FieldOf<Form> = Form extends readonly unknown[]
  ? `${number}.${string}`
  : Form extends object
    ? (keyof Form & string) | `${keyof Form & string}.${string}`
    : ''

/** The faults of a form, field by field. */
export function listFaults<Field extends string>(faults: Faults<Field>): [field: Field, code: string][] {
  return Object.entries(faults) as [Field, string][]
}

/** The faults of a form in words instead of codes. */
export function phraseFaults<Field extends string>(
  faults: Faults<Field>,
  say: (code: string, field: Field) => string,
): Faults<Field> {
  return Object.fromEntries(listFaults(faults).map(([field, code]) => [field, say(code, field)])) as Faults<Field>
}

/** The faults that a schema says in its own codes ("name.empty"), of each field the first. */
export function saidFaults<Field extends string>(error: z.ZodError): Faults<Field> {
  const faults: Faults<Field> = {}
  for (const { path, message } of error.issues) faults[path[0] as Field] ??= message
  return faults
}

/** The faults of a form of the desk, one for each field. */
export function faultsOf(error: z.ZodError): Faults {
  const faults: Faults = {}
  for (const { path, message, code } of error.issues) {
    const field = path.join('.')
    faults[field] ??= code === 'custom' ? message : knownFaults.has(message) ? message : code
  }
  return faults
}

/** What reading a form comes to: what it holds, or what is wrong with which field. */
export type DeskReading<Form, Field extends string = string> =
  | { ok: true; value: Form }
  | { ok: false; errors: Faults<Field> }

/** Reads what was typed by a schema. */
export function readWith<Form extends z.ZodType>(
  schema: Form,
  input: unknown,
): DeskReading<z.output<Form>, FieldOf<z.input<Form>>> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  // A schema finds fault with its own fields.
  return { ok: false, errors: faultsOf(result.error) as Faults<FieldOf<z.input<Form>>> }
}

const knownFaults = new Set(['email', 'no-original', 'too-long', 'too-nested'])

/** Why an act on the desk was refused before anything looked at it. */
export type DeskRefusal<Field extends string = string> =
  | { ok: false; reason: 'signed-out' | 'not-found' }
  | { ok: false; reason: 'invalid'; errors: Faults<Field> }

/** A calendar day: "2026-03-01". None of our days is older than a living person; the year 0 is none at all. */
export const calendarDay = z.iso.date().refine((text) => text >= '1900-01-01', 'invalid_format')
