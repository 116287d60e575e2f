import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { day, isoDay } from '@/features/days'
import { counted } from '@/features/signatures/rules'
import type { SignatureState } from '@/generated/prisma/enums'
import type { PetitionKey } from './load-petition'

export interface SignatureNumbers {
  total: number
  today: number
  goal: number
  byState: Record<SignatureState, number>
  byCountry: { country: string; count: number }[]
  /** One for each day, none left out, until today or the last signature of a closed petition; 90 at most. */
  byDay: { day: string; count: number }[]
}

const longestChart = 90

/**
 * The numbers of a petition for its organisers: whole, not rounded. Read from counts that the compactor keeps, so that
 * they cost the same however many signed, and are a few seconds old.
 */
export async function readSignatureNumbers(
  { db, now }: Context,
  petition: Permitted<'seeSignatures', PetitionKey>,
): Promise<SignatureNumbers> {
  const petitionId = petition.id
  const thisDay = new Date(isoDay(now))
  const of = { petitionId, count: { not: 0 } }
  const [{ confirmedCount, goal }, cells, newest] = await Promise.all([
    db.petition.findUniqueOrThrow({ where: { id: petitionId }, select: { confirmedCount: true, goal: true } }),
    db.stateCount.findMany({ where: of, select: { country: true, state: true, count: true } }),
    petition.state === 'open'
      ? null
      : db.signatureCount.findFirst({ where: of, orderBy: { day: 'desc' }, select: { day: true } }),
  ])
  const last = newest?.day ?? thisDay
  const first = new Date(last.getTime() - (longestChart - 1) * day)
  const days = await db.signatureCount.groupBy({
    by: ['day'],
    where: { petitionId, day: { gte: first, lte: last } },
    _sum: { count: true },
    orderBy: { day: 'asc' },
  })
  const older = await db.signatureCount.findFirst({ where: { petitionId, day: { lt: first } }, select: { day: true } })
  const byState = { pending: 0, confirmed: 0, withdrawn: 0, quarantined: 0, expired: 0 }
  for (const { state, count } of cells) byState[state] += count
  const counts = new Map(days.map((row) => [row.day.getTime(), row._sum.count ?? 0]))
  const begun = older ? first.getTime() : (days[0]?.day.getTime() ?? last.getTime())
  const byDay = Array.from({ length: Math.round((last.getTime() - begun) / day) + 1 }, (_, at) => {
    const moment = begun + at * day
    return { day: isoDay(new Date(moment)), count: counts.get(moment) ?? 0 }
  })
  return {
    total: confirmedCount,
    today: counts.get(thisDay.getTime()) ?? 0,
    goal,
    byState,
    byCountry: cells
      .filter(({ state, count }) => counted.includes(state) && count > 0)
      .map(({ country, count }) => ({ country, count }))
      .sort((a, b) => b.count - a.count || a.country.localeCompare(b.country)),
    byDay,
  }
}
