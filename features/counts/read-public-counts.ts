import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { hideNumbers } from './hide-numbers'

export interface PublicCounts {
  total: number
  /** As last shown, largest first; rounded down to tens, and small ones left out. None where the public gets the number alone. */
  byCountry: { country: string; count: number }[]
  /** As last shown, oldest first; rounded down to tens, and small ones left out. */
  byDay: { day: string; count: number }[]
}

/**
 * Counts for the public: the total as it is, countries and days only as far as nobody can be picked out: as they were at
 * one moment (see `publish-counts.ts`), in tens.
 */
export async function readPublicCounts({ db }: Context, petitionId: string): Promise<PublicCounts> {
  const [petition, countries, days] = await Promise.all([
    db.petition.findUniqueOrThrow({ where: { id: petitionId }, select: { confirmedCount: true, publicGets: true } }),
    db.signatureCount.groupBy({ by: ['country'], where: { petitionId }, _sum: { shown: true } }),
    db.signatureCount.groupBy({ by: ['day'], where: { petitionId }, _sum: { shown: true }, orderBy: { day: 'asc' } }),
  ])
  const byCountry = countries.map(({ country, _sum }) => ({ country, count: _sum.shown ?? 0 }))
  const byDay = days.map(({ day, _sum }) => ({ day: isoDay(day), count: _sum.shown ?? 0 }))
  const total = byCountry.reduce((sum, { count }) => sum + count, 0)
  return {
    total: petition.confirmedCount,
    byCountry: petition.publicGets === 'number' ? [] : sorted(hideNumbers(byCountry, total)),
    byDay: hideNumbers(byDay, total),
  }
}

function sorted(countries: PublicCounts['byCountry']): PublicCounts['byCountry'] {
  return countries.sort((a, b) => b.count - a.count || a.country.localeCompare(b.country))
}
