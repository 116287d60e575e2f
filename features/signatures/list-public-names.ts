import type { Context } from '@/features/context'

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
