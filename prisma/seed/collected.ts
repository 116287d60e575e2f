import { randomUUID } from 'node:crypto'
import { insertCollected } from '@/features/collected/insert-collected'
import { day } from '@/features/days'
import type { WebKeys } from '@/features/safety/schema'
import { makePerson } from '@/prisma/seed/people/person'
import { collectedBatch, collectedRow } from '@/tests/factories/collected'
import type { Database } from '@/tests/factories/database'
import type { MadePetition } from '@/tests/factories/petitions'
import { createRandom } from '@/tests/factories/random'

/** What another tool had collected for a petition before it was here, brought in on that day. */
export async function seedCollected(
  db: Database,
  keys: WebKeys,
  { petition, organiserId, on, count }: { petition: MadePetition; organiserId: string; on: Date; count: number },
): Promise<void> {
  const random = createRandom('collected')
  const people = Array.from({ length: count }, (_, at) => makePerson(random, 900_000 + at))
  const rows = people.map(({ signer, country }) => ({
    ...collectedRow(keys, petition, signer),
    id: randomUUID(),
    country,
    signedOn: new Date(on.getTime() - random.integer(1, 20) * day),
  }))
  const batch = collectedBatch(petition)
  const nextDay = new Date(on.getTime() + day)
  await db.signatureImport.create({
    data: {
      id: batch.batchId,
      petitionId: petition.id,
      state: 'counted',
      tool: 'speakout',
      source: 'Website of the tenants’ association',
      page: 'https://tenants.example.org/release-the-detainees',
      words: 'I sign this petition. My name is not passed on.',
      coversNames: false,
      people: count,
      leftOut: 2,
      alone: true,
      askedBy: organiserId,
      askedAt: on,
      approvedBy: organiserId,
      approvedAt: nextDay,
    },
    select: { id: true },
  })
  await insertCollected({ db, now: on }, batch, rows)
}
