import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { SetLetterKey } from '@/features/letters/load-set-letter'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'

/** A petition whose dossier can go with a letter. */
export interface KitPetition {
  id: string
  title: string
  /** It goes to the same office as the letter, so that its names may too. */
  toSameOffice: boolean
}

/** The petitions of the campaign of a letter, the newest first. */
export async function listKitPetitions(
  { db }: Pick<Context, 'db'>,
  { campaignId, addresseeId, origin }: Permitted<Ability, SetLetterKey>,
  locale: string,
): Promise<KitPetition[]> {
  const rows = await db.petition.findMany({
    where: { campaignId, state: { not: 'draft' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      addresseeId: true,
      ...namedPetition,
    },
  })
  return rows.map((row) => ({
    id: row.id,
    title: petitionName(row, locale)?.title ?? '',
    toSameOffice: origin === 'campaign' && row.addresseeId === addresseeId,
  }))
}
