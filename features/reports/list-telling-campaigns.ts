import type { Context } from '@/features/context'
import { titleOf } from './list-desk-reports'

/** Campaigns that are offered, the newest first. */
const most = 5

/** The campaigns that address a state, in which people can tell what its offices wrote back. */
export async function listTellingCampaigns(
  { db }: Pick<Context, 'db'>,
  state: string,
  asked: string,
): Promise<{ slug: string; title: string; locale: string }[]> {
  const rows = await db.campaign.findMany({
    where: { addressedState: state, state: 'published' },
    orderBy: { publishedAt: 'desc' },
    take: most,
    select: { id: true, slug: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
  })
  return rows.map((row) => ({ ...titleOf(row, asked), slug: row.slug }))
}
