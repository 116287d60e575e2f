import { createHash } from 'node:crypto'
import { unguardCell } from '@/features/imports/guard-cell'
import { longestRow } from '@/features/imports/import-columns'
import type { FaultCode } from '@/features/imports/import-faults'
import { splitRecords, withoutTail } from '@/features/imports/split-records'
import { canonicalEmail } from '@/features/safety/canonical-email'
import { foldName } from '@/features/safety/fold-name'
import { city, fullName, organisation, role } from '@/features/signatures/schema'
import { emailAddressFor } from '@/features/texts/email'
import { guessColumns, isKnownHeader, type KnownTool, type PersonField, recogniseTool } from './import-fields'
import { parseCountry } from './parse-country'
import { findDayOrder, isYes, parseSignedDay } from './people-cells'

/** People of one file. */
export const mostPeople = 100_000
/** Columns of one file, and characters of a cell that is shown. */
const mostColumns = 100
const longestShown = 80
/** What is wrong is counted whole and listed so far. */
const mostFaults = 300
const mostPetitions = 20

/** Why somebody of a file is left out. */
export const leavingFaults = [
  'cells',
  'row-long',
  'name',
  'email',
  'unconfirmed',
  'not-agreed',
  'petition',
  'twice',
] as const
/** What of somebody is not kept, while they are. */
export const losingFaults = ['country', 'day', 'day-two-ways', 'city', 'role', 'organisation'] as const
export type PersonFaultCode = (typeof leavingFaults)[number] | (typeof losingFaults)[number]

export interface PersonFault {
  row: number
  /** The header of the column; empty for the whole row. */
  column: string
  code: PersonFaultCode
  value: string
}

/** Somebody of a file who can be kept. */
export interface ParsedPerson {
  name: string
  email: string
  city: string
  role: string
  organisation: string
  country: string | null
  /** "2026-03-31" */
  signedOn: string | null
}

/** How a file is to be read. */
export interface PeopleSettings {
  /** What each column is, by its place; otherwise it is guessed. */
  columns?: readonly (PersonField | '')[] | undefined
  /** Where the file holds several petitions: the hash of the one's name that is wanted. */
  petition?: string | undefined
}

/** What a file holds, without its people. */
export interface PeopleHead {
  tool: KnownTool | null
  header: string[]
  columns: (PersonField | '')[]
  /** The first rows, cell by cell. */
  sample: string[][]
  /** The one of its petitions that was chosen; empty for none. */
  petition: string
  /** The petitions it names, where a column does. */
  petitions: { hash: string; name: string; count: number }[]
  people: number
  /** How many rows were left out for each reason, and how many lost something. */
  faults: Partial<Record<PersonFaultCode, number>>
  listed: PersonFault[]
  /** What is wrong with the file as a whole: nothing of it can be taken. */
  trouble: FaultCode | 'no-name' | 'which-petition' | null
}

