import type { Context, Writer } from '@/features/context'
import type { Audience } from './rules'

/** How many get an update, about: who comes and goes since is asked when it is sent. */
export interface AudienceCount {
  total: number
  byCountry: Map<string, number>
  byLocale: Map<string, number>
}

/** What may be chosen of those who asked for news: only what there is. */
export interface AudienceOptions {
  petitions: { id: string; title: string }[]
  countries: { code: string; name: string; count: string }[]
  languages: { code: string; name: string; count: string }[]
}

/** Counts who would get an update of a campaign, from the counts that are kept: a row for each country and language. */
export async function countAudience(
  { db }: { db: Writer | Context['db'] },
  { campaignId, petitionId, countries, locales }: Audience & { campaignId: string },
): Promise<AudienceCount> {
  const cells = await db.newsCount.findMany({
    where: {
      purpose: 'updates',
      petition: { campaignId },
      count: { gt: 0 },
      ...(petitionId === null ? {} : { petitionId }),
      ...(countries.length === 0 ? {} : { country: { in: [...countries] } }),
      ...(locales.length === 0 ? {} : { locale: { in: [...locales] } }),
    },
    select: { country: true, locale: true, count: true },
  })
  const byCountry = new Map<string, number>()
  const byLocale = new Map<string, number>()
  for (const { country, locale, count } of cells) {
    byCountry.set(country, (byCountry.get(country) ?? 0) + count)
    byLocale.set(locale, (byLocale.get(locale) ?? 0) + count)
  }
  return { total: cells.reduce((sum, { count }) => sum + count, 0), byCountry, byLocale }
}
