import { randomUUID } from 'node:crypto'
import type { CollectedBatch, CollectedRow } from '@/features/collected/insert-collected'
import type { CollectedPerson } from '@/features/collected/schema'
import { indexEmail } from '@/features/safety/index-email'
import type { WebKeys } from '@/features/safety/schema'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { MadePetition } from './petitions'

/** Somebody who signed elsewhere, as `insertCollected` takes them. */
export function collectedRow(
  keys: WebKeys,
  petition: Pick<MadePetition, 'indexKey'>,
  person: Partial<CollectedPerson> = {},
): CollectedRow {
  const { name = 'Zoya Elsewhere', email = '', city = '', role = '', organisation = '' } = person
  return {
    id: randomUUID(),
    country: 'GB',
    signedOn: new Date('2026-11-20'),
    display: 'none',
    emailIndex: email === '' ? null : indexEmail(petition.indexKey, email),
    ...sealForWorker(keys, { name, email, city, role, organisation } satisfies CollectedPerson),
  }
}

/** A stall or an import of a petition, that counts at once unless told otherwise. */
export function collectedBatch(
  petition: Pick<MadePetition, 'id'>,
  parts: Partial<CollectedBatch> = {},
): CollectedBatch {
  return {
    petitionId: petition.id,
    versionId: null,
    origin: 'import',
    batchId: randomUUID(),
    state: 'counted',
    ...parts,
  }
}
