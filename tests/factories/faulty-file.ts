import type { ImportColumn } from '@/features/imports/import-columns'
import type { FaultCode } from '@/features/imports/import-faults'

/** The columns of the file, as an organiser might choose them. */
export const fileColumns = [
  'id',
  'wikidata_id',
  'kind',
  'state',
  'host_country',
  'city',
  'name',
  'address_lines',
  'postal_code',
  'latitude',
  'longitude',
  'contacts',
  'coverage',
  'confidence',
  'source',
  'source_on',
  'checked_by',
  'checked_on',
  'check_method',
  'time_zone',
  'removed',
  'recipient_de',
  'salutation_de',
  'close_de',
  'gender_de',
  'approved_by_de',
  'approved_on_de',
] as const satisfies ImportColumn[]

type Cells = Partial<Record<(typeof fileColumns)[number], string>>

/** A row that nothing is wrong with; the city makes it an entry of its own. */
export function soundCells(city: string): Cells {
  return {
    kind: 'embassy',
    state: 'KZ',
    host_country: 'FR',
    city,
    name: `Embassy of Kazakhstan in ${city}`,
    address_lines: '1 rue de la Poste',
    postal_code: '75001',
    latitude: '48.85',
    longitude: '2.35',
    contacts: 'phone=+33 1 40 00 00 00;email:press=press@embassy.example',
    coverage: 'FR:resident;MC:accredited',
    confidence: 'B',
    source: 'https://embassy.example/contact',
    source_on: '2026-10-01',
  }
}

/** One fault: what stands in the cells of a sound row instead, and what is said of it, where. */
export interface FaultyRow {
  code: FaultCode
  /** Empty where it is about the row. */
  column: ImportColumn | null
  cells: Cells
  /** What the importFault shows; the cell where it is left out. */
  value?: string
}

const long = (length: number) => 'x'.repeat(length)
const ids = { taken: 'Q99000001', other: '00000000-0000-7000-8000-000000000001' }

