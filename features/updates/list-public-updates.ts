import type { Context } from '@/features/context'
import { isNewsPurpose, type NewsEvent } from '@/features/news/rules'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { pickTranslation } from '@/features/places/pick-translation'

/** One line of a campaign's news: what organisers wrote, or what happened. */
export type NewsLine = { id: string; publishedAt: Date } & (
  | { event: null; locale: string; title: string; summary: string; text: string }
  | { event: NewsEvent; petition: { locale: string; title: string } | undefined }
)

/** As many as a page or a feed shows. */
const most = 50

/** What everybody may read of a campaign's news, the newest first, in the asked language, else in its own. */
export async function listPublicUpdates({ db }: Context, campaignId: string, asked: string): Promise<NewsLine[]> {
  const updates = await db.update.findMany({
    where: { campaignId, publishedAt: { not: null } },
    orderBy: { publishedAt: 'desc' },
    take: most,
    select: {
      id: true,
      purpose: true,
      publishedAt: true,
      originalLocale: true,
      translations: { select: { locale: true, title: true, summary: true, text: true } },
      petition: { select: namedPetition },
    },
  })
  return updates.flatMap(({ id, purpose, publishedAt, originalLocale, translations, petition }): NewsLine[] => {
    if (!publishedAt || !isNewsPurpose(purpose)) return []
    if (purpose !== 'updates')
      return [{ id, publishedAt, event: purpose, petition: petition ? petitionName(petition, asked) : undefined }]
    const written = translations.filter(({ title }) => title !== '')
    const text = pickTranslation(written, asked, originalLocale)
    return text ? [{ id, publishedAt, event: null, ...text }] : []
  })
}
