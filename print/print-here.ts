import { setImmediate } from 'node:timers/promises'
import type { AskedPrint } from './prints'

// Held once for the whole process, as the printer beside it is.
const shared = globalThis as typeof globalThis & { postbagPrintsHere?: { waiting: number; last: Promise<unknown> } }

/**
 * Prints in this process, which does nothing else meanwhile: one after the other, and between two of them others
 * get their turn. Undefined when `most` wait already; a broken template throws.
 */
export async function printHere(asked: AskedPrint, most: number): Promise<Buffer | undefined> {
  shared.postbagPrintsHere ??= { waiting: 0, last: Promise.resolve() }
  const prints = shared.postbagPrintsHere
  if (prints.waiting >= most) return undefined
  prints.waiting += 1
  const printed = prints.last
    .then(() => setImmediate())
    // Fonts and compiler are loaded with the first print only.
    .then(() => import('./prints'))
    .then(({ setPrint }) => setPrint(asked))
    .finally(() => {
      prints.waiting -= 1
    })
  prints.last = printed.catch(() => {})
  return printed
}
