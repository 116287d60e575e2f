import type { WebKeys } from '@/features/safety/schema'
import type { Database } from '@/tests/factories/database'
import { createFirstSignatory } from '@/tests/factories/first-signatories'

const people = [
  { name: 'Aino Keksitty', role: 'Poet', organisation: 'Society of Made-up Writers' },
  { name: 'Дамир Вымышленный', role: 'Шахтёр на пенсии', organisation: '' },
  { name: 'Prof. Nadia Nowhere', role: 'Historian', organisation: 'University of Elsewhere' },
]

/** People of nobody's at the head of the open petition, without pictures: no real face stands for an invented name. */
export async function seedFirstSignatories(db: Database, keys: WebKeys, petitionId: string, on: Date): Promise<void> {
  for (const [position, person] of people.entries())
    await createFirstSignatory(db, keys, { petitionId, ...person, position, on })
}
