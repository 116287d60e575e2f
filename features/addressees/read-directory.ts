import { createHash } from 'node:crypto'
import { correctMissions } from './correct-missions'
import { type Covered, coverCountries } from './cover-countries'
import { mergeMissions } from './merge-missions'
import { type Mission, parseMissions, readRows } from './parse-missions'

/** The texts of the files in prisma/data. */
export interface DirectoryFiles {
  world: string
  geo: string
  kazakhstan: string
  offices: string
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
}

export interface Directory {
  missions: Mission[]
  covered: Covered[]
  report: ImportReport
}

/** Reads the lists into the directory: missions, what they cover, and an account of every row. */
export function readDirectory(files: DirectoryFiles): Directory {
  const geo = new Map(readRows(files.geo).map((row) => [row.wikidata_qid ?? '', row]))
  const listed = [...parseMissions(files.world, geo), ...parseMissions(files.offices)]
  const known = new Map(listed.map((mission) => [mission.key, mission]))
  // The list of Kazakhstan repeats rows of the world's; only a key of its own may carry a correction.
  const added = parseMissions(files.kazakhstan, geo).map((mission) =>
    known.has(mission.key) ? { ...mission, key: `${mission.key}/KZ` } : mission,
  )
  const rows = [...listed, ...added]
  const missions = mergeMissions(correctMissions(rows, files.corrections, files.cities))
  const { covered, overruled } = coverCountries(missions)
  const report: ImportReport = {
    rows: rows.length,
    addressees: missions.length,
    merged: rows.length - missions.length,
    removed: missions.filter((one) => one.removed).length,
    contacts: missions.reduce((sum, one) => sum + one.contacts.length, 0),
    covered: covered.length,
    overruled: overruled.length,
  }
  return { missions, covered, report }
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
