import type { CoverageKind } from '@/generated/prisma/enums'
import type { ListedMission } from './list-missions'

const order: CoverageKind[] = ['resident', 'accredited', 'district']

/**
 * Country → the missions that answer for it and how, those inside before those elsewhere before consulates. Where an
 * embassy sits in the country, none from elsewhere is named.
 */
export function listCoverage<T extends Pick<ListedMission, 'id' | 'covers'>>(
  missions: readonly T[],
): Map<string, { mission: T; kind: CoverageKind }[]> {
  const all = missions.flatMap((mission) => mission.covers.map(({ country, kind }) => ({ country, kind, mission })))
  const byCountry = Map.groupBy(all, ({ country }) => country)
  return new Map(
    [...byCountry].map(([country, covers]) => {
      const isResident = covers.some(({ kind }) => kind === 'resident')
      const shown = covers.filter(({ kind }) => !(isResident && kind === 'accredited'))
      return [country, shown.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))]
    }),
  )
}
