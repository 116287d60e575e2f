/** Bytes of the largest file that is read. */
export const largestFile = 10 * 1024 * 1024
/** Rows below the header. */
export const mostRows = 50_000
/** Characters of one row, with everything in its cells. */
export const longestRow = 20_000
/** Characters of one line: of an address, a contact, a salutation. */
export const longestLine = 200
/** Lines of an address that a window envelope has room for, without the addressee and the country. */
export const mostAddressLines = 6

/** Languages that an addressee can be given a block of its own in. */
export const blockLocales = ['en', 'fr', 'de', 'ru', 'es', 'kk'] as const
export type BlockLocale = (typeof blockLocales)[number]

const plain = [
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
  'address_source',
  'address_source_on',
  'name_source',
  'name_source_on',
  'checked_by',
  'checked_on',
  'check_method',
  'time_zone',
  'removed',
] as const
const ofBlock = ['recipient', 'salutation', 'close', 'gender', 'approved_by', 'approved_on'] as const

export type PlainColumn = (typeof plain)[number]
export type BlockPart = (typeof ofBlock)[number]
/** The column of a name in one language; `name` itself holds what the source has. */
export type NameColumn = `name_${BlockLocale}`
export type ImportColumn = PlainColumn | NameColumn | `${BlockPart}_${BlockLocale}`

/** Every column of the format, in the order in which a file of ours has them (docs/importing.md). */
export const importColumns: readonly ImportColumn[] = [
  ...plain,
  ...blockLocales.map((locale) => `name_${locale}` as const),
  ...blockLocales.flatMap((locale) => ofBlock.map((part) => `${part}_${locale}` as const)),
]

/** What every file says of every row. */
export const alwaysRequired: readonly ImportColumn[] = ['source']
/** What a file says as well when its rows are not named by an id or a Wikidata id; a new entry always needs them. */
export const requiredOfNew: readonly ImportColumn[] = ['kind', 'state', 'host_country', 'name']

const known: ReadonlySet<string> = new Set(importColumns)

/** True for the name of a column of the format. */
export function isImportColumn(name: string): name is ImportColumn {
  return known.has(name)
}

/** Columns that hold numbers: a minus sign at their beginning is no formula. */
export const numberColumns: ReadonlySet<ImportColumn> = new Set<ImportColumn>(['latitude', 'longitude'])

const longest: Partial<Record<PlainColumn | BlockPart, number>> = {
  city: 200,
  name: 300,
  postal_code: 20,
  address_lines: 2_000,
  contacts: 8_000,
  coverage: 5_000,
  source: 2_000,
  address_source: 2_000,
  name_source: 2_000,
  time_zone: 64,
  recipient: 1_000,
}

/** How many characters a cell of the column may have. */
export function longestOf(column: ImportColumn): number {
  const part = column.replace(/_(en|fr|de|ru|es|kk)$/, '') as PlainColumn | BlockPart
  return longest[part] ?? longestLine
}
