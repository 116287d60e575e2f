import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { ListFault } from './recheck-lists'

/** A published list that was found changed, as the desk tells of it. */
export interface ToldFault {
  slug: string
  day: string
  fault: ListFault
}

/** Lists of the petitions of these teams that are not as they were published, the newest first; ten at most. */
export async function listFaultyDays(
  { db }: Pick<Context, 'db'>,
  teams: readonly { id: string }[],
): Promise<ToldFault[]> {
  const days = await db.receiptDay.findMany({
    where: { fault: { not: null }, petition: { campaign: { teamId: { in: teams.map(({ id }) => id) } } } },
    orderBy: { day: 'desc' },
    take: 10,
    select: { day: true, fault: true, petition: { select: { slug: true } } },
  })
  return days.map(({ day, fault, petition }) => ({ slug: petition.slug, day: isoDay(day), fault: fault as ListFault }))
}

/** True while any published list of the site is not as it was published. */
export async function hasFaultyDay({ db }: Pick<Context, 'db'>): Promise<boolean> {
  return (await db.receiptDay.findFirst({ where: { fault: { not: null } }, select: { day: true } })) !== null
}
