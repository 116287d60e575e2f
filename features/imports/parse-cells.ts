import { isId } from '@/features/access/ids'
import { parseKind } from '@/features/addressees/parse-kind'
import { isNamedCountry } from '@/features/places/countries'
import { boundMarks, roomFor } from '@/features/safety/bound-text'
import { controls, invisible } from '@/features/texts/hidden-marks'
import { isFormula, unguardCell } from './guard-cell'
import {
  type BlockLocale,
  blockLocales,
  type ImportColumn,
  longestLine,
  longestOf,
  mostAddressLines,
  numberColumns,
} from './import-columns'
import { type FaultCode, type ImportFault, importFault } from './import-faults'
import { parseDay } from './parse-day'
import type { TableRow } from './parse-table'

type Read<T> = (text: string, column: ImportColumn) => T | undefined

const link = /https?:|www\.|:\/\/|<\/?[a-z]|\S@\S/i
const dividesLines = /^(address_lines|contacts|coverage|recipient_)/
const zones = new Map<string, boolean>()

/** A farther day is in the future in every time zone (ms). */
const dayLine = 14 * 3_600_000

export type CellReader = ReturnType<typeof parseCells>

/** Reads the cells of one row by what their columns may hold, and gathers what is wrong with them in `faults`. */
export function parseCells({ row, cells }: TableRow, now: Date) {
  const faults: ImportFault[] = []
  const report = (code: FaultCode, column: ImportColumn, value = '') =>
    faults.push(importFault(code, row, column, value))
  const reporter = (column: ImportColumn) => (code: FaultCode, value: string) => void report(code, column, value)
  const texts = new Map<ImportColumn, string>()
  for (const column of Object.keys(cells) as ImportColumn[]) texts.set(column, plainText(column, cells[column] ?? ''))

  /** The text of a cell without the apostrophe of a spreadsheet; what no list may hold is reported and read as empty. */
  function plainText(column: ImportColumn, cell: string): string {
    const trimmed = cell.trim()
    const tooLong = trimmed.length > roomFor(longestOf(column))
    const text = tooLong
      ? ''
      : boundMarks(unguardCell(trimmed)).normalize('NFC').replace(/\r\n?/g, '\n').replace(invisible, '')
    const wrong: FaultCode | undefined =
      text.replaceAll('\n', '').search(controls) >= 0
        ? 'control-characters'
        : isFormula(trimmed) && !numberColumns.has(column)
          ? 'formula'
          : tooLong || text.length > longestOf(column)
            ? 'text-too-long'
            : undefined
    if (wrong) report(wrong, column, cell)
    if (wrong) return ''
    // Spreadsheets write the lines of an address below one another in its cell.
    const joint = dividesLines.test(column) ? ';' : ' '
    const lines = text.split('\n').map((one) => one.trim())
    return lines
      .filter((one) => one !== '')
      .join(joint)
      .replace(/ {2,}/g, ' ')
  }

  const has = (column: ImportColumn) => texts.has(column)
  const textOf = (column: ImportColumn) => texts.get(column) ?? ''
  const isWrong = (column: ImportColumn) => faults.some((one) => one.column === column)

  /** A field that may be empty; nothing where the file has no such column. */
  function optional<Name extends string, T>(name: Name, column: ImportColumn, read: Read<T>) {
    if (!has(column)) return {} as Partial<Record<Name, T | null>>
    const text = textOf(column)
    const value = text === '' ? null : (read(text, column) ?? null)
    return { [name]: value } as Partial<Record<Name, T | null>>
  }

  /** A field that is never empty: an empty cell is a importFault, unless there is a value that it stands for. */
  function required<Name extends string, T>(name: Name, column: ImportColumn, read: Read<T>, empty?: T) {
    const nothing = {} as Partial<Record<Name, T>>
    if (!has(column)) return nothing
    const text = textOf(column)
    if (text === '' && empty === undefined && !isWrong(column)) report('value-missing', column)
    const value = text === '' ? empty : read(text, column)
    return value === undefined ? nothing : ({ [name]: value } as Partial<Record<Name, T>>)
  }

  function several<Name extends string, T>(name: Name, column: ImportColumn, read: (cell: string) => T) {
    return has(column) ? ({ [name]: read(textOf(column)) } as Partial<Record<Name, T>>) : {}
  }

  function oneOf<T extends string>(values: readonly T[], code: FaultCode): Read<T> {
    return (text, column) => {
      const found = values.find((value) => value.toLowerCase() === text.toLowerCase())
      if (found === undefined) report(code, column, text)
      return found
    }
  }

  /** A calendar day that has come, as {@link parseDay} reads it. */
  function day(text: string, column: ImportColumn): string | undefined {
    const read = parseDay(text)
    if (read === undefined) return void report('date-unreadable', column, text)
    if ('ambiguous' in read) return void report('date-ambiguous', column, text)
    const isAhead = Date.parse(read.day) > now.getTime() + dayLine
    return isAhead ? void report('date-future', column, text) : read.day
  }

  function coordinates(): { latitude?: number | null; longitude?: number | null } {
    if (!has('latitude') || !has('longitude') || isWrong('latitude') || isWrong('longitude')) return {}
    const [latitude, longitude] = [textOf('latitude'), textOf('longitude')]
    if ((latitude === '') !== (longitude === '')) {
      report('coordinate-half', latitude === '' ? 'latitude' : 'longitude', latitude || longitude)
      return {}
    }
    return { latitude: degrees('latitude', latitude, 90), longitude: degrees('longitude', longitude, 180) }
  }

  function degrees(column: ImportColumn, text: string, most: number): number | null {
    if (text === '') return null
    if (!/^-?\d{1,3}([.,]\d+)?$/.test(text)) report('coordinate-unreadable', column, text)
    else if (Math.abs(Number(text.replace(',', '.'))) > most) report('coordinate-outside', column, text)
    return Number(text.replace(',', '.'))
  }

  return {
    faults,
    reporter,
    has,
    textOf,
    optional,
    required,
    several,
    oneOf,
    day,
    coordinates,
    text: (text: string) => text,
    kind: (text: string, column: ImportColumn) => parseKind(text) ?? void report('kind-unknown', column, text),
    country: (text: string, code: FaultCode): string | undefined => {
      const known = text.toUpperCase()
      return isNamedCountry(known)
        ? known
        : void report(code, code === 'state-unknown' ? 'state' : 'host_country', text)
    },
    name: (text: string) => (link.test(text) ? void report('name-link', 'name', text) : text),
    /** A name in each language that has a column. */
    names: (): { names?: Partial<Record<BlockLocale, string>> } => {
      const given = blockLocales.flatMap((locale) => {
        const column = `name_${locale}` as const
        if (!has(column)) return []
        if (link.test(textOf(column))) report('name-link', column, textOf(column))
        return [[locale, textOf(column)] as const]
      })
      return given.length > 0 ? { names: Object.fromEntries(given) } : {}
    },
    wikidataId: (text: string, column: ImportColumn) => {
      const id = text.toUpperCase()
      return /^Q[1-9]\d{0,11}$/.test(id) ? id : void report('wikidata-malformed', column, text)
    },
    timeZone: (text: string, column: ImportColumn) => (isZone(text) ? text : void report('zone-unknown', column, text)),
    addressLines: (lines: string[]): string[] => {
      if (lines.length > mostAddressLines) report('address-too-many-lines', 'address_lines', lines.join('; '))
      const wrong = lines.find((line) => line.length > longestLine || link.test(line))
      if (wrong !== undefined)
        report(wrong.length > longestLine ? 'text-too-long' : 'address-link', 'address_lines', wrong)
      return lines
    },
    source: (): { source?: string } => {
      const text = textOf('source')
      if (has('source') && text === '' && !isWrong('source')) report('source-missing', 'source')
      return text === '' ? {} : { source: text }
    },
    removed: (): { removed?: boolean } => {
      if (!has('removed')) return {}
      const text = textOf('removed').toLowerCase()
      if (!['', 'yes', 'no'].includes(text)) report('removed-unreadable', 'removed', text)
      return { removed: text === 'yes' }
    },
    id: (): string | null => {
      const id = textOf('id').toLowerCase()
      if (id !== '' && !isId(id)) report('id-malformed', 'id', textOf('id'))
      return id === '' ? null : id
    },
  }
}

function isZone(name: string): boolean {
  const known = zones.get(name)
  if (known !== undefined) return known
  let found = /^[A-Z][A-Za-z_-]+(\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(name)
  try {
    if (found) new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    found = false
  }
  zones.set(name, found)
  return found
}
