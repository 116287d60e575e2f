import { randomUUID } from 'node:crypto'
import { insertCollected } from '@/features/collected/insert-collected'
import { day } from '@/features/days'
import type { WebKeys } from '@/features/safety/schema'
import { makePerson } from '@/prisma/seed/people/person'
import { collectedBatch, collectedRow } from '@/tests/factories/collected'
import type { Database } from '@/tests/factories/database'
import type { MadePetition } from '@/tests/factories/petitions'
import { createRandom } from '@/tests/factories/random'
import { createStallRow } from '@/tests/factories/stalls'

/** A stall that stands on a square for two weeks, where some have signed. */
export async function seedStall(
  db: Database,
  keys: WebKeys,
  { petition, on, count }: { petition: MadePetition; on: Date; count: number },
): Promise<void> {
  const { id } = await createStallRow(db, keys, {
    petitionId: petition.id,
    firstDay: on,
    lastDay: new Date(on.getTime() + 14 * day),
    locales: ['en', 'ru'],
    taken: count,
    mailed: 3,
    heardAt: on,
  })
  const random = createRandom('stall')
  const people = Array.from({ length: count }, (_, at) => makePerson(random, 950_000 + at))
  const rows = people.map(({ signer, country }) => ({
    ...collectedRow(keys, petition, { ...signer, email: '' }),
    id: randomUUID(),
    country,
    signedOn: on,
  }))
  const batch = collectedBatch(petition, {
    origin: 'stall',
    batchId: id,
    versionId: petition.versionIds.at(-1) ?? null,
  })
  await insertCollected({ db, now: on }, batch, rows)
}
