/*
 * A spreadsheet runs what begins like a formula, quoted or not. Such a cell is written with an apostrophe before it,
 * which spreadsheets take as "this is text" (OWASP ASVS 5.0, 1.2.10), and read without it. Where a country writes decimals
 * with a comma, spreadsheets divide cells with ";" and take our quotes for letters: there a cell begins inside of ours,
 * after ";", a tab or a line.
 */

const formula = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u
/** Every place where some spreadsheet has a cell begin with a formula, whatever apostrophes and quotes are before it. */
const begins = /(?<=^|[;\t\r\n])(?=['"]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20])/gu
const guarded = /(?<=^|[;\t\r\n])'(?=['"]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20])/gu
const number = /^-?\d+(\.\d+)?$/

/** True for a cell that a spreadsheet would run, and that is not how it keeps a text; a plain number is none. */
export function isFormula(cell: string): boolean {
  return runs(cell) && keptBySpreadsheet(cell) === undefined
}

/** A text as a cell that no spreadsheet runs; {@link unguardCell} gives the text back. */
export function guardCell(text: string): string {
  return number.test(text) ? text : text.replace(begins, "'")
}

function runs(text: string): boolean {
  return formula.test(text) && !number.test(text)
}

/** The text of a cell that may carry apostrophes, or be a text that a spreadsheet wrote as a formula. */
export function unguardCell(cell: string): string {
  return keptBySpreadsheet(cell) ?? cell.replace(guarded, '')
}

/** How spreadsheets keep the zeros of a code: `="00123"` is the text 00123. */
function keptBySpreadsheet(cell: string): string | undefined {
  const kept = /^="([^"=]*)"$/.exec(cell)?.[1]
  return kept === undefined || formula.test(kept) ? undefined : kept
}

/** One line of a CSV file (RFC 4180), every cell safe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(guardCell(cell))).join(',')}\r\n`
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
