import type { WebKeys } from '@/features/safety/schema'
import type { Database } from '@/tests/factories/database'
import { createEndorsement } from '@/tests/factories/endorsements'

/** Organisations of nobody's: two that sign the open petition, and one that waits for an organiser's look. */
export async function seedEndorsements(db: Database, keys: WebKeys, petitionId: string, on: Date): Promise<void> {
  await db.petition.update({ where: { id: petitionId }, data: { takesOrganisations: true }, select: { id: true } })
  await createEndorsement(db, keys, {
    petitionId,
    name: 'Union of Invented Miners',
    country: 'GB',
    town: 'Newcastle',
    website: 'https://miners.example.org/',
    officer: { name: 'Ivy Invented', role: 'General secretary', email: 'office@miners.example.org' },
    on,
  })
  await createEndorsement(db, keys, {
    petitionId,
    name: 'Общество выдуманных учителей',
    country: 'KZ',
    town: 'Алматы',
    on,
  })
  await createEndorsement(db, keys, {
    petitionId,
    name: 'The Choir that Never Sang',
    country: 'DE',
    town: 'Leipzig',
    website: 'https://choir.example.org/',
    state: 'confirmed',
    officer: { email: 'somebody@example.net' },
    on,
  })
}
