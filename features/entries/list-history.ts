import { isId } from '@/features/access/ids'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'

import { compareEntries, type Difference } from './compare-entries'
import type { Directory } from './load-directory'
import { nameOrganisers } from './name-organisers'
import { snapshotSchema } from './schema'

type Seen = Permitted<'editDirectory' | 'approveBlocks', Directory>

export interface HistoryRow {
  id: string
  at: string
  by: string | null
  source: string
  isNew: boolean
  undone: { at: string; by: string | null } | null
  byCorrection: boolean
  /** The organiser who proposed what another took over; null where there was none. */
  proposedBy: string | null
  /** It changed where letters go, and nobody else could decide. */
  alone: boolean
  byImport: boolean
  differences: Difference[]
}

/** What was changed in an entry, the latest first. */
export async function listHistory({ db }: Context, _directory: Seen, addresseeId: string): Promise<HistoryRow[]> {
  if (!isId(addresseeId)) return []
  const rows = await db.addresseeChange.findMany({
    where: { addresseeId },
    select: {
      id: true,
      before: true,
      after: true,
      source: true,
      at: true,
      organiserId: true,
      correctionId: true,
      importId: true,
      undoneAt: true,
      undoneBy: true,
      alone: true,
      correction: { select: { proposedBy: true } },
    },
    orderBy: { id: 'desc' },
    take: 100,
  })
  const people = await nameOrganisers(
    { db },
    rows.flatMap(({ organiserId, undoneBy, correction }) => [organiserId, undoneBy, correction?.proposedBy ?? null]),
  )
  const nameOf = (id: string | null) => (id && people.get(id)) || null
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    by: nameOf(row.organiserId),
    source: row.source,
    isNew: row.before === null,
    undone: row.undoneAt && { at: row.undoneAt.toISOString(), by: nameOf(row.undoneBy) },
    byCorrection: row.correctionId !== null,
    proposedBy: nameOf(row.correction?.proposedBy ?? null),
    alone: row.alone,
    byImport: row.importId !== null,
    differences: compareEntries(
      row.before === null ? null : snapshotSchema.parse(row.before),
      snapshotSchema.parse(row.after),
    ),
  }))
}
