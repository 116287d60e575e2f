import { controls } from '@/features/texts/hidden-marks'

/** What can be wrong with a file as a whole. */
const fileFaults = [
  'file-empty',
  'file-too-big',
  'file-not-text',
  'file-not-utf8',
  'file-no-rows',
  'file-too-many-rows',
  'header-missing',
  'column-missing',
  'column-unknown',
  'column-doubled',
] as const

/** What can be wrong with a row. */
const rowFaults = [
  'quote-open',
  'quote-stray',
  'row-too-long',
  'cells-too-many',
  'row-doubled',
  'match-ambiguous',
  'row-unnamed',
  'value-refused',
] as const

/** What can be wrong with a cell. */
const cellFaults = [
  'control-characters',
  'formula',
  'text-too-long',
  'value-missing',
  'source-missing',
  'id-malformed',
  'id-unknown',
  'wikidata-malformed',
  'wikidata-taken',
  'kind-unknown',
  'state-unknown',
  'country-unknown',
  'name-link',
  'address-too-many-lines',
  'address-link',
  'coordinate-unreadable',
  'coordinate-outside',
  'coordinate-half',
  'contact-unreadable',
  'contact-channel-unknown',
  'contact-purpose-unknown',
  'contact-empty',
  'contact-doubled',
  'email-bad',
  'phone-bad',
  'phone-several',
  'url-bad',
  'url-scheme',
  'coverage-unreadable',
  'coverage-country-unknown',
  'coverage-kind-unknown',
  'coverage-resident-elsewhere',
  'coverage-own-state',
  'coverage-doubled',
  'confidence-unknown',
  'date-unreadable',
  'date-ambiguous',
  'date-future',
  'method-unknown',
  'zone-unknown',
  'removed-unreadable',
  'gender-unknown',
  'block-half',
] as const

export const faultCodes = [...fileFaults, ...rowFaults, ...cellFaults] as const
export type FaultCode = (typeof faultCodes)[number]

/** One thing that is wrong with a file, and where. */
export interface ImportFault {
  /** As a spreadsheet counts: the header is row 1. Empty where it is about the file. */
  row: number | null
  /** Name of the column; empty where it is about the whole row. */
  column: string | null
  code: FaultCode
  /** What stands there, cut where it is long. */
  value: string
}

const longestShown = 160

/** A importFault, with its value cut to what can be shown in a list. */
export function importFault(code: FaultCode, row: number | null, column: string | null, value = ''): ImportFault {
  const letters = [...value.replaceAll('\n', ' ').replace(controls, '\uFFFD')]
  const shown = letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : letters.join('')
  return { row, column, code, value: shown }
}
