import { log } from './log'
import { scrub } from './scrub'

/** What was written to the console, as one line of the log: the error it held, and its words scrubbed. */
export function lineOf(parts: readonly unknown[]): { err?: unknown; words: string } {
  const err = parts.find((part) => part instanceof Error)
  const words = parts.filter((part) => typeof part === 'string').join(' ')
  return { ...(err !== undefined && { err }), words: scrub(words.replace(/\s+/g, ' ').trim()).slice(0, 500) }
}

/**
 * Next writes what pages and actions throw to the console, with everything the message quotes. From now on it goes into
 * the log instead, as our own errors do: by class, code and place.
 */
export function logConsole(): void {
  for (const [name, level] of [
    ['error', 'error'],
    ['warn', 'warn'],
  ] as const) {
    console[name] = (...parts: unknown[]) => {
      const { words, ...line } = lineOf(parts)
      log[level](line, words || 'Something was thrown')
    }
  }
}
