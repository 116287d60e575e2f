/** What a form shows after it was refused: everything that was typed, and what is wrong where, as codes. */
export interface Refused {
  values: Record<string, string>
  errors: Record<string, string>
  /** A refusal that belongs to no field. */
  notice?: string
}

interface Words {
  (code: string): string
  has: (code: string) => boolean
}

/** What was typed in each field, and what is wrong with it in words; a code that has none of its own is `other`. */
export function sayRefused(state: Refused | null, words: Words) {
  const say = (code: string | undefined) => (code === undefined ? undefined : words(words.has(code) ? code : 'other'))
  return {
    error: (name: string) => say(state?.errors[name]),
    value: (name: string, before = '') => state?.values[name] ?? before,
    notice: say(state?.notice),
  }
}
