/** A translator of any namespace, whose keys are its own. */
interface Translator {
  (key: never, ...values: never[]): string
  has: (key: never) => boolean
  raw: (key: never) => unknown
}

/**
 * The word for a key that is made of a code from outside: of an address, a form, the database. Where there is none it is
 * `fallback`; without one the missing word is reported like any other. A code whose values are known needs none of this:
 * its key is checked by its type.
 */
export function knownWord(t: Translator, key: string, fallback?: string, values?: Record<string, string>): string {
  return fallback === undefined || isWord(t, key as never) ? t(key as never, values as never) : fallback
}

/** Groups of words are none, and every object has a "constructor". */
function isWord(t: Translator, key: never): boolean {
  return t.has(key) && typeof t.raw(key) === 'string'
}
