import { isConsulate, isEmbassy } from '@/features/addressees/rules'
import { checkEntry } from '@/features/entries/check-entry'
import { isEqual } from '@/features/entries/compare-entries'
import type { EntrySnapshot } from '@/features/entries/schema'
import { listFaults } from '@/features/texts/read-form'
import type { ImportColumn } from './import-columns'
import type { FaultCode } from './import-faults'

interface Judgement {
  code: FaultCode
  column: ImportColumn | null
  value: string
}

/** The faults of the form, as a file names them. */
const codes: Record<string, FaultCode> = {
  required: 'value-missing',
  formula: 'formula',
  email: 'email-bad',
  phone: 'phone-bad',
  phones: 'phone-several',
  url: 'url-bad',
  twice: 'contact-doubled',
  coordinates: 'coordinate-outside',
  zone: 'zone-unknown',
  wikidata: 'wikidata-malformed',
  future: 'date-future',
}

const columns: Partial<Record<string, ImportColumn>> = {
  name: 'name',
  state: 'state',
  hostCountry: 'host_country',
  hostCity: 'city',
  addressLines: 'address_lines',
  postalCode: 'postal_code',
  latitude: 'latitude',
  timeZone: 'time_zone',
  wikidataId: 'wikidata_id',
  source: 'source',
  sourceOn: 'source_on',
  addressSource: 'address_source',
  addressSourceOn: 'address_source_on',
  nameSource: 'name_source',
  nameSourceOn: 'name_source_on',
  checkedOn: 'checked_on',
  contacts: 'contacts',
  coverage: 'coverage',
}

/**
 * Says what of an entry that a row made cannot be right: all that the form of the desk refuses, and coverage that does not
 * fit the entry. What stood there before is not complained of.
 */
export function judgeEntry(entry: EntrySnapshot, before: EntrySnapshot | null, now: Date): Judgement[] {
  const ofForm = listFaults(checkEntry(entry, before, now)).flatMap(([path, code]): Judgement[] => {
    const [field = '', at = ''] = path.split('.')
    // Below the very pair is named.
    if (field === 'coverage' && code === 'resident') return []
    const value = valueAt(entry, field, at)
    return [{ code: codes[code] ?? 'value-refused', column: columns[field] ?? null, value }]
  })
  return [...ofForm, ...judgeCoverage(entry, before)]
}

function valueAt(entry: EntrySnapshot, field: string, at: string): string {
  if (field === 'contacts') return entry.contacts[Number(at)]?.value ?? ''
  const value = entry[field as keyof EntrySnapshot]
  return Array.isArray(value) ? value.map(String).join('; ') : String(value ?? '')
}

function judgeCoverage(
  { state, hostCountry, kind, coverage }: EntrySnapshot,
  before: EntrySnapshot | null,
): Judgement[] {
  if (before && isEqual(before.coverage, coverage) && before.hostCountry === hostCountry) return []
  const isMission = isEmbassy(kind) || isConsulate(kind)
  return coverage.flatMap(({ country, kind: how }): Judgement[] => {
    const found = (code: FaultCode): Judgement[] => [{ code, column: 'coverage', value: `${country}:${how}` }]
    if (how === 'resident' && country !== hostCountry) return found('coverage-resident-elsewhere')
    return isMission && country === state ? found('coverage-own-state') : []
  })
}
