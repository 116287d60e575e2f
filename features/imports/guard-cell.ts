/*
 * A spreadsheet runs what begins like a formula, quoted or not. Such a cell is written with an apostrophe before it,
 * which spreadsheets take as "this is text" (OWASP ASVS 5.0, 1.2.10), and read without it.
 */

const formula = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u
const guarded = /^'+[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u
const number = /^-?\d+(\.\d+)?$/

/** True for a cell that a spreadsheet would run, and that is not how it keeps a text; a plain number is none. */
export function isFormula(cell: string): boolean {
  return runs(cell) && unguardCell(cell) === cell
}

/** A text as a cell that no spreadsheet runs; {@link unguardCell} gives the text back. */
export function guardCell(text: string): string {
  return runs(text) || guarded.test(text) ? `'${text}` : text
}

function runs(text: string): boolean {
  return formula.test(text) && !number.test(text)
}

/** How spreadsheets keep the zeros of a code: `="00123"` is the text 00123. */
const keptText = /^="([^"=]*)"$/

/** The text of a cell that may carry the apostrophe, or be a text that a spreadsheet wrote as a formula. */
export function unguardCell(cell: string): string {
  const kept = keptText.exec(cell)?.[1]
  if (kept !== undefined && !formula.test(kept)) return kept
  return guarded.test(cell) ? cell.slice(1) : cell
}

/** One line of a CSV file (RFC 4180), every cell safe. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(guardCell(cell))).join(',')}\r\n`
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