/** Reads the text of a file: who is in it and can be kept, what is left out, and why. Takes time by its length alone. */
export function parsePeople(
  text: string,
  { columns: chosen, petition }: PeopleSettings,
  now: Date,
): { head: PeopleHead; people: ParsedPerson[] } {
  const { records, headerRow, broken } = splitRecords(text.replace(/^\uFEFF/, ''), {
    most: mostPeople,
    knows: isKnownHeader,
  })
  const [first = [], ...rows] = records
  const header = withoutTail(first, 0)
  const named = chosen ?? guessColumns(header)
  const columns = header.map((_, at) => named[at] ?? '')
  const head: PeopleHead = {
    tool: recogniseTool(header) ?? null,
    header: header.slice(0, mostColumns).map(shown),
    columns: columns.slice(0, mostColumns),
    sample: [],
    petition: petition ?? '',
    petitions: [],
    people: 0,
    faults: {},
    listed: [],
    trouble: broken[0]?.code ?? null,
  }
  const filled = rows
    .map((cells, at) => ({ row: headerRow + 1 + at, cells: withoutTail(cells, header.length) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  head.sample = filled.slice(0, 3).map(({ cells }) => cells.slice(0, mostColumns).map(shown))
  if (header.length > mostColumns) head.trouble ??= 'row-too-long'
  if (filled.length === 0) head.trouble ??= 'file-no-rows'
  if (!columns.some((field) => field === 'name' || field === 'firstName' || field === 'lastName'))
    head.trouble ??= 'no-name'
  head.petitions = listPetitions(filled, columns.indexOf('petition'))
  const wanted = head.petitions.length > 1 ? head.petitions.find(({ hash }) => hash === petition) : undefined
  if (head.petitions.length > 1 && !wanted) head.trouble ??= 'which-petition'
  if (head.trouble) return { head, people: [] }
  const people = readRows(filled, { head, columns, header, now, petition: wanted?.hash })
  head.people = people.length
  return { head, people }
}

interface Row {
  row: number
  cells: string[]
}

interface Reading {
  head: PeopleHead
  columns: readonly (PersonField | '')[]
  header: readonly string[]
  now: Date
  petition: string | undefined
}

function readRows(rows: readonly Row[], { head, columns, header, now, petition }: Reading): ParsedPerson[] {
  const places = new Map(columns.map((field, at) => [field, at] as const).filter(([field]) => field !== ''))
  const dayFirst = findDayOrder(rows.map(({ cells }) => cells[places.get('signedOn') ?? -1] ?? ''))
  const seen = new Set<string>()
  return rows.flatMap(({ row, cells }) => {
    const cell = (field: PersonField) => unguardCell(cells[places.get(field) ?? -1]?.trim() ?? '')
    const note = (code: PersonFaultCode, field?: PersonField) => {
      head.faults[code] = (head.faults[code] ?? 0) + 1
      if (head.listed.length >= mostFaults || code === 'petition') return
      const column = field === undefined ? '' : shown(header[places.get(field) ?? -1] ?? '')
      head.listed.push({ row, column, code, value: field === undefined ? '' : shown(cell(field)) })
    }
    const person = readPerson({ cells, cell, note, places, header, dayFirst, now, petition })
    if (!person) return []
    // Who has no address is told apart by what else is known.
    const key = person.email === '' ? personKey(person) : canonicalEmail(person.email)
    if (seen.has(key)) {
      note('twice', person.email === '' ? undefined : 'email')
      return []
    }
    seen.add(key)
    return [person]
  })
}

interface PersonReading {
  cells: readonly string[]
  cell: (field: PersonField) => string
  note: (code: PersonFaultCode, field?: PersonField) => void
  places: ReadonlyMap<string, number>
  header: readonly string[]
  dayFirst: boolean | undefined
  now: Date
  petition: string | undefined
}

const address = emailAddressFor('')

function readPerson(reading: PersonReading): ParsedPerson | undefined {
  const { cells, cell, note, places, header, dayFirst, now, petition } = reading
  const leave = (code: PersonFaultCode, field?: PersonField) => void note(code, field)
  if (petition !== undefined && hashName(cell('petition')) !== petition) return leave('petition')
  if (cells.reduce((sum, text) => sum + text.length, 0) > longestRow) return leave('row-long')
  if (cells.length > header.length) return leave('cells')
  if (places.has('confirmed') && !isYes(cell('confirmed'))) return leave('unconfirmed', 'confirmed')
  if (places.has('agreed') && !isYes(cell('agreed'))) return leave('not-agreed', 'agreed')
  const written = cell('name') || `${cell('firstName')} ${cell('lastName')}`
  const name = fullName.safeParse(written)
  if (!name.success)
    return leave('name', places.has('name') ? 'name' : places.has('lastName') ? 'lastName' : 'firstName')
  const email = cell('email') === '' ? '' : address.safeParse(cell('email')).data
  if (email === undefined) return leave('email', 'email')
  const some = (field: 'city' | 'role' | 'organisation', rule: typeof city) => {
    const read = rule.safeParse(cell(field))
    if (!read.success) note(field, field)
    return read.data ?? ''
  }
  const country = cell('country') === '' ? null : (parseCountry(cell('country')) ?? null)
  if (country === null && cell('country') !== '') note('country', 'country')
  const signedOn = cell('signedOn') === '' ? null : parseSignedDay(cell('signedOn'), dayFirst, now)
  if (signedOn === undefined || signedOn === 'two-ways') note(signedOn ? 'day-two-ways' : 'day', 'signedOn')
  return {
    name: name.data,
    email,
    city: some('city', city),
    role: some('role', role),
    organisation: some('organisation', organisation),
    country,
    signedOn: signedOn === 'two-ways' ? null : (signedOn ?? null),
  }
}

/** What tells people apart who have no address. */
export function personKey({ name, city, country }: Pick<ParsedPerson, 'name' | 'city' | 'country'>): string {
  return [name, city]
    .map(foldName)
    .concat(country ?? '')
    .join('|')
}

function listPetitions(rows: readonly Row[], at: number): PeopleHead['petitions'] {
  const found = new Map<string, PeopleHead['petitions'][number]>()
  for (const { cells } of at < 0 ? [] : rows) {
    const name = unguardCell(cells[at]?.trim() ?? '')
    const hash = hashName(name)
    const one = found.get(hash)
    if (one) one.count += 1
    else if (found.size < mostPetitions) found.set(hash, { hash, name: shown(name), count: 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}

function hashName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16)
}

function shown(cell: string): string {
  const text = cell.slice(0, 1_000).replace(/\s+/g, ' ').trim().toWellFormed()
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text
}
