import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { PetitionState } from '@/generated/prisma/enums'
import { type DeskBatch, listBatches, readNames } from './list-batches'
import type { BatchKey } from './load-batch'
import { type PaperAct, paperActs, takesPaper } from './rules'

/** What was done with a batch. */
export interface DeskChange {
  revision: number
  act: PaperAct
  by: { id: string; name: string | null }
  at: Date
  /** What it said then; nothing of the number where it is not told. */
  number: number | null
  country: string
  town: string
  collectedOn: Date
  reason: string
}

const changeColumns = {
  revision: true,
  act: true,
  by: true,
  at: true,
  number: true,
  country: true,
  town: true,
  collectedOn: true,
  reason: true,
} as const

/** A batch with its history and scans, for its own page. */
export interface WholeBatch extends DeskBatch {
  petition: { id: string; slug: string; state: PetitionState }
  /** Something may still be done with it. */
  open: boolean
  changes: DeskChange[]
  sheets: { id: string; size: number; pages: number; addedAt: Date }[]
}

/** Reads a batch as one organiser may see it; undefined where it is gone. */
export async function readBatch(
  { db }: Context,
  batch: Permitted<'countPaper', BatchKey>,
): Promise<WholeBatch | undefined> {
  const [one] = await listBatches({ db }, batch, batch.id)
  if (!one) return undefined
  const {
    petition,
    changes,
    scans: sheets,
  } = await db.paperBatch.findUniqueOrThrow({
    where: { id: batch.id },
    select: {
      petition: { select: { id: true, slug: true, state: true } },
      changes: { orderBy: { revision: 'desc' }, take: 200, select: changeColumns },
      scans: { orderBy: { addedAt: 'asc' }, select: { id: true, size: true, pages: true, addedAt: true } },
    },
  })
  const name = await readNames(
    { db },
    changes.map(({ by }) => by),
  )
  return {
    ...one,
    petition,
    open: takesPaper(petition.state),
    changes: changes.flatMap(({ act, by, number, ...change }) => {
      const known = paperActs.find((one) => one === act)
      return known ? [{ ...change, act: known, by: name(by), number: one.checks ? null : number }] : []
    }),
    sheets,
  }
}
