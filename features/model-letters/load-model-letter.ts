import type { Permitted } from '@/features/access/policy'
import { type InCampaign, loaderInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { ModelLetterState } from '@/generated/prisma/enums'

/** What is known of a model letter before it is read: enough to decide, nothing to show. */
export interface ModelLetterKey extends InCampaign {
  id: string
  slug: string
  state: ModelLetterState
  originalLocale: string
}

export type EditableModelLetter = Permitted<'edit', ModelLetterKey>
export type PublishableModelLetter = Permitted<'publish', ModelLetterKey>
export type TranslatableModelLetter = Permitted<'translate', ModelLetterKey>

/** Loads a model letter for one purpose; null where it is not theirs. */
export const loadModelLetter = loaderInCampaign<ModelLetterKey>(async (db, id, campaign) =>
  db.modelLetter.findUnique({
    where: { id },
    select: { id: true, slug: true, state: true, originalLocale: true, campaign },
  }),
)
