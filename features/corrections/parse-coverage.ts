import { CoverageKind } from '@/generated/prisma/enums'
import type { FaultCode } from './list-faults'
import { parseList } from './parse-list'
import type { EntryCovered } from './schema'

const kinds: readonly string[] = Object.values(CoverageKind)
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** True for a country the directory can know: ISO 3166-1 alpha-2, also XK, XM and EU. */
export function isCountry(code: string): boolean {
  return code === 'XM' || (/^[A-Z]{2}$/.test(code) && code !== 'ZZ' && names.of(code) !== undefined)
}

/** Reads `AT:resident;SI:accredited`; what cannot be read is reported and left out. */
export function parseCoverage(cell: string, report: (code: FaultCode, value: string) => void): EntryCovered[] {
  const covered: EntryCovered[] = []
  for (const item of parseList(cell)) {
    const [country = '', kind = '', ...more] = item.split(':').map((part) => part.trim())
    const code = country.toUpperCase()
    if (kind === '' || more.length > 0) report('coverage-unreadable', item)
    else if (!isCountry(code)) report('coverage-country-unknown', item)
    else if (!kinds.includes(kind.toLowerCase())) report('coverage-kind-unknown', item)
    else if (covered.some((one) => one.country === code)) report('coverage-doubled', item)
    else covered.push({ country: code, kind: kind.toLowerCase() as CoverageKind })
  }
  return covered
}
