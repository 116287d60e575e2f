/** A translator of any namespace, whose keys are its own. */
interface Translator {
  (key: never, ...values: never[]): string
  has: (key: never) => boolean
}

/**
 * The word for a key that is made of a code from outside: of an address, a form, the database. Where there is none it is
 * `fallback`; without one the missing word is reported like any other. A code whose values are known needs none of this:
 * its key is checked by its type.
 */
export function knownWord(t: Translator, key: string, fallback?: string, values?: Record<string, string>): string {
  return fallback === undefined || t.has(key as never) ? t(key as never, values as never) : fallback
}
