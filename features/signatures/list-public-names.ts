import type { Context } from '@/features/context'
import { namesPerBatch } from './rules'

export interface PublicName {
  id: string
  name: string
  role: string | null
  organisation: string | null
  country: string
}

export interface ShownNames {
  names: PublicName[]
  /** Before which batch the next page begins; undefined on the last. */
  next: number | undefined
  /** The same of the page before this one: `first` for the first of all, undefined where this is it. */
  previous: number | 'first' | undefined
  /** The newest batch there is: each page but the first begins before one of these. */
  batches: number
}

/**
 * One page of those who chose to appear: the newest batch first, in no order within it. A page begins below a batch and
 * holds whole ones, as many as fit: the last page costs what the first one costs. A number that is no batch begins anew.
 */
export async function listPublicNames(
  { db }: Pick<Context, 'db'>,
  petitionId: string,
  before?: number,
): Promise<ShownNames> {
  const ofPetition = { petitionId, hidden: false }
  const order = [{ batch: 'desc' as const }, { id: 'desc' as const }]
  const newest = await db.publicSignature.findFirst({
    where: { petitionId },
    orderBy: order,
    select: { batch: true },
  })
  const batches = newest?.batch ?? 0
  const place = before !== undefined && Number.isInteger(before) && before > 1 && before <= batches ? before : undefined
  const rows = await db.publicSignature.findMany({
    where: { ...ofPetition, ...(place !== undefined && { batch: { lt: place } }) },
    orderBy: order,
    take: namesPerBatch + 1,
    select: { id: true, name: true, role: true, organisation: true, country: true, batch: true },
  })
  if (place !== undefined && rows.length === 0) return listPublicNames({ db }, petitionId)
  const shown = wholeBatches(rows)
  return {
    names: shown.map(({ batch: _, ...name }) => name),
    next: shown.length < rows.length ? shown.at(-1)?.batch : undefined,
    previous: place === undefined ? undefined : await placeBefore(place),
    batches,
  }

  /** Where the page begins that ends above a place. */
  async function placeBefore(place: number): Promise<number | 'first'> {
    const above = await db.publicSignature.findMany({
      where: { ...ofPetition, batch: { gte: place } },
      orderBy: [{ batch: 'asc' }, { id: 'asc' }],
      take: namesPerBatch + 1,
      select: { batch: true },
    })
    const last = wholeBatches(above).at(-1)?.batch
    return above.length <= namesPerBatch || last === undefined ? 'first' : last + 1
  }
}

/** Without the batch that the last row leaves open, unless there is no other. */
function wholeBatches<Row extends { batch: number }>(rows: readonly Row[]): readonly Row[] {
  const open = rows[namesPerBatch]?.batch
  const whole = rows.filter(({ batch }) => batch !== open)
  return whole.length > 0 ? whole : rows.slice(0, namesPerBatch)
}
