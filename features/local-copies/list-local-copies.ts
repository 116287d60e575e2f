import type { Permitted } from '@/features/access/policy'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { CampaignState } from '@/generated/prisma/enums'
import { mostLocalCopies } from './rules'

/** A local copy on the desk of the whole. */
export interface DeskLocalCopy {
  id: string
  slug: string
  state: CampaignState
  place: string
  country: string
  team: string
  /** It is theirs to open: they are on its team. */
  mine: boolean
}

/** What the page of a campaign on the desk says of local copies. */
export interface DeskLocalCopies {
  /** What it is a local copy of, with the address of its public page where it has one; null for a campaign of its own. */
  partOf: { title: string; slug: string | null } | null
  copies: DeskLocalCopy[]
  /** Languages of its texts, its own first. */
  languages: string[]
}

/** The local copies of a campaign by place, or what it is a copy of. */
export async function listLocalCopies(
  { db }: Pick<Context, 'db'>,
  campaign: Permitted<'see', CampaignKey>,
  locale: string,
): Promise<DeskLocalCopies> {
  const { partOf, localCopies, translations } = await db.campaign.findUniqueOrThrow({
    where: { id: campaign.id },
    select: {
      partOf: {
        select: {
          slug: true,
          state: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
        },
      },
      translations: { where: { title: { not: '' } }, orderBy: { locale: 'asc' }, select: { locale: true } },
      localCopies: {
        orderBy: [{ country: 'asc' }, { place: 'asc' }, { id: 'asc' }],
        take: mostLocalCopies,
        select: {
          id: true,
          slug: true,
          state: true,
          place: true,
          country: true,
          team: {
            select: {
              name: true,
              memberships: { where: { organiserId: campaign.by }, take: 1, select: { role: true } },
            },
          },
        },
      },
    },
  })
  const others = translations.map((one) => one.locale).filter((one) => one !== campaign.originalLocale)
  return {
    // Of a whole that is not public yet its copies say nothing.
    partOf: partOf && {
      title:
        partOf.state === 'draft'
          ? ''
          : (pickTranslation(partOf.translations, locale, partOf.originalLocale)?.title ?? ''),
      slug: partOf.state === 'draft' ? null : partOf.slug,
    },
    languages: [campaign.originalLocale, ...others],
    copies: localCopies.map(({ team, country, ...copy }) => ({
      ...copy,
      country: country ?? '',
      team: team.name,
      mine: team.memberships.length > 0,
    })),
  }
}
