import type { Context } from '@/features/context'
import type { AddresseeKind } from '@/generated/prisma/enums'

/** A mission and where it stands, in degrees north and east. */
export interface PlacedMission {
  kind: AddresseeKind
  latitude: number
  longitude: number
}

/** Where the missions of one state stand; one whose place nobody noted stands where others of its city do. */
export async function listPlaces({ db }: Context, state: string): Promise<PlacedMission[]> {
  return db.$queryRaw<PlacedMission[]>`
    SELECT a.kind, coalesce(a.latitude, c.latitude) AS latitude, coalesce(a.longitude, c.longitude) AS longitude
    FROM addressees a LEFT JOIN LATERAL (
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY latitude) AS latitude,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY longitude) AS longitude
      FROM addressees o WHERE o.host_country = a.host_country AND o.host_city = a.host_city AND o.latitude IS NOT NULL
    ) c ON a.latitude IS NULL
    WHERE a.state = ${state} AND a.host_country <> ${state} AND a.removed_at IS NULL
      AND coalesce(a.latitude, c.latitude) IS NOT NULL
    ORDER BY a.id`
}
