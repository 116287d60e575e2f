import { AddresseeKind } from '@/generated/prisma/enums'

const kinds: readonly string[] = Object.values(AddresseeKind)

/** Other words that lists have for a kind. */
const alsoWritten: Record<string, AddresseeKind> = {
  president: 'president_office',
  presidency: 'president_office',
  ministry_of_foreign_affairs: 'foreign_ministry',
  ministry_of_justice: 'justice_ministry',
  ministry_of_internal_affairs: 'interior_ministry',
  ministry_of_the_interior: 'interior_ministry',
  head_of_government: 'government',
  prime_minister: 'government',
  king: 'monarch',
  queen: 'monarch',
  royal_court: 'monarch',
  prosecutor_general: 'prosecutor',
  general_prosecutor: 'prosecutor',
  public_prosecutor: 'prosecutor',
  attorney_general: 'prosecutor',
  judiciary: 'court',
  tribunal: 'court',
  supreme_court: 'court',
  investigative_committee: 'police',
  human_rights_commission: 'ombudsman',
  human_rights_commissioner: 'ombudsman',
}

/**
 * Reads a kind of addressee as lists write it: `prosecutor-general`, `Head of government`. Undefined for a word that is
 * none.
 */
export function parseKind(written: string): AddresseeKind | undefined {
  const name = written.trim().toLowerCase().replace(/[ -]/g, '_')
  return kinds.includes(name) ? (name as AddresseeKind) : alsoWritten[name]
}
