import type { Context } from '@/features/context'
import type { SignatureImportState } from '@/generated/prisma/enums'
import { countBatches } from './count-collected'

/** An import of signatures as the desk shows it. */
export interface ListedImport {
  id: string
  number: number
  petitionId: string
  state: SignatureImportState
  tool: string | null
  source: string
  page: string
  words: string
  agreedFrom: Date | null
  agreedUntil: Date | null
  coversNames: boolean
  /** The version of the text they signed; null where it was another. */
  version: number | null
  people: number
  leftOut: number
  /** How many of them count now. */
  counted: number
  alone: boolean
  askedBy: { id: string; name: string | null }
  askedAt: Date
  approvedBy: { id: string; name: string | null } | null
  approvedAt: Date | null
}

const columns = {
  id: true,
  number: true,
  petitionId: true,
  state: true,
  tool: true,
  source: true,
  page: true,
  words: true,
  agreedFrom: true,
  agreedUntil: true,
  coversNames: true,
  version: { select: { number: true } },
  people: true,
  leftOut: true,
  alone: true,
  askedBy: true,
  askedAt: true,
  approvedBy: true,
  approvedAt: true,
} as const

/** The imports of a petition, or the one with that id, the newest first. */
export async function listSignatureImports(
  { db }: Pick<Context, 'db'>,
  petitionId: string,
  only?: string,
): Promise<ListedImport[]> {
  const rows = await db.signatureImport.findMany({
    where: { petitionId, ...(only !== undefined && { id: only }) },
    select: columns,
    orderBy: { number: 'desc' },
    take: 100,
  })
  const ids = rows.flatMap(({ askedBy, approvedBy }) => [askedBy, approvedBy].filter((id) => id !== null))
  const people = await db.organiser.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const person = (id: string) => ({ id, name: names.get(id) ?? null })
  const counts = await countBatches(db, petitionId, 'import')
  return rows.map(({ version, askedBy, approvedBy, ...row }) => ({
    ...row,
    version: version?.number ?? null,
    counted: counts.get(row.id) ?? 0,
    askedBy: person(askedBy),
    approvedBy: approvedBy === null ? null : person(approvedBy),
  }))
}
