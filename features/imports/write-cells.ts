import type { EntryBlock, EntryContact, EntrySnapshot } from '@/features/entries/schema'
import { type BlockPart, blockLocales, type ImportColumn, importColumns } from './import-columns'
import { writeList } from './parse-list'

export type EntryCells = Record<ImportColumn, string>

/** An entry as the cells of a row; {@link parseEntries} and {@link applyRow} make the same entry of them. */
export function writeCells(id: string, entry: EntrySnapshot): EntryCells {
  const cells = Object.fromEntries(importColumns.map((column) => [column, ''])) as EntryCells
  const text = (value: string | number | null) => (value === null ? '' : String(value))
  return Object.assign(cells, {
    id,
    wikidata_id: text(entry.wikidataId),
    kind: entry.kind,
    state: entry.state,
    host_country: entry.hostCountry,
    city: text(entry.hostCity),
    name: entry.name,
    address_lines: writeList(entry.addressLines),
    postal_code: text(entry.postalCode),
    latitude: text(entry.latitude),
    longitude: text(entry.longitude),
    contacts: writeList(entry.contacts.map(contactText)),
    coverage: writeList(entry.coverage.map(({ country, kind }) => `${country}:${kind}`)),
    confidence: text(entry.confidence),
    source: entry.source,
    source_on: text(entry.sourceOn),
    address_source: text(entry.addressSource),
    address_source_on: text(entry.addressSourceOn),
    name_source: text(entry.nameSource),
    name_source_on: text(entry.nameSourceOn),
    checked_by: text(entry.checkedBy),
    checked_on: text(entry.checkedOn),
    check_method: text(entry.checkMethod),
    time_zone: text(entry.timeZone),
    removed: entry.removedAt === null ? '' : 'yes',
    ...Object.fromEntries(blockLocales.map((locale) => [`name_${locale}`, entry.names[locale] ?? ''])),
    ...Object.assign({}, ...entry.blocks.map(blockCells)),
  } satisfies Partial<EntryCells>)
}

function contactText({
  channel,
  purpose,
  value,
  offAt,
}: Pick<EntryContact, 'channel' | 'purpose' | 'value' | 'offAt'>) {
  return `${channel}:${purpose}${offAt === null ? '' : ':off'}=${value}`
}

/** The format has columns for our languages of letters; a block in another one stays with its entry alone. */
function blockCells({ locale, ...block }: EntryBlock): Partial<EntryCells> {
  const known = blockLocales.find((one) => one === locale)
  if (known === undefined) return {}
  const parts: Record<BlockPart, string> = {
    recipient: writeList(block.recipient),
    salutation: block.salutation,
    close: block.close,
    gender: block.gender === 'neutral' ? '' : block.gender,
    approved_by: block.approvedBy ?? '',
    approved_on: block.approvedOn ?? '',
  }
  return Object.fromEntries(Object.entries(parts).map(([part, text]) => [`${part}_${known}`, text]))
}
