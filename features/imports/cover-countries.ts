import { isConsulate, isEmbassy } from '@/features/addressees/rules'
import type { CoverageKind } from '@/generated/prisma/enums'
import type { Mission } from './parse-missions'

/** Which country a mission serves, and how. */
export interface Covered {
  key: string
  state: string
  country: string
  kind: CoverageKind
}

/**
 * Says which countries the missions serve: an embassy its own and those it is accredited to, a consulate a district, a
 * permanent mission only what is listed. Where a state has an embassy of its own, no accreditation from elsewhere
 * counts; those are returned as `overruled`.
 */
export function coverCountries(missions: readonly Mission[]): { covered: Covered[]; overruled: Covered[] } {
  const all = missions.filter((mission) => !mission.removed).flatMap(coveredBy)
  const pair = ({ state, country }: Covered) => `${state}/${country}`
  const resident = new Set(all.filter((one) => one.kind === 'resident').map(pair))
  const isOverruled = (one: Covered) => one.kind === 'accredited' && resident.has(pair(one))
  return { covered: all.filter((one) => !isOverruled(one)), overruled: all.filter(isOverruled) }
}

function coveredBy(mission: Mission): Covered[] {
  const { key, state, hostCountry, kind, resident } = mission
  const here: CoverageKind | undefined = isConsulate(kind)
    ? 'district'
    : isEmbassy(kind) && resident
      ? 'resident'
      : undefined
  const elsewhere: CoverageKind = isConsulate(kind) ? 'district' : 'accredited'
  // No state is accredited to itself, and the country of the seat is served once.
  const others = new Set(mission.serves.filter((country) => country !== state && (country !== hostCountry || !here)))
  return [
    ...(here ? [{ key, state, country: hostCountry, kind: here }] : []),
    ...[...others].map((country) => ({ key, state, country, kind: elsewhere })),
  ]
}
