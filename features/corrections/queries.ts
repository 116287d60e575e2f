import { isId } from '@/features/access/ids'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { AddresseeKind, CheckReason, CorrectionState, CoverageKind } from '@/generated/prisma/enums'
import { readParts } from './apply-parts'
import { compareEntries, type Difference } from './compare-entries'
import type { Directory, EditableDirectory } from './load-directory'
import { readEntry } from './read-entry'
import { type Proposal, proposalSchema } from './read-proposal'
import { type EntrySnapshot, snapshotSchema } from './schema'

type Seen = Permitted<'editDirectory' | 'approveBlocks', Directory>

/** What names an entry in a list of the desk. */
export interface NamedEntry {
  id: string
  kind: AddresseeKind
  state: string
  hostCountry: string
  hostCity: string | null
  name: string
  names: unknown
  covers: { country: string; kind: CoverageKind }[]
}

const named = {
  ...{ id: true, kind: true, state: true, hostCountry: true, hostCity: true, name: true, names: true },
  coverage: { select: { country: true, kind: true } },
} as const

/** How many checks and proposals wait for somebody. */
export async function countOpen({ db }: Context): Promise<{ checks: number; corrections: number }> {
  const [checks, corrections] = await Promise.all([
    db.addresseeCheck.count({ where: { closedAt: null } }),
    db.correction.count({ where: { state: 'proposed' } }),
  ])
  return { checks, corrections }
}

export interface OpenCheckRow {
  id: string
  reason: CheckReason
  detail: string | null
  openedAt: string
  addressee: NamedEntry
  /** The address it is about, while the entry has it. */
  contact: { id: string; channel: string; value: string; off: boolean } | null
  /** It was about an address that is no longer there. */
  contactGone: boolean
}

/** The checks that are open, the one that waits longest first; of one entry where `addresseeId` is given. */
export async function listOpenChecks(
  { db }: Context,
  _directory: EditableDirectory,
  { addresseeId, most = 200 }: { addresseeId?: string; most?: number } = {},
): Promise<OpenCheckRow[]> {
  const rows = await db.addresseeCheck.findMany({
    where: { closedAt: null, ...(addresseeId ? { addresseeId } : {}) },
    select: {
      ...{ id: true, reason: true, detail: true, openedAt: true, contactId: true },
      addressee: {
        select: { ...named, contacts: { select: { id: true, channel: true, value: true, offAt: true } } },
      },
    },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return rows.map(({ addressee: { coverage, contacts, ...addressee }, contactId, openedAt, ...check }) => {
    const contact = contacts.find(({ id }) => id === contactId)
    return {
      ...check,
      openedAt: openedAt.toISOString(),
      addressee: { ...addressee, covers: coverage },
      contact: contact
        ? { id: contact.id, channel: contact.channel, value: contact.value, off: contact.offAt !== null }
        : null,
      contactGone: contactId !== null && !contact,
    }
  })
}

const byOrganisersFirst = { proposedBy: { sort: 'asc', nulls: 'last' } } as const

export interface CorrectionRow {
  id: string
  state: CorrectionState
  proposal: Proposal
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
      ...{ id: true, state: true, proposal: true, sourceUrl: true, note: true, createdOn: true },
      ...{ decidedAt: true, decidedBy: true, reason: true, proposedBy: true, parts: true },
      addressee: { select: named },
    },
    orderBy:
      which === 'proposed'
        ? [byOrganisersFirst, { createdOn: 'asc' }, { id: 'asc' }]
        : [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: which === 'proposed' ? 100 : 20,
  })
  const people = await namesOf(
    { db },
    rows.flatMap(({ decidedBy, proposedBy }) => [decidedBy, proposedBy]),
  )
  return rows.map(({ addressee: { coverage, ...addressee }, proposedBy, parts, ...row }) => ({
    ...row,
    organisers:
      proposedBy === null ? null : { id: proposedBy, name: people.get(proposedBy) ?? null, parts: readParts(parts) },
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
      ...{ id: true, before: true, after: true, source: true, at: true, organiserId: true },
      ...{ correctionId: true, importId: true, undoneAt: true, undoneBy: true, alone: true },
      correction: { select: { proposedBy: true } },
    },
    orderBy: { id: 'desc' },
    take: 100,
  })
  const people = await namesOf(
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

async function namesOf({ db }: Pick<Context, 'db'>, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const people = await db.organiser.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
