import { splitSources } from '@/features/addressees/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { boundMarks } from '@/features/safety/bound-text'
import { csvLine } from './guard-cell'
import { importColumns } from './import-columns'
import { parseList, writeList } from './parse-list'
import type { WikidataItem } from './parse-wikidata'
import { type EntryCells, writeCells } from './write-cells'

export interface Refresh {
  /** A file for the importer, with the entries that would change; its columns are all there are. */
  csv: string
  changed: number
  same: number
  /** Checked by somebody or rated as official: they know better than Wikidata. */
  leftAlone: number
  /** Wikidata ids that no entry has. */
  unknown: string[]
}

const longestSource = 2_000
/** About a hundred metres, in degrees: the same house, measured again. */
const samePlace = 0.001

/**
 * Makes of what Wikidata says a file for the importer (docs/importing.md). A fact is taken over where Wikidata knows just
 * one; what it does not know stays. Nothing is made new: an office is known by its Wikidata id or left out. `readOn` is
 * the ISO day on which Wikidata was asked.
 */
export function refreshEntries(
  items: readonly WikidataItem[],
  entries: ReadonlyMap<string, EntrySnapshot>,
  readOn: string,
): Refresh {
  const byWikidata = new Map([...entries].map(([id, entry]) => [entry.wikidataId, { id, entry }]))
  const refresh: Refresh = { csv: csvLine(importColumns), changed: 0, same: 0, leftAlone: 0, unknown: [] }
  for (const item of items) {
    const known = byWikidata.get(item.wikidataId)
    if (!known) refresh.unknown.push(item.wikidataId)
    else if (known.entry.checkedOn !== null || known.entry.confidence === 'A') refresh.leftAlone++
    else {
      const cells = refreshCells(writeCells(known.id, known.entry), known.entry, item, readOn)
      if (cells) refresh.csv += csvLine(importColumns.map((column) => cells[column]))
      if (cells) refresh.changed++
      else refresh.same++
    }
  }
  return refresh
}

/** The cells of an entry with what Wikidata knows better; undefined where it knows nothing new. */
function refreshCells(
  cells: EntryCells,
  entry: EntrySnapshot,
  item: WikidataItem,
  readOn: string,
): EntryCells | undefined {
  const news: Partial<EntryCells> = {
    ...newAddress(entry, item, readOn),
    ...newPlace(entry, item),
    ...newContacts(cells, entry, item),
    ...(item.closedOn !== null && item.closedOn <= readOn && entry.removedAt === null ? { removed: 'yes' } : {}),
  }
  if (Object.keys(news).length === 0) return undefined
  return { ...cells, ...news, source: sourceOf(entry, readOn), source_on: readOn }
}

/** The one value of several, if there is but one. */
function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined
}

function newAddress(
  entry: EntrySnapshot,
  { addresses, postalCodes }: WikidataItem,
  readOn: string,
): Partial<EntryCells> {
  const address = only(addresses)
  const postalCode = only(postalCodes)
  const known = plain([...entry.addressLines, entry.postalCode ?? '', entry.hostCity ?? ''].join(' '))
  const isNew =
    address !== undefined &&
    !plain(address)
      .split(' ')
      .every((word) => known.split(' ').includes(word))
  const isOther = postalCode !== undefined && !known.includes(plain(postalCode))
  return {
    ...(isNew
      ? {
          address_lines: writeList(
            address
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          ),
        }
      : {}),
    ...(isOther ? { postal_code: postalCode } : {}),
    ...(isNew || isOther ? { address_source: wikidataOn(readOn), address_source_on: readOn } : {}),
  }
}

/** Words and numbers alone: how an address is divided and abbreviated is a matter of taste. */
function plain(text: string): string {
  return boundMarks(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function newPlace({ latitude, longitude }: EntrySnapshot, { places }: WikidataItem): Partial<EntryCells> {
  const place = only(places)
  if (!place) return {}
  const isSame =
    latitude !== null &&
    longitude !== null &&
    Math.abs(latitude - place.latitude) < samePlace &&
    Math.abs(longitude - place.longitude) < samePlace
  return isSame ? {} : { latitude: String(place.latitude), longitude: String(place.longitude) }
}

/**
 * A contact that came from Wikidata follows it; what was read elsewhere stays beside it, and where there is such a contact
 * none is added.
 */
function newContacts(cells: EntryCells, entry: EntrySnapshot, item: WikidataItem): Partial<EntryCells> {
  let contacts = parseList(cells.contacts)
  const found = { email: item.emails, phone: item.phones, web: item.websites }
  for (const channel of ['email', 'phone', 'web'] as const) {
    const value = only(found[channel])
    const general = entry.contacts.filter((one) => one.channel === channel && one.purpose === 'general')
    if (value === undefined || general.some((one) => isSameValue(one.value, value))) continue
    const followed = general.filter(({ source }) => /wikidata/i.test(source))
    if (general.length > followed.length) continue
    const gone = new Set(followed.map((one) => `${channel}:general${one.offAt === null ? '' : ':off'}=${one.value}`))
    contacts = [...contacts.filter((one) => !gone.has(one)), `${channel}:general=${value}`]
  }
  const cell = writeList(contacts)
  return cell === cells.contacts ? {} : { contacts: cell }
}

function isSameValue(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$|[\s()-]/g, '')
  return bare(a) === bare(b)
}

function wikidataOn(readOn: string): string {
  return `Wikidata, read on ${readOn}`
}

/** The sources so far, and Wikidata on that day; where they grow too long, Wikidata alone. */
function sourceOf({ source }: EntrySnapshot, readOn: string): string {
  const wikidata = wikidataOn(readOn)
  const kept = splitSources(source).filter((one) => !one.startsWith('Wikidata, read on '))
  const all = [...kept, wikidata].join('; ')
  return all.length > longestSource ? wikidata : all
}
