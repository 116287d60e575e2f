import type { AddresseeKind, Confidence } from '@/generated/prisma/enums'
import type { Database } from './database'

export interface AddresseeParts {
  kind?: AddresseeKind
  state?: string
  hostCountry?: string
  hostCity?: string | null
  name?: string
  addressLines?: string[]
  postalCode?: string | null
  confidence?: Confidence | null
  source?: string
  sourceOn?: Date | null
  email?: string
  /** Countries covered from elsewhere, beside the one it sits in. */
  accreditedTo?: string[]
}

/** An embassy of Kazakhstan in London that covers the country it sits in, unless told otherwise. */
export async function createAddressee(db: Database, parts: AddresseeParts = {}): Promise<{ id: string }> {
  const { email, accreditedTo = [], state = 'KZ', hostCountry = 'GB', source = 'made for a test', ...rest } = parts
  return db.addressee.create({
    data: {
      kind: 'embassy',
      hostCity: 'London',
      name: 'Embassy of the Republic of Kazakhstan',
      ...rest,
      state,
      hostCountry,
      source,
      coverage: {
        create: [
          { state, country: hostCountry, kind: 'resident' },
          ...accreditedTo.map((country) => ({ state, country, kind: 'accredited' as const })),
        ],
      },
      ...(email && { contacts: { create: { channel: 'email', value: email, source } } }),
    },
    select: { id: true },
  })
}
