import { countryName } from '@/features/places/name-country'
import type { Redaction, SignatoryCapacity } from '@/generated/prisma/enums'
import { phraseLetter } from './phrase-letter'

/** Who stands under a letter, as far as a reader may see them. */
export interface RedactedSignatory {
  name: string
  role?: string | null | undefined
  organisation?: string | null | undefined
  capacity?: SignatoryCapacity | undefined
  town?: string | null | undefined
  /** ISO 3166-1 alpha-2. */
  country?: string | null | undefined
}

/** Those who stand under a letter, in order, with the columns of a {@link RedactedSignatory}. */
export const confirmedSignatories = {
  where: { state: 'confirmed' },
  orderBy: { position: 'asc' },
  select: { name: true, role: true, organisation: true, capacity: true, town: true, country: true },
} as const

/** The lines of everyone under a letter, as far as one reader sees them, in the letter's language. */
export function redactSignatories(
  locale: string,
  people: readonly RedactedSignatory[],
  redaction: Redaction,
): string[][] {
  return people.map((one) => redactSignatory(locale, one, redaction))
}

/**
 * The lines under a signature as one reader sees them: everything; the initials; the town; the country alone. Role and
 * organisation stand only beside the full name, as they would name the person as well.
 */
export function redactSignatory(locale: string, signatory: RedactedSignatory, redaction: Redaction): string[] {
  if (redaction === 'full') return [signatory.name, ...roleLines(locale, signatory)]
  const country = signatory.country ? countryName(signatory.country, locale) : ''
  const place = filled([signatory.town, country]).join(', ')
  if (redaction === 'initial') return filled([initials(signatory.name), place])
  return filled([(redaction === 'town' && place) || country || phraseLetter(locale).supporter])
}

/** Role and organisation below a name: "Chair, Miners' Union", or "on behalf of Miners' Union" on a line of its own. */
export function roleLines(
  locale: string,
  { role, organisation, capacity }: Pick<RedactedSignatory, 'role' | 'organisation' | 'capacity'>,
): string[] {
  if (capacity === 'on_behalf' && organisation) return filled([role, phraseLetter(locale).onBehalf(organisation)])
  return filled([filled([role, organisation]).join(', ')])
}

const segmenter = new Intl.Segmenter()

/** "Ada M. Signer" → "A. M. S."; a name is read as its user wrote it, by words. */
export function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((word) => segmenter.segment(word).containing(0)?.segment.toLocaleUpperCase() ?? '')
    .filter(Boolean)
    .map((letter) => `${letter}.`)
    .join(' ')
}

const filled = (lines: readonly (string | null | undefined)[]) => lines.filter((line): line is string => Boolean(line))
