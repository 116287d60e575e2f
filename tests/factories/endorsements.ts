import { randomUUID } from 'node:crypto'
import { foldOrganisation } from '@/features/endorsements/fold-organisation'
import { isAtOwnDomain } from '@/features/endorsements/rules'
import type { Officer } from '@/features/endorsements/schema'
import { hashText } from '@/features/safety/hash-text'
import type { WebKeys } from '@/features/safety/schema'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { Prisma } from '@/generated/prisma/client'
import type { EndorsementState } from '@/generated/prisma/enums'
import type { Database } from './database'

export interface EndorsementParts {
  /** One of the two. */
  petitionId?: string
  campaignId?: string
  /** What a branch resolved. */
  resolution?: Omit<Prisma.ResolutionUncheckedCreateWithoutEndorsementInput, 'endorsementId'>
  name: string
  country?: string
  town?: string
  website?: string
  state?: EndorsementState
  officer?: Partial<Officer>
  on?: Date
}

/** An organisation that signs a petition or stands behind a campaign, shown unless told otherwise. Returns its id. */
export async function createEndorsement(db: Database, keys: WebKeys, parts: EndorsementParts): Promise<string> {
  const { name, website = '', state = 'shown', on = new Date(), officer, resolution, ...rest } = parts
  const email = 'officer@example.org'
  const { id } = await db.endorsement.create({
    data: {
      country: 'GB',
      ...rest,
      ...(resolution && { resolution: { create: resolution } }),
      name,
      website,
      state,
      folded: foldOrganisation(name),
      ownDomain: isAtOwnDomain(officer?.email ?? email, website),
      ...sealForWorker(keys, { name: 'Olga Officer', role: 'Chair', email, ...officer } satisfies Officer),
      formIndex: hashText(Buffer.alloc(32, 1), randomUUID()),
      locale: 'en',
      createdOn: on,
      confirmedOn: state === 'proposed' ? null : on,
    },
    select: { id: true },
  })
  return id
}
