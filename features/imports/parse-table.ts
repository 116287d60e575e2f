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
import { splitRecords, withoutTail } from './split-records'

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
const isImportHeader = (cell: string) => isImportColumn(columnOf(cell))

/**
 * Takes a CSV text apart (RFC 4180; divided by comma, semicolon or tab, quoted cells may hold line ends). A first line
 * `sep=;` names the sign and is no header; where it is wrong, the header decides. Rows that hold nothing are passed over,
 * above the header too, and counted all the same, so that the numbers are those of the spreadsheet. Cells that a row
 * leaves out at its end are empty.
 */
export function parseTable(text: string): Table {
  const marked = text.replace(byteOrderMark, '')
  const { records, broken, headerRow } = splitRecords(marked, { most: mostRows, knows: isImportHeader })
  const [header = [], ...below] = records
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
