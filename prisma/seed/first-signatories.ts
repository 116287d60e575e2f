import { createHash } from 'node:crypto'
import type { WebKeys } from '@/features/safety/schema'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import type { Database } from '@/tests/factories/database'

const people = [
  { name: 'Aino Keksitty', role: 'Poet', organisation: 'Society of Made-up Writers', group: 'first' },
  { name: 'Дамир Вымышленный', role: 'Шахтёр на пенсии', organisation: '', group: 'first' },
  { name: 'Prof. Nadia Nowhere', role: 'Historian', organisation: 'University of Elsewhere', group: 'first' },
] as const

/** People of nobody's at the head of the open petition, without pictures: no real face stands for an invented name. */
export async function seedFirstSignatories(db: Database, keys: WebKeys, petitionId: string, on: Date): Promise<void> {
  await db.firstSignatory.createMany({
    data: people.map((person, position) => ({
      ...person,
      petitionId,
      position,
      state: 'confirmed' as const,
      ...sealForWorker(keys, { email: `first-${position}@example.org` }),
      emailIndex: createHash('sha256').update(`${petitionId}/${position}`).digest(),
      locale: 'en',
      invitedBy: 'Demo organiser',
      invitedOn: on,
      answeredOn: on,
    })),
  })
}
