import type { EntryCovered, EntrySnapshot } from '@/features/entries/schema'
import { CheckMethod, Confidence } from '@/generated/prisma/enums'
import type { BlockLocale } from './import-columns'
import type { ImportFault } from './import-faults'
import { type GivenBlock, parseBlocks } from './parse-blocks'
import { type CellReader, parseCells } from './parse-cells'
import { type GivenContact, parseContacts } from './parse-contacts'
import { parseCoverage } from './parse-coverage'
import { parseList } from './parse-list'
import { parseTable, type TableRow } from './parse-table'

type Single = Omit<EntrySnapshot, 'names' | 'contacts' | 'coverage' | 'blocks' | 'removedAt' | 'wikidataId'>

/** What a row says of its entry; what is missing here the row leaves as it is. */
export interface GivenEntry extends Partial<Single> {
  wikidataId?: string | null
  removed?: boolean
  contacts?: GivenContact[]
  coverage?: EntryCovered[]
  /** An empty one takes a language's name away. */
  names?: Partial<Record<BlockLocale, string>>
  /** Null takes a language's own block away. */
  blocks?: Partial<Record<BlockLocale, GivenBlock | null>>
}

/** One row that could be read. Two rows and what they say of one entry are not compared yet. */
export interface ImportRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number
  /** Our own id, where the row names it. */
  id: string | null
  /** The id it has when it is new, where its list gives it one. */
  newId?: string
  given: GivenEntry
}

export interface ParsedFile {
  rows: ImportRow[]
  faults: ImportFault[]
  /** Rows below the header that hold something, readable or not. */
  count: number
}

/**
 * Reads a CSV text into rows and faults, each with its row, its column and what stands there. A row with a importFault is not
 * among the rows. Pure: which entries the rows are about says {@link matchRows}.
 */
export function parseEntries(text: string, now: Date): ParsedFile {
  const table = parseTable(text)
  const rows: ImportRow[] = []
  const faults = [...table.faults]
  for (const row of table.rows) {
    const cells = parseCells(row, now)
    const parsed = parseRow(row, cells)
    if (cells.faults.length === 0) rows.push(parsed)
    faults.push(...cells.faults)
  }
  const broken = new Set(faults.flatMap((one) => (one.row === null || one.row === table.headerRow ? [] : [one.row])))
  return { rows, faults, count: rows.length + broken.size }
}

/** Reads one row; what is wrong with it stands in the faults of its cells. */
export function parseRow({ row }: TableRow, cells: CellReader): ImportRow {
  const given: GivenEntry = {
    ...cells.required('kind', 'kind', cells.kind),
    ...cells.required('state', 'state', (text) => cells.country(text, 'state-unknown')),
    ...cells.required('hostCountry', 'host_country', (text) => cells.country(text, 'country-unknown')),
    ...cells.optional('hostCity', 'city', cells.text),
    ...cells.required('name', 'name', cells.name),
    ...cells.names(),
    ...cells.optional('postalCode', 'postal_code', cells.text),
    ...cells.optional('wikidataId', 'wikidata_id', cells.wikidataId),
    ...cells.optional('confidence', 'confidence', cells.oneOf(Object.values(Confidence), 'confidence-unknown')),
    ...cells.source(),
    ...cells.optional('sourceOn', 'source_on', cells.day),
    ...cells.optional('addressSource', 'address_source', cells.text),
    ...cells.optional('addressSourceOn', 'address_source_on', cells.day),
    ...cells.optional('nameSource', 'name_source', cells.text),
    ...cells.optional('nameSourceOn', 'name_source_on', cells.day),
    ...cells.optional('checkedBy', 'checked_by', cells.text),
    ...cells.optional('checkedOn', 'checked_on', cells.day),
    ...cells.optional('checkMethod', 'check_method', cells.oneOf(Object.values(CheckMethod), 'method-unknown')),
    ...cells.optional('timeZone', 'time_zone', cells.timeZone),
    ...cells.several('addressLines', 'address_lines', (cell) => cells.addressLines(parseList(cell))),
    ...cells.coordinates(),
    ...cells.several('contacts', 'contacts', (cell) => parseContacts(cell, cells.reporter('contacts'))),
    ...cells.several('coverage', 'coverage', (cell) => parseCoverage(cell, cells.reporter('coverage'))),
    ...cells.removed(),
  }
  const blocks = parseBlocks(cells)
  return { row, id: cells.id(), given: Object.keys(blocks).length > 0 ? { ...given, blocks } : given }
}
