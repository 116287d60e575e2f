import { isId } from '@/features/access/ids'
import type { Ability, Permitted } from '@/features/access/policy'
import { campaignOf, type InCampaign, permitInCampaign } from '@/features/campaigns/permit-in-campaign'
import type { Context } from '@/features/context'
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

/**
 * Loads a model letter for one purpose. Null for an unknown one, another team's, and one where the organiser's role
 * falls short: all are "not found".
 */
export async function loadModelLetter<A extends Ability>(
  { db }: Context,
  organiser: { id: string },
  ability: A,
  id: string,
): Promise<Permitted<A, ModelLetterKey> | null> {
  if (!isId(id)) return null
  const row = await db.modelLetter.findUnique({
    where: { id },
    select: { id: true, slug: true, state: true, originalLocale: true, campaign: campaignOf(organiser) },
  })
  if (!row) return null
  const { campaign, ...key } = row
  return permitInCampaign(ability, organiser, campaign, key)
}
