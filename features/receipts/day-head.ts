import { besideKinds, countedKinds, type PetitionCount, versionParts } from './rules'

/** What stands above the codes in a day's file. Hashes are in hexadecimal digits. */
export interface DayHead {
  petitionId: string
  /** The day in UTC: "2026-12-01". */
  day: string
  /** Root of the file before; 64 zeros in the first. */
  previous: string
  /** The texts open to signers, by version and language. */
  texts: readonly { version: number; locale: string; hash: string }[]
  count: PetitionCount
  codes: number
}

/** The root before the first one. */
export const noRoot = '0'.repeat(64)

/** Writes the lines above the codes, as docs/receipts.md has them. */
export function dayHead({ petitionId, day, previous, texts, count, codes }: DayHead): string {
  const lines = [
    'postbag receipts 1',
    `petition: ${petitionId}`,
    `day: ${day}`,
    `previous: ${previous}`,
    ...texts.map(({ version, locale, hash }) => `text: ${version} ${locale} ${hash}`),
    ...countedKinds.map((kind) => `number: ${kind} ${count.numbers[kind]}`),
    ...besideKinds.map((kind) => `beside: ${kind} ${count.beside[kind]}`),
    ...count.versions.map(
      (version) => `version: ${version.version} ${versionParts.map((part) => `${part} ${version[part]}`).join(' ')}`,
    ),
    `codes: ${codes}`,
  ]
  return `${lines.join('\n')}\n`
}
