import type { Writer } from '@/features/context'
import type { KnownEntry } from './match-rows'

/** Every entry of the directory, with what a row can be recognised by; those taken out of use too. */
export async function listKnown({ db }: { db: Writer }): Promise<KnownEntry[]> {
  const entries = await db.addressee.findMany({
    select: {
      id: true,
      wikidataId: true,
      kind: true,
      state: true,
      hostCountry: true,
      hostCity: true,
      name: true,
      removedAt: true,
    },
    orderBy: { id: 'asc' },
  })
  return entries.map(({ removedAt, ...entry }) => ({ ...entry, removed: removedAt !== null }))
}
