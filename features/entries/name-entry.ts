import { namedOffice } from '@/features/forms-of-address/name-office'
import type { AddresseeKind, CoverageKind } from '@/generated/prisma/enums'

/** What names an entry in a list of the desk. */
export interface NamedEntry {
  id: string
  kind: AddresseeKind
  state: string
  hostCountry: string
  hostCity: string | null
  name: string
  names: unknown
  covers: { country: string; kind: CoverageKind }[]
}

export const namedEntry = {
  id: true,
  ...namedOffice,
  coverage: { select: { country: true, kind: true } },
} as const
