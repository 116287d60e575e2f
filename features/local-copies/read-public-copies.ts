import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { mostLocalCopies } from './rules'

/** A campaign that another one names, in the asked language or its own. */
export interface NamedCampaign {
  id: string
  slug: string
  title: string
  locale: string
}

/** A local copy in the list of the whole. */
export interface PublicLocalCopy extends NamedCampaign {
  place: string
  country: string
  team: string
}

const named = {
  id: true,
  slug: true,
  originalLocale: true,
  translations: { where: { title: { not: '' } }, select: { locale: true, title: true } },
} as const

/** What a public campaign is part of, and its own local copies by place: those that everybody can read. */
export async function readPublicCopies(
  { db }: Pick<Context, 'db'>,
  campaignId: string,
  asked: string,
): Promise<{ partOf: NamedCampaign | null; copies: PublicLocalCopy[] }> {
  const campaign = await db.campaign.findUnique({
    where: { id: campaignId },
    select: {
      partOf: { select: { ...named, state: true } },
      localCopies: {
        where: { state: { in: ['published', 'won', 'ended'] } },
        orderBy: [{ country: 'asc' }, { place: 'asc' }, { id: 'asc' }],
        take: mostLocalCopies,
        select: { ...named, place: true, country: true, team: { select: { name: true } } },
      },
    },
  })
  const whole = campaign?.partOf
  const title =
    whole && whole.state !== 'draft' ? pickTranslation(whole.translations, asked, whole.originalLocale) : null
  return {
    partOf: whole && title ? { id: whole.id, slug: whole.slug, ...title } : null,
    copies: (campaign?.localCopies ?? []).flatMap(({ originalLocale, translations, team, country, ...copy }) => {
      const said = pickTranslation(translations, asked, originalLocale)
      return said ? [{ ...copy, ...said, country: country ?? '', team: team.name }] : []
    }),
  }
}
