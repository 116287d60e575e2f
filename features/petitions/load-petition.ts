import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { PetitionState } from '@/generated/prisma/enums'

/** What is known of a petition before it is read: enough to decide, nothing to show. */
export interface PetitionKey extends InCampaign {
  id: string
  slug: string
  state: PetitionState
  originalLocale: string
}

export type EditablePetition = Permitted<'edit', PetitionKey>
export type PublishablePetition = Permitted<'publish', PetitionKey>
export type TranslatablePetition = Permitted<'translate', PetitionKey>

/** Loads a petition for one purpose; null where it is not theirs. */
export const loadPetition = loaderInCampaign<PetitionKey>(async (db, id, campaign) =>
  db.petition.findUnique({
    where: { id },
    select: { id: true, slug: true, state: true, originalLocale: true, campaign },
  }),
)
