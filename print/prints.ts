import { printLetter } from './letter'
import { printPaperSheet } from './paper-sheet'
import { printStallCard } from './stall-card'

/**
 * What web prints beside itself (`print-apart.ts`), by its name: how it is set. Only the process that prints loads this,
 * as it holds the compiler and the fonts.
 */
export const prints = {
  letter: printLetter,
  'paper-sheet': printPaperSheet,
  'stall-card': printStallCard,
} as const satisfies Record<string, (print: never) => Buffer>

export type PrintName = keyof typeof prints

/** A print as it is asked for: its name, and what stands on it. */
export type AskedPrint = { [Name in PrintName]: { of: Name; print: Parameters<(typeof prints)[Name]>[0] } }[PrintName]

/** Sets a print as PDF; a broken template throws. */
export function setPrint({ of, print }: AskedPrint): Buffer {
  // Each name goes with its own data: the type of what is asked says so.
  return (prints[of] as (print: unknown) => Buffer)(print)
}
