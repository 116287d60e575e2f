/*
 * Cells that hold several values: divided by semicolons; a semicolon inside a value is written `\;`, a backslash `\\`.
 */

/** The values of a cell, without the blanks around them; empty ones are left out. */
export function parseList(cell: string): string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < cell.length; at++) {
    const sign = cell.charAt(at)
    const next = cell.charAt(at + 1)
    if (sign === '\\' && (next === ';' || next === '\\')) {
      part += next
      at++
    } else if (sign === ';') {
      parts.push(part)
      part = ''
    } else part += sign
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}

/** A cell of several values, which {@link parseList} reads back. */
export function writeList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join(';')
}
