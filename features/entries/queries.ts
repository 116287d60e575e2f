import { isId } from '@/features/access/ids'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'

import type { AddresseeKind, CheckReason, ContactChannel, CoverageKind } from '@/generated/prisma/enums'

import { compareEntries, type Difference } from './compare-entries'
import type { Directory, EditableDirectory } from './load-directory'

import { snapshotSchema } from './schema'

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

export const namedEntry = {
  id: true,
  kind: true,
  state: true,
  hostCountry: true,
  hostCity: true,
  name: true,
  names: true,
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
  contact: { id: string; channel: ContactChannel; value: string; off: boolean } | null
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
      id: true,
      reason: true,
      detail: true,
      openedAt: true,
      contactId: true,
      addressee: {
        select: { ...namedEntry, contacts: { select: { id: true, channel: true, value: true, offAt: true } } },
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
  const people = await organiserNames(
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

/** The names of organisers by their ids; those who are gone have none. */
export async function organiserNames(
  { db }: Pick<Context, 'db'>,
  ids: (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const people = await db.organiser.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
