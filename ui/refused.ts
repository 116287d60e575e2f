import { knownWord } from './known-word'

/** What a form shows after it was refused: everything that was typed, and what is wrong where, as codes. `Field` names where. */
export interface Refused<Field extends string = string> {
  values: Record<string, string>
  errors: Partial<Record<Field, string>>
  /** A refusal that belongs to no field. */
  notice?: string
}

/** What takes a form in which one types: it goes on to another page, or says what was typed and what is wrong. */
export type TypedAction<Field extends string = string> = (
  before: Refused<Field> | null,
  form: FormData,
) => Promise<Refused<Field>>

/** Refusals that every form of the desk says in the same words (`ui/kept-form.tsx`). */
export const keptNotices = ['signed-out', 'not-found'] as const

/** The fields of a form in which people wrote something: no id, no password, no mark of a box or a choice. */
export function writtenIn(entries: readonly [name: string, value: string][]): [name: string, value: string][] {
  return entries.filter(([name, value]) => !unwritten.includes(name) && value.trim() !== '' && !choice.test(value))
}
const unwritten = ['password', 'interface']
const choice = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^[a-z_]+$|^[a-z]{2,3}(-[a-z]{2,4})?$|^[A-Z]{2}$/

/** Words of what may be wrong in a form, one of them for everything else. */
interface Words {
  (code: 'other'): string
  has: (code: never) => boolean
  raw: (code: never) => unknown
}

/** What was typed in each field, and what is wrong with it in words; a code that has none of its own is `other`. */
export function sayRefused<Field extends string>(state: Refused<Field> | null, words: Words) {
  const say = (code: string | undefined) => (code === undefined ? undefined : knownWord(words, code, words('other')))
  const own = keptNotices.every((notice) => notice !== state?.notice)
  return {
    error: (name: Field) => say(state?.errors[name]),
    value: (name: string, before = '') => state?.values[name] ?? before,
    notice: own ? say(state?.notice) : undefined,
    /** For the summary above the form. */
    faults: Object.entries<string | undefined>(state?.errors ?? {}).map(([field, code]) => ({
      field,
      message: say(code) ?? '',
    })),
  }
}
