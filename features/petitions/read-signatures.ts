import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { day, isoDay } from '@/features/days'
import type { Prisma } from '@/generated/prisma/client'
import type { SignatureState } from '@/generated/prisma/enums'
import type { PetitionKey } from './load-petition'

type Seen = Permitted<'seeSignatures', PetitionKey>

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

/** The numbers of a petition for its organisers: whole, not rounded. */
export async function readSignatureNumbers({ db, now }: Context, petition: Seen): Promise<SignatureNumbers> {
  const petitionId = petition.id
  const [{ confirmedCount, goal }, states, countries, days] = await Promise.all([
    db.petition.findUniqueOrThrow({ where: { id: petitionId }, select: { confirmedCount: true, goal: true } }),
    db.signature.groupBy({ by: ['state'], where: { petitionId }, _count: true }),
    db.signatureCount.groupBy({ by: ['country'], where: { petitionId }, _sum: { count: true } }),
    db.signatureCount.groupBy({ by: ['day'], where: { petitionId }, _sum: { count: true }, orderBy: { day: 'asc' } }),
  ])
  const byState = { pending: 0, confirmed: 0, withdrawn: 0, quarantined: 0, expired: 0 }
  for (const { state, _count } of states) byState[state] = _count
  const counts = new Map(days.map((row) => [row.day.getTime(), row._sum.count ?? 0]))
  const thisDay = new Date(isoDay(now)).getTime()
  const last = petition.state === 'open' ? thisDay : (days.at(-1)?.day.getTime() ?? thisDay)
  const begun = Math.max(days[0]?.day.getTime() ?? last, last - (longestChart - 1) * day)
  const byDay = Array.from({ length: Math.round((last - begun) / day) + 1 }, (_, at) => {
    const moment = begun + at * day
    return { day: isoDay(new Date(moment)), count: counts.get(moment) ?? 0 }
  })
  return {
    total: confirmedCount,
    today: counts.get(thisDay) ?? 0,
    goal,
    byState,
    byCountry: countries
      .map(({ country, _sum }) => ({ country, count: _sum.count ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.country.localeCompare(b.country)),
    byDay,
  }
}

export interface SignatureFilter {
  country?: string | undefined
  state?: SignatureState | undefined
  /** Only those whose names stand in the public list, or were taken off it. */
  named?: boolean | undefined
  sort: 'day' | 'country' | 'state'
  descending: boolean
  /** From 1. */
  page: number
}

export interface ListedSignature {
  /** The day it was made; there is no time. */
  day: string
  country: string
  state: SignatureState
  locale: string
  version: number
  /** Only a name its signer chose to show. */
  name: { id: string; text: string; hidden: boolean } | null
}

const signaturesPerPage = 50

/** One page of a petition's signatures: days, countries, states, and the names that are public anyway. */
export async function listSignatures(
  { db }: Context,
  petition: Seen,
  filter: SignatureFilter,
): Promise<{ rows: ListedSignature[]; total: number; page: number; pages: number }> {
  const where: Prisma.SignatureWhereInput = {
    petitionId: petition.id,
    ...(filter.country ? { country: filter.country } : {}),
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.named ? { publicSignature: { isNot: null } } : {}),
  }
  const direction = filter.descending ? 'desc' : 'asc'
  const column = { day: 'createdOn', country: 'country', state: 'state' }[filter.sort]
  const total = await db.signature.count({ where })
  const pages = Math.max(1, Math.ceil(total / signaturesPerPage))
  const page = Math.min(Math.max(1, filter.page), pages)
  const signatures = await db.signature.findMany({
    where,
    orderBy: [{ [column]: direction }, { createdOn: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * signaturesPerPage,
    take: signaturesPerPage,
    select: {
      createdOn: true,
      country: true,
      state: true,
      locale: true,
      version: { select: { number: true } },
      publicSignature: { select: { id: true, name: true, role: true, organisation: true, hidden: true } },
    },
  })
  const rows = signatures.map(({ createdOn, version, publicSignature, ...rest }) => ({
    ...rest,
    day: isoDay(createdOn),
    version: version.number,
    name: publicSignature && {
      id: publicSignature.id,
      text: [publicSignature.name, publicSignature.role, publicSignature.organisation].filter(Boolean).join(', '),
      hidden: publicSignature.hidden,
    },
  }))
  return { rows, total, page, pages }
}
