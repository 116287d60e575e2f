import type { EntryCovered } from '@/features/entries/schema'
import { isNamedCountry } from '@/features/places/countries'
import { CoverageKind } from '@/generated/prisma/enums'
import type { FaultCode } from './import-faults'
import { parseList } from './parse-list'

const kinds: readonly string[] = Object.values(CoverageKind)

/** Reads `AT:resident;SI:accredited`; what cannot be read is reported and left out. */
export function parseCoverage(cell: string, report: (code: FaultCode, value: string) => void): EntryCovered[] {
  const covered: EntryCovered[] = []
  for (const item of parseList(cell)) {
    const [country = '', kind = '', ...more] = item.split(':').map((part) => part.trim())
    const code = country.toUpperCase()
    if (kind === '' || more.length > 0) report('coverage-unreadable', item)
    else if (!isNamedCountry(code)) report('coverage-country-unknown', item)
    else if (!kinds.includes(kind.toLowerCase())) report('coverage-kind-unknown', item)
    else if (covered.some((one) => one.country === code)) report('coverage-doubled', item)
    else covered.push({ country: code, kind: kind.toLowerCase() as CoverageKind })
  }
  return covered
}
