import { CsvError, parse } from 'csv-parse/sync'
import { type ImportFault, importFault } from './import-faults'

/** Empty lines, and the sign between the cells as spreadsheets and other programs write it above a table, quoted or not. */
const separatorLine = /^\s*"?sep=([^\r\n"]?)[^\r\n]{0,500}(?:\r\n|\n|\r)/i

const linesOf = (text: string) => text.split(/\r\n|\n|\r/)

/** A spreadsheet ends short rows with empty cells; those beyond the header are none. */
export function withoutTail(cells: string[], expected: number): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, Math.max(expected, last + 1))
}

/** Rows of a spreadsheet, with all that are empty; no program writes more. */
const mostRecords = 1_048_576

/** Ends the reading of a file that has more rows than any list. */
class TooManyRows extends Error {}

interface Splitting {
  /** Rows that say something below the header, at most. */
  most: number
  /** True for a cell that is a column's name: the sign that divides the header into most of them divides the table. */
  knows: (cell: string) => boolean
}

export interface SplitTable {
  /** The header, and the rows below it. */
  records: string[][]
  /** The row of the header, as a spreadsheet counts. */
  headerRow: number
  /** Why the reading ended too early. */
  broken: ImportFault[]
}

/**
 * Takes a CSV text apart into its cells (RFC 4180; divided by comma, semicolon, tab or stroke, quoted cells may hold line
 * ends). A first line `sep=;` names the sign and is no header; where it is wrong, the header decides. Empty rows above
 * the header are left out.
 */
export function splitRecords(text: string, { most, knows }: Splitting): SplitTable {
  const [above = '', named] = separatorLine.exec(text) ?? []
  const body = text.slice(above.length)
  const lines = linesOf(above).length
  const { records, broken } = split(body, { firstRow: lines, delimiter: delimiterOf(body, named, knows), most })
  const top = Math.max(
    records.findIndex((cells) => cells.some((cell) => cell.trim() !== '')),
    0,
  )
  return { records: records.slice(top), headerRow: lines + top, broken }
}

/**
 * Reading ends with the first row that is too many: of rows that say something, of rows that are not as long as the header
 * (for each of which the reader makes an error, whether we ask or not), of rows at all.
 */
function split(
  text: string,
  { firstRow, delimiter, most }: { firstRow: number; delimiter: string; most: number },
): Pick<SplitTable, 'records' | 'broken'> {
  const records: string[][] = []
  let lines = 0
  let filled = 0
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (record: string[], context) => {
        if (record.some((cell) => cell.trim() !== '')) filled += 1
        const isTooMany = Math.max(filled - 1, context.invalid_field_length) > most || records.length >= mostRecords
        if (isTooMany) throw new TooManyRows()
        records.push(record)
        lines = context.lines
        return null
      },
    })
    return { records, broken: [] }
  } catch (error) {
    if (error instanceof TooManyRows)
      return { records, broken: [importFault('file-too-many-rows', null, null, String(records.length))] }
    if (!(error instanceof CsvError)) throw error
    // A mark that is not closed swallows the following lines; only a stray one is found on its own line.
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || Number(Object(error).lines) > lines + 1
    const line = linesOf(text)[lines] ?? ''
    return {
      records,
      broken: [importFault(isOpen ? 'quote-open' : 'quote-stray', records.length + firstRow, null, line)],
    }
  }
}

/** The sign that divides the header into most columns of the format, or else most often; `named` first among equals. */
function delimiterOf(text: string, named = ',', knows: Splitting['knows']): string {
  const header = /^[^\r\n]*/.exec(text.replace(/^[\s,;|]+/, ''))?.[0] ?? ''
  const signs = [',', ';', '\t', '|'].sort((a, b) => Number(b === named) - Number(a === named))
  const judged = signs.map((sign) => {
    const cells = header.split(sign)
    return {
      sign,
      known: cells.filter((cell) => knows(cell.replace(/"/g, ''))).length,
      all: cells.length,
    }
  })
  return judged.sort((a, b) => b.known - a.known || b.all - a.all)[0]?.sign ?? ','
}
