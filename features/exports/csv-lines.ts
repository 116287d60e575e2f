import { csvLine } from '@/features/imports/guard-cell'

/** Spreadsheets read a file without it in the letters of their own country. */
const byteOrderMark = '\uFEFF'
const encoder = new TextEncoder()

/** The head of a CSV file (RFC 4180, UTF-8): the names of its columns, and last the one that says for whom the file is. */
export function csvHead(columns: readonly string[]): Uint8Array {
  return encoder.encode(byteOrderMark + csvLine([...columns, 'export']))
}

/**
 * Lines of a CSV file, every cell safe in a spreadsheet. The mark is the last cell of each: a comment above the header
 * would be a row to most readers, and a name of a file is lost when rows are copied out of it.
 */
export function csvLines(rows: readonly (readonly string[])[], mark: string): Uint8Array {
  return encoder.encode(rows.map((cells) => csvLine([...cells, mark])).join(''))
}
