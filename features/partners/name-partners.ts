import type { Context } from '@/features/context'
import { mostPartners } from './rules'

/** What a partner is called; empty for one that is gone. */
export async function namePartner({ db }: Pick<Context, 'db'>, id: string): Promise<string> {
  const found = await db.partner.findUnique({ where: { id }, select: { name: true } })
  return found?.name ?? ''
}

/** The partners of a campaign whose people can be asked for: those that were public. */
export async function namePartners(
  { db }: Pick<Context, 'db'>,
  campaignId: string,
): Promise<{ id: string; name: string }[]> {
  return db.partner.findMany({
    where: { campaignId, state: { not: 'draft' } },
    orderBy: { id: 'asc' },
    take: mostPartners,
    select: { id: true, name: true },
  })
}
