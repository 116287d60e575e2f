import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { PetitionKey } from '@/features/petitions/load-petition'
import type { PaperState } from '@/generated/prisma/enums'
import type { BatchKey } from './load-batch'
import { authorsOf, mostBatches } from './rules'

/** An organiser by name; null for one who is gone. */
interface Person {
  id: string
  name: string | null
}

/** A batch as the desk shows it to one organiser. */
export interface DeskBatch {
  id: string
  state: PaperState
  revision: number
  /** Not told to whoever may check it: they count themselves. */
  number: number | null
  country: string
  town: string
  collectedOn: Date
  text: { version: number; locale: string }
  note: string
  reason: string
  alone: boolean
  writtenBy: Person
  writtenAt: Date
  checkedBy: Person | null
  checkedAt: Date | null
  /** It waits, and this organiser may check it. */
  checks: boolean
  scans: number
}

const columns = {
  id: true,
  state: true,
  revision: true,
  number: true,
  country: true,
  town: true,
  collectedOn: true,
  locale: true,
  note: true,
  reason: true,
  alone: true,
  writtenBy: true,
  writtenAt: true,
  checkedBy: true,
  checkedAt: true,
  version: { select: { number: true } },
  changes: { select: { act: true, by: true } },
  _count: { select: { scans: true } },
} as const

/** The batches of a petition, the newest first, or the one with that id. */
export async function listBatches(
  { db }: Pick<Context, 'db'>,
  petition: Permitted<'countPaper', Pick<PetitionKey, 'id'> | BatchKey>,
  only?: string,
): Promise<DeskBatch[]> {
  const petitionId = 'petitionId' in petition ? petition.petitionId : petition.id
  const rows = await db.paperBatch.findMany({
    where: { petitionId, ...(only !== undefined && { id: only }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: mostBatches,
    select: columns,
  })
  const name = await readNames(
    { db },
    rows.flatMap(({ writtenBy, checkedBy }) => [writtenBy, checkedBy ?? writtenBy]),
  )
  return rows.map(({ version, changes, _count, number, locale, writtenBy, checkedBy, ...row }) => {
    const checks = row.state === 'entered' && !authorsOf(changes).includes(petition.by)
    return {
      ...row,
      number: checks ? null : number,
      text: { version: version.number, locale },
      writtenBy: name(writtenBy),
      checkedBy: checkedBy === null ? null : name(checkedBy),
      checks,
      scans: _count.scans,
    }
  })
}

/** Names of organisers by their ids. */
export async function readNames({ db }: Pick<Context, 'db'>, ids: readonly string[]): Promise<(id: string) => Person> {
  const people = await db.organiser.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? null })
}