/** Every importFault that a cell or a row can have by itself, one a row. `known` are ids of two entries that are there. */
export function faultyRows(known: { id: string; wikidataId: string; twin: Cells }): FaultyRow[] {
  return [
    { code: 'control-characters', column: 'city', cells: { city: 'Ly\u0007on' } },
    { code: 'formula', column: 'name', cells: { name: '=HYPERLINK("x")' } },
    { code: 'formula', column: 'city', cells: { city: '＋1' } },
    { code: 'text-too-long', column: 'postal_code', cells: { postal_code: long(21) } },
    {
      code: 'text-too-long',
      column: 'address_lines',
      cells: { address_lines: `a;${long(201)}` },
      value: `${long(160)}…`,
    },
    { code: 'value-missing', column: 'kind', cells: { kind: '' } },
    { code: 'value-missing', column: 'name', cells: { name: ' ' } },
    { code: 'source-missing', column: 'source', cells: { source: '' } },
    { code: 'id-malformed', column: 'id', cells: { id: '17' } },
    { code: 'id-unknown', column: 'id', cells: { id: ids.other } },
    { code: 'wikidata-malformed', column: 'wikidata_id', cells: { wikidata_id: 'L42' } },
    { code: 'wikidata-taken', column: 'wikidata_id', cells: { id: known.id, wikidata_id: known.wikidataId } },
    { code: 'kind-unknown', column: 'kind', cells: { kind: 'castle' } },
    { code: 'state-unknown', column: 'state', cells: { state: 'ZZ' } },
    { code: 'country-unknown', column: 'host_country', cells: { host_country: 'France' } },
    { code: 'name-link', column: 'name', cells: { name: 'Embassy www.embassy.example' } },
    {
      code: 'address-too-many-lines',
      column: 'address_lines',
      cells: { address_lines: 'a;b;c;d;e;f;g' },
      value: 'a; b; c; d; e; f; g',
    },
    { code: 'address-link', column: 'address_lines', cells: { address_lines: 'see https://map.example' } },
    { code: 'coordinate-unreadable', column: 'latitude', cells: { latitude: '48°51′N' } },
    { code: 'coordinate-outside', column: 'longitude', cells: { longitude: '181' } },
    { code: 'coordinate-half', column: 'latitude', cells: { latitude: '' }, value: '2.35' },
    { code: 'contact-unreadable', column: 'contacts', cells: { contacts: 'press@embassy.example' } },
    { code: 'contact-channel-unknown', column: 'contacts', cells: { contacts: 'telex=12345' } },
    { code: 'contact-purpose-unknown', column: 'contacts', cells: { contacts: 'phone:visa=+33 1 40 00 00 00' } },
    { code: 'contact-empty', column: 'contacts', cells: { contacts: 'phone:press=' } },
    {
      code: 'contact-doubled',
      column: 'contacts',
      cells: { contacts: 'web=https://embassy.example;web=https://embassy.example' },
      value: 'web=https://embassy.example',
    },
    { code: 'email-bad', column: 'contacts', cells: { contacts: 'email=press(at)embassy' }, value: 'press(at)embassy' },
    { code: 'phone-bad', column: 'contacts', cells: { contacts: 'phone=12' }, value: '12' },
    {
      code: 'phone-several',
      column: 'contacts',
      cells: { contacts: 'phone=+44 20 7946 0123, 7946 0124' },
      value: '+44 20 7946 0123, 7946 0124',
    },
    { code: 'url-bad', column: 'contacts', cells: { contacts: 'web=embassy.example' }, value: 'embassy.example' },
    {
      code: 'url-scheme',
      column: 'contacts',
      cells: { contacts: 'web=javascript:alert(1)' },
      value: 'javascript:alert(1)',
    },
    { code: 'coverage-unreadable', column: 'coverage', cells: { coverage: 'FR' } },
    { code: 'coverage-country-unknown', column: 'coverage', cells: { coverage: 'QQ:accredited' } },
    { code: 'coverage-kind-unknown', column: 'coverage', cells: { coverage: 'FR:visiting' } },
    { code: 'coverage-resident-elsewhere', column: 'coverage', cells: { coverage: 'MC:resident' } },
    {
      code: 'coverage-own-state',
      column: 'coverage',
      cells: { coverage: 'FR:resident;KZ:accredited' },
      value: 'KZ:accredited',
    },
    {
      code: 'coverage-doubled',
      column: 'coverage',
      cells: { coverage: 'FR:resident;FR:district' },
      value: 'FR:district',
    },
    { code: 'confidence-unknown', column: 'confidence', cells: { confidence: 'D' } },
    { code: 'date-unreadable', column: 'source_on', cells: { source_on: '31.02.2026' } },
    { code: 'date-ambiguous', column: 'source_on', cells: { source_on: '03/04/2026' } },
    { code: 'date-unreadable', column: 'checked_on', cells: { checked_on: '2026-02-31' } },
    { code: 'date-future', column: 'source_on', cells: { source_on: '2031-01-01' } },
    { code: 'method-unknown', column: 'check_method', cells: { check_method: 'guess' } },
    { code: 'zone-unknown', column: 'time_zone', cells: { time_zone: 'Mars/Olympus' } },
    { code: 'removed-unreadable', column: 'removed', cells: { removed: 'maybe' } },
    {
      code: 'gender-unknown',
      column: 'gender_de',
      cells: { recipient_de: 'Botschaft', salutation_de: 'Exzellenz', close_de: 'Hochachtungsvoll', gender_de: 'x' },
    },
    {
      code: 'block-half',
      column: 'close_de',
      cells: { recipient_de: 'Botschaft', salutation_de: 'Exzellenz' },
      value: 'Exzellenz',
    },
    { code: 'match-ambiguous', column: null, cells: known.twin },
  ]
}

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A CSV text of rows, each cell under its column. */
export function csvOf(rows: readonly Cells[], columns: readonly string[] = fileColumns): string {
  const lines = rows.map((cells) => columns.map((column) => quoted(cells[column as keyof Cells] ?? '')).join(','))
  return [columns.join(','), ...lines, ''].join('\n')
}

/** A file with all of them, and what is to be said of it: the header is row 1. */
export function faultyFile(known: Parameters<typeof faultyRows>[0]) {
  const rows = faultyRows(known)
  const sound = soundCells('Toulouse')
  const cells = rows.map((one, at) => ({
    ...soundCells(`Town${String.fromCharCode(97 + (at % 26))}${at}`),
    ...one.cells,
  }))
  const header = [...fileColumns, 'colour', 'city']
  const text = [
    ...csvOf([sound, ...cells, sound], header)
      .split('\n')
      .slice(0, -1),
    `${header.map(() => 'x').join(',')},too many`,
    `${long(20_100)}${','.repeat(header.length - 1)}`,
    `,,embassy,KZ,FR,"never closed`,
  ].join('\n')
  const end = rows.length + 3
  const expected = [
    { row: 1, column: 'colour', code: 'column-unknown' },
    { row: 1, column: 'city', code: 'column-doubled' },
    ...rows.map(({ code, column }, at) => ({ row: at + 3, column, code })),
    { row: end, column: null, code: 'row-doubled' },
    { row: end + 1, column: null, code: 'cells-too-many' },
    { row: end + 2, column: null, code: 'row-too-long' },
    { row: end + 3, column: null, code: 'quote-open' },
  ]
  return { text, expected }
}
