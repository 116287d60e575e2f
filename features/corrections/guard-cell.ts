/*
 * A spreadsheet runs what begins like a formula, quoted or not. Such a cell is written with an apostrophe before it,
 * which spreadsheets take as "this is text" (OWASP ASVS 5.0, 1.2.10), and read without it.
 */

const formula = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u
const guarded = /^'+[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u
const number = /^-?\d+(\.\d+)?$/

/** True for a text that a spreadsheet would take for a formula; a plain number is none. */
export function isFormula(text: string): boolean {
  return formula.test(text) && !number.test(text)
}

/** A text as a cell that no spreadsheet runs; {@link unguardCell} gives the text back. */
export function guardCell(text: string): string {
  return isFormula(text) || guarded.test(text) ? `'${text}` : text
}

/** The text of a cell that may carry the apostrophe. */
export function unguardCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell
}

/** One line of a CSV file (RFC 4180), every cell safe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(guardCell(cell))).join(',')}\r\n`
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
