import { hashText } from '@/features/safety/hash-text'
import type { WebKeys } from '@/features/safety/schema'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { FirstSignatoryGroup } from '@/generated/prisma/enums'
import type { Database } from './database'
import { uniqueWord } from './words'

export interface FirstSignatoryParts {
  petitionId: string
  name: string
  role?: string
  organisation?: string
  group?: FirstSignatoryGroup
  position?: number
  on?: Date
}

/** Somebody who confirmed that they stand at the head of a petition, without a picture. Returns their id. */
export async function createFirstSignatory(db: Database, keys: WebKeys, parts: FirstSignatoryParts): Promise<string> {
  const { on = new Date(), group = 'first', position = 0, ...rest } = parts
  const email = `${uniqueWord('first')}@example.org`
  const { id } = await db.firstSignatory.create({
    data: {
      ...rest,
      askedName: rest.name,
      group,
      position,
      state: 'confirmed',
      ...sealForWorker(keys, { email }),
      emailIndex: hashText(Buffer.alloc(32, 1), email),
      locale: 'en',
      invitedBy: 'Demo organiser',
      invitedOn: on,
      answeredOn: on,
    },
    select: { id: true },
  })
  return id
}
