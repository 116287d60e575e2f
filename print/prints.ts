import { printBrochure } from './brochure'
import { printLetter } from './letter'
import { printLetters } from './letters'
import { printPaperSheet } from './paper-sheet'
import { printReportSheet } from './report-sheet'
import { printResolution } from './resolution'
import { printStallCard } from './stall-card'

/**
 * What web prints beside itself (`print-apart.ts`), by its name: how it is set. Only the process that prints loads this,
 * as it holds the compiler and the fonts.
 */
export const prints = {
  brochure: printBrochure,
  letter: printLetter,
  letters: printLetters,
  'paper-sheet': printPaperSheet,
  'report-sheet': printReportSheet,
  resolution: printResolution,
  'stall-card': printStallCard,
} as const satisfies Record<string, (print: never) => Buffer | Promise<Buffer>>

export type PrintName = keyof typeof prints

/** A print as it is asked for: its name, and what stands on it. */
export type AskedPrint = { [Name in PrintName]: { of: Name; print: Parameters<(typeof prints)[Name]>[0] } }[PrintName]

/** Sets a print as PDF; a broken template throws. */
export async function setPrint({ of, print }: AskedPrint): Promise<Buffer> {
  // Each name goes with its own data: the type of what is asked says so.
  return (prints[of] as (print: unknown) => Buffer | Promise<Buffer>)(print)
}
