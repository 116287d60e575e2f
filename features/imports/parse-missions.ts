import { parse } from 'csv-parse/sync'
import { parseKind } from '@/features/addressees/parse-kind'
import { splitSources } from '@/features/addressees/rules'
import type { AddresseeKind, Confidence, ContactChannel, ContactPurpose } from '@/generated/prisma/enums'
import { findPurpose } from './find-purpose'
import { parseAddress } from './parse-address'

/** Where a fact was read, and on which ISO day. */
export interface ReadFrom {
  source: string
  sourceOn: string | null
}

export interface MissionContact extends ReadFrom {
  channel: ContactChannel
  purpose: ContactPurpose
  value: string
}

/** One row of a list, before rows about the same mission become one. */
export interface Mission {
  /** Wikidata id, or `state/country/city/kind` with a number where several rows share it. */
  key: string
  wikidataId: string | null
  state: string
  hostCountry: string
  hostCity: string | null
  kind: AddresseeKind
  name: string
  addressLines: string[]
  postalCode: string | null
  coordinates: { latitude: number; longitude: number } | null
  confidence: Confidence | null
  source: string
  sourceOn: string | null
  /** Where address and name were read, where that is not the source of the whole. */
  addressOrigin: ReadFrom | null
  nameOrigin: ReadFrom | null
  contacts: MissionContact[]
  /** Whether it speaks for its state in the country it sits in. */
  resident: boolean
  /** Other countries it is accredited to. */
  serves: string[]
  removed: boolean
}

type Row = Record<string, string>

/** Reads a CSV file with a header line into rows by column name. */
export function readRows(csv: string): Row[] {
  return parse(csv, { columns: true, skip_empty_lines: true, bom: true })
}

/** Reads a list of missions; `geo` gives coordinates and exact types by Wikidata id. Refuses an unknown kind. */
export function parseMissions(csv: string, geo?: ReadonlyMap<string, Row>): Mission[] {
  return readMissionRows(readRows(csv), geo)
}

/**
 * Reads a list of offices that states have at home: what they are, and one column `state` for the state and the country
 * they sit in. Refuses an unknown kind.
 */
export function parseOffices(csv: string): Mission[] {
  const rows = readRows(csv).map((row) => ({
    ...row,
    sending_country: field(row, 'state'),
    host_country: field(row, 'state'),
    host_city: field(row, 'city'),
    // A king is written to as one.
    kind: /\b(king|majesty)\b/i.test(field(row, 'name_en')) ? 'monarch' : field(row, 'kind'),
    also_accredited_to: '',
  }))
  return readMissionRows(rows)
}

function readMissionRows(rows: readonly Row[], geo: ReadonlyMap<string, Row> = new Map()): Mission[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const wikidataId = /wikidata:(Q\d+)/.exec(field(row, 'source'))?.[1] ?? null
    const place = wikidataId === null ? undefined : geo.get(wikidataId)
    const plain = [row.sending_country, row.host_country, row.host_city, row.kind].join('/')
    const count = (seen.get(plain) ?? 0) + 1
    seen.set(plain, count)
    const kind = kindOf(field(row, 'kind'), place?.wikidata_type || field(row, 'name_en'))
    const source = sourceText(row)
    return {
      key: wikidataId ?? (count === 1 ? plain : `${plain}/${count}`),
      wikidataId,
      state: field(row, 'sending_country'),
      hostCountry: field(row, 'host_country'),
      hostCity: row.host_city || null,
      kind,
      name: field(row, 'name_en'),
      addressLines: parseAddress(field(row, 'address_lines')),
      postalCode: row.postal_code || null,
      coordinates: coordinates(place),
      confidence: confidence(field(row, 'confidence')),
      source,
      sourceOn: lastDay(field(row, 'retrieved_from_date')),
      addressOrigin: addressOrigin(row, source),
      nameOrigin: null,
      contacts: contacts(row, kind),
      resident: true,
      serves: field(row, 'also_accredited_to').split(';').filter(Boolean),
      removed: false,
    }
  })
}

