import type { Context } from '@/features/context'
import type { AddresseeKind, Confidence, CoverageKind } from '@/generated/prisma/enums'

/** A mission in a list: nothing that could be used to write to it. */
export interface ListedMission {
  id: string
  kind: AddresseeKind
  state: string
  hostCountry: string
  hostCity: string | null
  name: string
  /** The column of what it is called in other languages. */
  names: unknown
  confidence: Confidence | null
  covers: { country: string; kind: CoverageKind }[]
}

/** The columns of a mission in a list. */
export const listedMission = {
  id: true,
  kind: true,
  state: true,
  hostCountry: true,
  hostCity: true,
  name: true,
  names: true,
  confidence: true,
  coverage: { select: { country: true, kind: true }, orderBy: { country: 'asc' } },
} as const

/** The missions of one state, wherever they are. */
export async function listMissionsOf({ db }: Context, state: string): Promise<ListedMission[]> {
  const rows = await db.addressee.findMany({
    where: { state, removedAt: null },
    select: listedMission,
    orderBy: { id: 'asc' },
  })
  return rows.map(({ coverage, ...mission }) => ({ ...mission, covers: coverage }))
}

/** The embassies that answer for one country, of every state: those in it and those accredited from elsewhere. */
export async function listEmbassiesFor({ db }: Context, country: string): Promise<ListedMission[]> {
  const rows = await db.addressee.findMany({
    where: { removedAt: null, coverage: { some: { country, kind: { in: ['resident', 'accredited'] } } } },
    select: listedMission,
    orderBy: [{ state: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ coverage, ...mission }) => ({ ...mission, covers: coverage }))
}
