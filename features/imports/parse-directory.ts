import { createHash } from 'node:crypto'
import { correctMissions } from './correct-missions'
import { type Covered, coverCountries } from './cover-countries'
import { type DisputedField, disputedFields } from './is-same-fact'
import { type MergedMission, mergeMissions } from './merge-missions'
import { type Mission, parseMissions, parseOffices, readRows } from './parse-missions'

/** The texts of the files in prisma/data. */
export interface DirectoryFiles {
  world: string
  geo: string
  kazakhstan: string
  offices: string
  factbook: string
  govUk: string
  factPages: string
  stateOffices: string
  officeWords: string
  corrections: string
  cities: string
}

/** Every row of the lists is in `rows`; `rows` = `addressees` + `merged`. */
export interface ImportReport {
  rows: number
  addressees: number
  merged: number
  /** Kept for the record, never offered. */
  removed: number
  contacts: number
  covered: number
  /** Accreditations that a resident mission makes void. */
  overruled: number
  /** Facts that two lists tell differently; the better one was taken. */
  disputes: Record<DisputedField, number>
}

/** What the only office of its kind that a state has at home is called and how it is written to: column → text. */
export type OfficeWords = ReadonlyMap<string, Readonly<Record<string, string>>>

export interface ShippedDirectory {
  missions: MergedMission[]
  /** By state and kind, "US/prosecutor"; the columns of our own format (docs/importing.md). */
  words: OfficeWords
  covered: Covered[]
  report: ImportReport
}

/** Reads the lists into the directory: missions, what they cover, and an account of every row. */
export function parseDirectory(files: DirectoryFiles): ShippedDirectory {
  const geo = new Map(readRows(files.geo).map((row) => [row.wikidata_qid ?? '', row]))
  const rows = joinLists([
    { name: 'world', rows: parseMissions(files.world, geo) },
    { name: 'offices', rows: parseMissions(files.offices) },
    { name: 'KZ', rows: parseMissions(files.kazakhstan, geo) },
    { name: 'factbook', rows: parseMissions(files.factbook) },
    { name: 'gov-uk', rows: parseMissions(files.govUk) },
    { name: 'facts', rows: parseMissions(files.factPages) },
    { name: 'states', rows: parseOffices(files.stateOffices) },
  ])
  const missions = mergeMissions(correctMissions(rows, files.corrections, files.cities))
  const { covered, overruled } = coverCountries(missions)
  const disputes = missions.flatMap((one) => one.disputes)
  const report: ImportReport = {
    rows: rows.length,
    addressees: missions.length,
    merged: rows.length - missions.length,
    removed: missions.filter((one) => one.removed).length,
    contacts: missions.reduce((sum, one) => sum + one.contacts.length, 0),
    covered: covered.length,
    overruled: overruled.length,
    disputes: Object.fromEntries(
      disputedFields.map((field) => [field, disputes.filter((one) => one.field === field).length]),
    ) as Record<DisputedField, number>,
  }
  return { missions, words: readWords(files.officeWords), covered, report }
}

function readWords(csv: string): OfficeWords {
  const rows = Map.groupBy(readRows(csv), ({ state, kind }) => `${state}/${kind}`)
  return new Map(
    [...rows].map(([office, words]) => [
      office,
      Object.fromEntries(words.map(({ column = '', text = '' }) => [column, text])),
    ]),
  )
}

/** Later lists repeat rows of earlier ones; each row keeps a key of its own, by which it can be corrected. */
function joinLists(lists: readonly { name: string; rows: readonly Mission[] }[]): Mission[] {
  const known = new Set<string>()
  return lists.flatMap(({ name, rows }) => {
    const named = rows.map((one) => (known.has(one.key) ? { ...one, key: `${one.key}/${name}` } : one))
    for (const { key } of named) known.add(key)
    return named
  })
}

/** The id of an addressee of the lists: made from its key, the same in every installation (RFC 9562, version 8). */
export function addresseeId({ key, wikidataId }: Pick<Mission, 'key' | 'wikidataId'>): string {
  const bytes = createHash('sha256')
    .update(`addressee ${wikidataId ?? key}`)
    .digest()
    .subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