function field(row: Row, name: string): string {
  const text = row[name]
  if (text === undefined) throw new Error(`The list has no column ${name}`)
  return text.trim()
}

/** The kind as the lists write it, made exact by Wikidata's own type or by the name of the mission. */
export function kindOf(written: string, type: string): AddresseeKind {
  const kind = parseKind(written)
  if (kind === undefined) throw new Error(`Unknown kind of mission: ${written}`)
  if (kind !== 'embassy') return kind
  if (/high commission/i.test(type)) return 'high_commission'
  if (/^apostolic/i.test(type)) return 'nunciature'
  return /^de facto|representative office/i.test(type) ? 'representative_office' : kind
}

function coordinates(place: Row | undefined): Mission['coordinates'] {
  if (!place?.latitude || !place.longitude) return null
  return { latitude: Number(place.latitude), longitude: Number(place.longitude) }
}

function confidence(written: string): Confidence | null {
  return written === 'A' || written === 'B' || written === 'C' ? written : null
}

/** The sources as written, each with its date as written: an address can be older than the rest of its row. */
function sourceText(row: Row): string {
  const sources = splitSources(field(row, 'source'))
  const dates = field(row, 'retrieved_from_date').split('; ').filter(Boolean)
  const several = sources.length > 1
  const paired = several && sources.length === dates.length
  const remarks = dates.filter((date) => !paired && date.startsWith('address '))
  const day = (at: number) => (paired ? dates[at] : several && dates.length === 1 ? dates[0] : undefined)
  const dated = sources.map((source, at) => (day(at) === undefined ? source : `${source} [${day(at)}]`))
  return [...dated, ...remarks].join('; ')
}

/** The day of an address that is older than its row: "2022-11-16; address 2020-10". */
function addressOrigin(row: Row, source: string): ReadFrom | null {
  const [, written] = /(?:^|; )address (\d{4}-\d{2}(?:-\d{2})?)/.exec(field(row, 'retrieved_from_date')) ?? []
  return written === undefined ? null : { source, sourceOn: lastDay(written) }
}

/** The latest whole day a date text names; the first of the month or year where it names no day; null when undated. */
export function lastDay(written: string): string | null {
  const days = written.match(/\d{4}-\d{2}-\d{2}/g)
  if (days) return days.toSorted().at(-1) ?? null
  const [year, month = '01'] = /\b(\d{4})(?:-(\d{2}))?/.exec(written)?.slice(1) ?? []
  // "undated (2024 or later)" is no date.
  return year === undefined || written.startsWith('undated') ? null : `${year}-${month}-01`
}

/** The first number of a text, without what is said of it: "+91 11 2419 2100 (24 hrs a day)", "+993 12 36 34 62/64". */
function dialled(written: string): string {
  const [number = ''] = written.split(/[.;]\s+(?=\p{L})|\((?=[^)]{0,40}\p{L})/u)
  return number.trim().replace(/(\d)\/\d{1,3}$/, '$1')
}

/** E-mail, phone and web of a row. Nothing is guessed: an empty cell gives no contact. */
function contacts(row: Row, kind: AddresseeKind): MissionContact[] {
  const source = field(row, 'source')
  const sourceOn = lastDay(field(row, 'retrieved_from_date'))
  return (['email', 'phone', 'website'] as const).flatMap((column) => {
    const value = column === 'phone' ? dialled(field(row, column)) : field(row, column)
    if (value === '') return []
    const isConsular = new RegExp(`${column === 'email' ? 'e-mail' : column} = consular`).test(source)
    const purpose = isConsular ? 'consular' : column === 'email' ? findPurpose(value, kind) : 'general'
    const channel = column === 'website' ? 'web' : column
    return [{ channel, purpose, value, source, sourceOn }] satisfies MissionContact[]
  })
}
