import { isId } from '@/features/access/ids'
import { namesOf } from '@/features/addressees/rules'
import type { Writer } from '@/features/context'
import { isoDay } from '@/features/days'
import { namedOffice } from '@/features/forms-of-address/name-office'
import type { Prisma } from '@/generated/prisma/client'
import type { EntrySnapshot } from './schema'

const selected = {
  ...namedOffice,
  addressLines: true,
  postalCode: true,
  latitude: true,
  longitude: true,
  timeZone: true,
  wikidataId: true,
  confidence: true,
  source: true,
  sourceOn: true,
  addressSource: true,
  addressSourceOn: true,
  nameSource: true,
  nameSourceOn: true,
  checkedBy: true,
  checkedOn: true,
  checkMethod: true,
  removedAt: true,
  contacts: {
    select: {
      id: true,
      channel: true,
      purpose: true,
      value: true,
      source: true,
      sourceOn: true,
      offAt: true,
      offReason: true,
    },
    orderBy: [{ channel: 'asc' }, { purpose: 'asc' }, { id: 'asc' }],
  },
  blocks: {
    select: {
      locale: true,
      recipient: true,
      salutation: true,
      close: true,
      gender: true,
      approvedBy: true,
      approvedOn: true,
    },
    orderBy: { locale: 'asc' },
  },
  coverage: { select: { country: true, kind: true }, orderBy: { country: 'asc' } },
} satisfies Prisma.AddresseeSelect

type Row = Prisma.AddresseeGetPayload<{ select: typeof selected }>

/** Reads an entry of the directory whole, e-mail addresses included: for the desk alone. Undefined for no such entry. */
export async function readEntry({ db }: { db: Writer }, id: string): Promise<EntrySnapshot | undefined> {
  if (!isId(id)) return undefined
  const row = await db.addressee.findUnique({ where: { id }, select: selected })
  return row ? snapshotOf(row) : undefined
}

const atOnce = 1_000

/** Reads many entries whole, by their ids, for the desk alone. Those that are not there are not in the answer. */
export async function readEntries({ db }: { db: Writer }, ids: readonly string[]): Promise<Map<string, EntrySnapshot>> {
  const entries = new Map<string, EntrySnapshot>()
  for (let at = 0; at < ids.length; at += atOnce) {
    const where = { id: { in: ids.slice(at, at + atOnce) } }
    const rows = await db.addressee.findMany({ where, select: { id: true, ...selected } })
    for (const { id, ...row } of rows) entries.set(id, snapshotOf(row))
  }
  return entries
}

function snapshotOf({ contacts, blocks, coverage, ...entry }: Row): EntrySnapshot {
  return {
    ...entry,
    names: namesOf(entry.names),
    sourceOn: isoDay(entry.sourceOn),
    addressSourceOn: isoDay(entry.addressSourceOn),
    nameSourceOn: isoDay(entry.nameSourceOn),
    checkedOn: isoDay(entry.checkedOn),
    removedAt: entry.removedAt?.toISOString() ?? null,
    contacts: contacts.map((contact) => ({
      ...contact,
      sourceOn: isoDay(contact.sourceOn),
      offAt: contact.offAt?.toISOString() ?? null,
    })),
    blocks: blocks.map((block) => ({ ...block, approvedOn: isoDay(block.approvedOn) })),
    coverage,
  }
}
