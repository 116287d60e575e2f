import { CsvError, parse } from 'csv-parse/sync'
import {
  alwaysRequired,
  blockLocales,
  type ImportColumn,
  isImportColumn,
  longestRow,
  mostRows,
  requiredOfNew,
} from './import-columns'
import { type ImportFault, importFault } from './import-faults'

/** One row of a file below its header. */
export interface TableRow {
  /** As a spreadsheet counts: the first line of the file is row 1. */
  row: number
  cells: Partial<Record<ImportColumn, string>>
}

export interface Table {
  /** The row of the header: 1, or a later one below empty lines and a line that only names the sign between the cells. */
  headerRow: number
  columns: ReadonlySet<ImportColumn>
  rows: TableRow[]
  faults: ImportFault[]
}

const byteOrderMark = /^\uFEFF/

/**
 * Takes a CSV text apart (RFC 4180; divided by comma, semicolon or tab, quoted cells may hold line ends). A first line
 * `sep=;` names the sign and is no header; where it is wrong, the header decides. Rows that hold nothing are passed over,
 * above the header too, and counted all the same, so that the numbers are those of the spreadsheet. Cells that a row
 * leaves out at its end are empty.
 */
export function parseTable(text: string): Table {
  const marked = text.replace(byteOrderMark, '')
  const [above = '', named] = separatorLine.exec(marked) ?? []
  const { records, broken } = splitRecords(marked.slice(above.length), linesOf(above).length, named)
  const top = records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const [header = [], ...below] = records.slice(Math.max(top, 0))
  const headerRow = linesOf(above).length + Math.max(top, 0)
  const { names, faults } = readHeader(withoutTail(header, 0), headerRow)
  const filled = below
    .map((cells, at) => ({ row: at + headerRow + 1, cells: withoutTail(cells, names.length) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const columns = new Set(names.filter((name) => name !== undefined))
  // Without its header the rest of a file would be one long list of faults that are none.
  if (columns.size === 0) return { headerRow, columns, rows: [], faults: [...faults, ...broken] }
  const rows: TableRow[] = []
  for (const { row, cells } of filled.slice(0, mostRows)) {
    const wrong = wrongLength(row, cells, names.length)
    faults.push(...wrong)
    if (wrong.length === 0) rows.push({ row, cells: byName(names, cells) })
  }
  if (filled.length === 0 && broken.length === 0) faults.push(importFault('file-no-rows', null, null))
  return { headerRow, columns, rows, faults: [...faults, ...broken] }
}

/** Empty lines, and the sign between the cells as spreadsheets and other programs write it above a table, quoted or not. */
const separatorLine = /^\s*"?sep=([^\r\n"]?)[^\r\n]{0,500}(?:\r\n|\n|\r)/i

const linesOf = (text: string) => text.split(/\r\n|\n|\r/)

/** A spreadsheet ends short rows with empty cells; those beyond the header are none. */
function withoutTail(cells: string[], expected: number): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, Math.max(expected, last + 1))
}

/** Rows of a spreadsheet, with all that are empty; no program writes more. */
const mostRecords = 1_048_576

/** Ends the reading of a file that has more rows than any list. */
class TooManyRows extends Error {}

/**
 * Reading ends with the first row that is too many: of rows that say something, of rows that are not as long as the header
 * (for each of which the reader makes an error, whether we ask or not), of rows at all.
 */
function splitRecords(
  text: string,
  firstRow: number,
  named: string | undefined,
): { records: string[][]; broken: ImportFault[] } {
  const records: string[][] = []
  let lines = 0
  let filled = 0
  try {
    parse(text, {
      delimiter: delimiterOf(text, named),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (record: string[], context) => {
        if (record.some((cell) => cell.trim() !== '')) filled += 1
        const isTooMany = Math.max(filled - 1, context.invalid_field_length) > mostRows || records.length >= mostRecords
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
function delimiterOf(text: string, named = ','): string {
  const header = /^[^\r\n]*/.exec(text.replace(/^[\s,;|]+/, ''))?.[0] ?? ''
  const signs = [',', ';', '\t', '|'].sort((a, b) => Number(b === named) - Number(a === named))
  const judged = signs.map((sign) => {
    const cells = header.split(sign)
    return {
      sign,
      known: cells.filter((cell) => isImportColumn(columnOf(cell.replace(/"/g, '')))).length,
      all: cells.length,
    }
  })
  return judged.sort((a, b) => b.known - a.known || b.all - a.all)[0]?.sign ?? ','
}

const columnOf = (cell: string) => cell.trim().toLowerCase().replace(/[ -]/g, '_')

function readHeader(cells: string[], row: number): { names: (ImportColumn | undefined)[]; faults: ImportFault[] } {
  const tooLong = wrongLength(row, cells, cells.length)
  if (tooLong.length > 0) return { names: [], faults: tooLong }
  const written = cells.map(columnOf)
  const names = written.map((name) => (isImportColumn(name) ? name : undefined))
  // A first row of which nothing is a column is a row of the list: its header is missing.
  if (names.every((name) => name === undefined)) {
    return { names: [], faults: [importFault('header-missing', row, null, cells.join(', '))] }
  }
  const faults: ImportFault[] = []
  written.forEach((name, at) => {
    const cell = cells[at] ?? ''
    if (!isImportColumn(name)) faults.push(importFault('column-unknown', row, cell.trim() || columnLetter(at), cell))
    else if (written.indexOf(name) !== at) faults.push(importFault('column-doubled', row, name, cell))
  })
  const named = names.includes('id') || names.includes('wikidata_id')
  const required = named ? alwaysRequired : [...alwaysRequired, ...requiredOfNew]
  for (const name of [...required, ...partners(names)])
    if (!names.includes(name)) faults.push(importFault('column-missing', row, name))
  return { names, faults }
}

/** Columns that are nothing without each other: the two coordinates, and the texts of a block. */
function partners(names: readonly (ImportColumn | undefined)[]): ImportColumn[] {
  const groups: ImportColumn[][] = [
    ['latitude', 'longitude'],
    ...blockLocales.map((locale) =>
      (['recipient', 'salutation', 'close'] as const).map((part) => `${part}_${locale}` as const),
    ),
  ]
  return groups.filter((group) => group.some((name) => names.includes(name))).flat()
}

/** The name a spreadsheet gives a column: 0 is A, 26 is AA. */
function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last
}

function wrongLength(row: number, cells: string[], expected: number): ImportFault[] {
  const text = cells.join(', ')
  if (text.length > longestRow) return [importFault('row-too-long', row, null, text)]
  if (cells.length > expected) return [importFault('cells-too-many', row, null, cells.slice(expected).join(', '))]
  return []
}

function byName(names: (ImportColumn | undefined)[], cells: string[]): TableRow['cells'] {
  const found: TableRow['cells'] = {}
  names.forEach((name, at) => {
    if (name !== undefined && !(name in found)) found[name] = cells[at] ?? ''
  })
  return found
}
