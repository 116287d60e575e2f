import type { WebContext } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { EndorsableThing } from './read-endorsed-petition'

/** A campaign as an organisation endorses it, with what branches may resolve. */
export interface EndorsableCampaign extends EndorsableThing {
  /** The text with its blanks, in the language that fits best; undefined where none is offered. */
  resolution: { locale: string; title: string; text: string } | undefined
}

/** The campaign of that address, where organisations may stand behind it; undefined for every other one. */
export async function readEndorsedCampaign(
  { db, keys }: WebContext,
  slug: string,
  screen: string,
): Promise<EndorsableCampaign | undefined> {
  const campaign = await db.campaign.findUnique({
    where: { slug, takesOrganisations: true, state: { not: 'draft' } },
    select: {
      id: true,
      slug: true,
      state: true,
      accent: true,
      demo: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true } },
      resolutionModels: { select: { locale: true, title: true, text: true } },
    },
  })
  const shown = campaign && pickTranslation(campaign.translations, screen, campaign.originalLocale)
  if (!campaign || !shown) return undefined
  const { id, accent, demo, state } = campaign
  return {
    kind: 'campaign',
    id,
    slug,
    accent,
    demo,
    ...shown,
    indexKey: state === 'published' ? keys.forms : undefined,
    resolution: pickTranslation(campaign.resolutionModels, screen, campaign.originalLocale),
  }
}
