import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { parseDifferences } from '@/features/entries/apply-parts'
import type { Difference } from '@/features/entries/compare-entries'
import type { EditableDirectory } from '@/features/entries/load-directory'
import { type NamedEntry, namedEntry } from '@/features/entries/name-entry'
import { nameOrganisers } from '@/features/entries/name-organisers'
import { readEntry } from '@/features/entries/read-entry'
import type { EntrySnapshot } from '@/features/entries/schema'
import type { CorrectionState } from '@/generated/prisma/enums'
import { type ProposedEntry, proposalSchema } from './parse-proposal'

const byOrganisersFirst = { proposedBy: { sort: 'asc', nulls: 'last' } } as const

export interface CorrectionRow {
  id: string
  state: CorrectionState
  proposal: ProposedEntry
  /** The organiser who changed where letters go, and what of it waits; null for a reader's proposal. */
  organisers: { id: string; name: string | null; parts: Difference[] } | null
  sourceUrl: string
  note: string | null
  createdOn: string
  decidedAt: string | null
  decidedBy: string | null
  /** Taken back by whoever proposed it, or given way to a newer one of theirs. */
  isTakenBack: boolean
  reason: string | null
  addressee: NamedEntry
}

/**
 * Proposals: those that wait, the oldest first and those of organisers before those of readers, so that a flood of
 * strangers hides none; or the last ones that were decided.
 */
export async function listCorrections(
  { db }: Context,
  _directory: EditableDirectory,
  which: 'proposed' | 'decided',
  addresseeId?: string,
): Promise<CorrectionRow[]> {
  const rows = await db.correction.findMany({
    where: {
      state: which === 'proposed' ? 'proposed' : { not: 'proposed' },
      ...(addresseeId ? { addresseeId } : {}),
    },
    select: {
      id: true,
      state: true,
      proposal: true,
      sourceUrl: true,
      note: true,
      createdOn: true,
      decidedAt: true,
      decidedBy: true,
      reason: true,
      proposedBy: true,
      parts: true,
      addressee: { select: namedEntry },
    },
    orderBy:
      which === 'proposed'
        ? [byOrganisersFirst, { createdOn: 'asc' }, { id: 'asc' }]
        : [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: which === 'proposed' ? 100 : 20,
  })
  const people = await nameOrganisers(
    { db },
    rows.flatMap(({ decidedBy, proposedBy }) => [decidedBy, proposedBy]),
  )
  return rows.map(({ addressee: { coverage, ...addressee }, proposedBy, parts, ...row }) => ({
    ...row,
    organisers:
      proposedBy === null
        ? null
        : { id: proposedBy, name: people.get(proposedBy) ?? null, parts: parseDifferences(parts) },
    isTakenBack: row.state === 'rejected' && proposedBy !== null && row.decidedBy === proposedBy,
    proposal: proposalSchema.parse(row.proposal),
    createdOn: isoDay(row.createdOn),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: (row.decidedBy && people.get(row.decidedBy)) || null,
    addressee: { ...addressee, covers: coverage },
  }))
}

/** Proposals with the entries they are about as they are now, to be compared; one whose entry is gone is left out. */
export async function withEntries(
  { db }: Context,
  rows: readonly CorrectionRow[],
): Promise<(CorrectionRow & { entry: EntrySnapshot })[]> {
  const entries = await Promise.all(rows.map(({ addressee }) => readEntry({ db }, addressee.id)))
  return rows.flatMap((row, at) => {
    const entry = entries[at]
    return entry ? [{ ...row, entry }] : []
  })
}
