import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { NameDisplay, SignatureState } from '@/generated/prisma/enums'
import { hideNumbers } from './hide-numbers'

/** The signer's own page. It has no name and no address: this process cannot open them. */
export interface OwnSignatureView {
  state: SignatureState
  display: NameDisplay
  country: string
  locale: string
  confirmedOn: Date | null
  petition: { id: string; slug: string }
  /** The name stands in the public list now. */
  listed: boolean
  /** Asked for updates by mail. */
  updates: boolean
  /** The sealed contact is still kept; without it there is nothing to mail. */
  contactKept: boolean
}

/** Reads the signer's own page by its token; undefined when there is none. */
export async function readOwnSignature({ db }: Context, token: string): Promise<OwnSignatureView | undefined> {
  if (!isToken(token)) return undefined
  const link = await db.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'manage_signature' },
    select: {
      signature: {
        select: {
          state: true,
          display: true,
          country: true,
          locale: true,
          confirmedOn: true,
          petition: { select: { id: true, slug: true } },
          publicSignature: { select: { hidden: true } },
          contact: { select: { signatureId: true } },
          consents: { where: { purpose: 'updates', withdrawnOn: null }, select: { purpose: true } },
        },
      },
    },
  })
  if (!link?.signature) return undefined
  const { publicSignature, contact, consents, ...signature } = link.signature
  return {
    ...signature,
    listed: publicSignature?.hidden === false,
    updates: consents.length > 0,
    contactKept: contact !== null,
  }
}

export interface PublicName {
  id: string
  name: string
  role: string | null
  organisation: string | null
  country: string
}

export interface ShownNames {
  names: PublicName[]
  /** All names in the list, on all pages. */
  total: number
  page: number
  pages: number
}

const namesPerPage = 40

/** One page (from 1) of those who chose to appear: the newest batch first, in no order within it. */
export async function listPublicNames({ db }: Context, petitionId: string, page = 1): Promise<ShownNames> {
  const where = { petitionId, hidden: false }
  const total = await db.publicSignature.count({ where })
  const pages = Math.max(1, Math.ceil(total / namesPerPage))
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  const names = await db.publicSignature.findMany({
    where,
    orderBy: [{ batch: 'desc' }, { id: 'asc' }],
    skip: (current - 1) * namesPerPage,
    take: namesPerPage,
    select: { id: true, name: true, role: true, organisation: true, country: true },
  })
  return { names, total, page: current, pages }
}

export interface PublicCounts {
  total: number
  /** As last shown, largest first; rounded down to tens, and small ones left out. */
  byCountry: { country: string; count: number }[]
  /** As last shown, oldest first; rounded down to tens, and small ones left out. */
  byDay: { day: string; count: number }[]
}

/**
 * Counts for the public: the total as it is, countries and days only as far as nobody can be picked out: as they were at
 * one moment (see `show-counts.ts`), in tens.
 */
export async function readPublicCounts({ db }: Context, petitionId: string): Promise<PublicCounts> {
  const [petition, countries, days] = await Promise.all([
    db.petition.findUniqueOrThrow({ where: { id: petitionId }, select: { confirmedCount: true } }),
    db.signatureCount.groupBy({ by: ['country'], where: { petitionId }, _sum: { shown: true } }),
    db.signatureCount.groupBy({ by: ['day'], where: { petitionId }, _sum: { shown: true }, orderBy: { day: 'asc' } }),
  ])
  const byCountry = countries.map(({ country, _sum }) => ({ country, count: _sum.shown ?? 0 }))
  const byDay = days.map(({ day, _sum }) => ({ day: isoDay(day), count: _sum.shown ?? 0 }))
  const total = byCountry.reduce((sum, { count }) => sum + count, 0)
  return {
    total: petition.confirmedCount,
    byCountry: hideNumbers(byCountry, total).sort((a, b) => b.count - a.count || a.country.localeCompare(b.country)),
    byDay: hideNumbers(byDay, total),
  }
}
