import { isId } from '@/features/access/ids'
import { isPublic } from '@/features/campaigns/rules'
import type { Context } from '@/features/context'
import { isNewsPurpose, type NewsEvent } from '@/features/news/rules'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { pickTranslation } from '@/features/places/pick-translation'

/** What organisers wrote, in one language. */
export interface UpdateText {
  locale: string
  title: string
  summary: string
  text: string
}

/** The page of an update: what organisers wrote, or what happened, which the site says in its own words. */
export type PublicUpdate = {
  id: string
  publishedAt: Date
  campaign: { id: string; slug: string; accent: string; locale: string; title: string }
  /** The petition it happened to, or whose signers it is for. */
  petition: { slug: string; locale: string; title: string } | null
} & ({ event: null; text: UpdateText; locales: string[] } | { event: NewsEvent; text: null; locales: [] })

/** The published update of that id in the asked language, else its own; undefined when there is none. */
export async function readPublicUpdate({ db }: Context, id: string, asked: string): Promise<PublicUpdate | undefined> {
  if (!isId(id)) return undefined
  const update = await db.update.findUnique({
    where: { id },
    select: {
      id: true,
      purpose: true,
      publishedAt: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true, summary: true, text: true } },
      campaign: {
        select: {
          id: true,
          slug: true,
          state: true,
          accent: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
        },
      },
      petition: { select: { slug: true, state: true, ...namedPetition } },
    },
  })
  if (!update?.publishedAt || !isPublic(update.campaign.state) || !isNewsPurpose(update.purpose)) return undefined
  const { slug, accent, translations, originalLocale } = update.campaign
  const title = pickTranslation(translations, asked, originalLocale)
  if (!title) return undefined
  const page = {
    id,
    publishedAt: update.publishedAt,
    campaign: { id: update.campaign.id, slug, accent, ...title },
    petition: publicPetitionOf(update.petition, asked),
  }
  if (update.purpose !== 'updates') return { ...page, event: update.purpose, text: null, locales: [] }
  const written = update.translations.filter((text) => text.title !== '')
  const text = pickTranslation(written, asked, update.originalLocale)
  return text && { ...page, event: null, text, locales: written.map(({ locale }) => locale).sort() }
}

function publicPetitionOf(
  petition: (Parameters<typeof petitionName>[0] & { slug: string; state: string }) | null,
  asked: string,
): PublicUpdate['petition'] {
  if (!petition || petition.state === 'draft') return null
  const title = petitionName(petition, asked)
  return title ? { slug: petition.slug, ...title } : null
}
