import type { Covered } from './cover-countries'
import type { ImportFault } from './import-faults'
import { parseCells } from './parse-cells'
import { addresseeId, type ShippedDirectory } from './parse-directory'
import { type ImportRow, parseRow } from './parse-entries'
import { writeList } from './parse-list'
import type { Mission } from './parse-missions'
import type { TableRow } from './parse-table'

/** The missions of the lists we ship as rows of an import, read by the same rules as any other file. */
export function readMissions(directory: Pick<ShippedDirectory, 'missions' | 'words' | 'covered'>, now: Date) {
  const covered = Map.groupBy(directory.covered, ({ key }) => key)
  const rows: ImportRow[] = []
  const faults: ImportFault[] = []
  directory.missions.forEach((mission, at) => {
    const words = mission.hostCountry === mission.state && directory.words.get(`${mission.state}/${mission.kind}`)
    const row = tableRow(mission, covered.get(mission.key) ?? [], at + 2)
    Object.assign(row.cells, words || {})
    const cells = parseCells(row, now)
    rows.push({ ...withSources(parseRow(row, cells), mission), newId: addresseeId(mission) })
    faults.push(...cells.faults)
  })
  return { rows, faults }
}

/** A mission in the columns of our format (docs/importing.md). */
function tableRow(mission: Mission, covered: readonly Covered[], row: number): TableRow {
  const { coordinates } = mission
  return {
    row,
    cells: {
      wikidata_id: mission.wikidataId ?? '',
      kind: mission.kind,
      state: mission.state,
      host_country: mission.hostCountry,
      city: mission.hostCity ?? '',
      name: mission.name,
      address_lines: writeList(mission.addressLines),
      postal_code: mission.postalCode ?? '',
      latitude: String(coordinates?.latitude ?? ''),
      longitude: String(coordinates?.longitude ?? ''),
      contacts: writeList(mission.contacts.map(({ channel, purpose, value }) => `${channel}:${purpose}=${value}`)),
      coverage: writeList(covered.map(({ country, kind }) => `${country}:${kind}`)),
      confidence: mission.confidence ?? '',
      source: mission.source,
      source_on: mission.sourceOn ?? '',
      address_source: mission.addressOrigin?.source ?? '',
      address_source_on: mission.addressOrigin?.sourceOn ?? '',
      name_source: mission.nameOrigin?.source ?? '',
      name_source_on: mission.nameOrigin?.sourceOn ?? '',
      removed: mission.removed ? 'yes' : '',
    },
  }
}

/** Several lists tell of one mission: each contact keeps the source of the row it stood in. */
function withSources(row: ImportRow, mission: Mission): ImportRow {
  const contacts = (row.given.contacts ?? []).map((contact) => {
    const listed = mission.contacts.find(
      (one) => one.channel === contact.channel && one.purpose === contact.purpose && one.value === contact.value,
    )
    return listed ? { ...contact, source: listed.source, sourceOn: listed.sourceOn } : contact
  })
  return { ...row, given: { ...row.given, contacts } }
}
