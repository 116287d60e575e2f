import type { Permitted } from '@/features/access/policy'
import type { ReadWord } from '@/features/addressees/correct-words'
import { type Freshness, freshness, heldSince } from '@/features/addressees/rules'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { namedOffice } from '@/features/forms-of-address/name-office'
import type { Prisma } from '@/generated/prisma/client'
import { type AddresseeKind, CheckMethod } from '@/generated/prisma/enums'
import type { Directory } from './load-directory'
import type { NamedEntry } from './name-entry'
import { orderEntries } from './order-entries'
import { searchEntries } from './search-entries'

const entrySorts = ['state', 'host', 'name', 'checked', 'changed'] as const

export interface EntryFilter {
  q: string
  state?: string | undefined
  kind?: AddresseeKind | undefined
  /** The country it sits in. */
  host?: string | undefined
  freshness?: Freshness | undefined
  /** Only entries that somebody has to look at. */
  open?: boolean | undefined
  /** Only those out of use; otherwise only those in use. */
  removed?: boolean | undefined
  sort: (typeof entrySorts)[number]
  descending: boolean
  /** Whose alphabet states and countries are sorted by; without it by their codes. */
  locale?: string | undefined
  /** From 1. */
  page: number
}

export interface ListedEntry extends NamedEntry {
  freshness: Freshness
  /** The later of the days the source was read and somebody checked it. */
  lastOn: string | null
  emails: number
  openChecks: number
}

export const entriesPerPage = 50

export interface EntryList {
  rows: ListedEntry[]
  total: number
  page: number
  pages: number
  /** What the words of the search were taken for. */
  words: ReadWord[]
}

/** One page of the directory for the desk, filtered, sorted and counted by the database. */
export async function listEntries(
  context: Context,
  _directory: Permitted<'editDirectory' | 'approveBlocks', Directory>,
  filter: EntryFilter,
): Promise<EntryList> {
  const { db, now } = context
  const { where, words } = await entriesWhere(context, filter)
  const total = await db.addressee.count({ where })
  const pages = Math.max(1, Math.ceil(total / entriesPerPage))
  const page = Math.min(Math.max(1, filter.page), pages)
  const rows = await readPage(context, where, filter, (page - 1) * entriesPerPage)
  const listed = rows.map(({ coverage, _count, sourceOn, checkedOn, checkMethod, ...entry }) => ({
    ...entry,
    covers: coverage,
    freshness: freshness(sourceOn, checkedOn, now, checkMethod),
    lastOn:
      [sourceOn, checkedOn]
        .map((on) => isoDay(on) ?? '')
        .sort()
        .at(-1) || null,
    emails: _count.contacts,
    openChecks: _count.checks,
  }))
  return { rows: listed, total, page, pages, words }
}

const listed = {
  id: true,
  ...namedOffice,
  sourceOn: true,
  checkedOn: true,
  checkMethod: true,
  coverage: { select: { country: true, kind: true } },
  _count: {
    select: { contacts: { where: { channel: 'email', offAt: null } }, checks: { where: { closedAt: null } } },
  },
} satisfies Prisma.AddresseeSelect

async function readPage({ db }: Context, where: Prisma.AddresseeWhereInput, filter: EntryFilter, from: number) {
  const { sort, descending, locale } = filter
  if (locale === undefined || (sort !== 'state' && sort !== 'host')) {
    const orderBy = [...orderOf(filter), { id: 'asc' } as const]
    return db.addressee.findMany({ where, orderBy, skip: from, take: entriesPerPage, select: listed })
  }
  const by = sort === 'state' ? 'state' : 'hostCountry'
  const ids = await orderEntries({ db }, where, { by, descending, locale, from, take: entriesPerPage })
  const rows = await db.addressee.findMany({ where: { id: { in: ids } }, select: listed })
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** The condition of the database for a filter, and what its words were taken for. */
export async function entriesWhere(
  context: Context,
  filter: EntryFilter,
): Promise<{ where: Prisma.AddresseeWhereInput; words: ReadWord[] }> {
  const { where: searched, words } = await searchEntries(context, filter.q, filter.removed)
  const where = {
    removedAt: filter.removed ? { not: null } : null,
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.host ? { hostCountry: filter.host } : {}),
    ...(filter.open ? { checks: { some: { closedAt: null } } } : {}),
    AND: [searched, ...(filter.freshness ? ageing(filter.freshness, context.now) : [])],
  }
  return { where, words }
}

function ageing(age: Freshness, now: Date): Prisma.AddresseeWhereInput[] {
  if (age === 'fresh') return [{ OR: youngerThan('fresh', now) }]
  if (age === 'stale') return olderThan('stale', now)
  return [{ OR: youngerThan('stale', now) }, ...olderThan('fresh', now)]
}

const methods = [null, ...Object.values(CheckMethod)]

/** Any of these makes an entry at least as good as `limit` says. */
function youngerThan(limit: 'fresh' | 'stale', now: Date): Prisma.AddresseeWhereInput[] {
  return [
    { sourceOn: { gte: heldSince(limit, null, now) } },
    ...methods.map((checkMethod) => ({ checkMethod, checkedOn: { gte: heldSince(limit, checkMethod, now) } })),
  ]
}

/** All of these together make it worse; a day that is missing is as bad as any. */
function olderThan(limit: 'fresh' | 'stale', now: Date): Prisma.AddresseeWhereInput[] {
  return [
    { OR: [{ sourceOn: null }, { sourceOn: { lt: heldSince(limit, null, now) } }] },
    {
      OR: [
        { checkedOn: null },
        ...methods.map((checkMethod) => ({ checkMethod, checkedOn: { lt: heldSince(limit, checkMethod, now) } })),
      ],
    },
  ]
}

function orderOf({ sort, descending }: EntryFilter): Prisma.AddresseeOrderByWithRelationInput[] {
  const direction = descending ? 'desc' : 'asc'
  switch (sort) {
    case 'state':
      return [{ state: direction }, { hostCountry: 'asc' }, { hostCity: 'asc' }]
    case 'host':
      return [{ hostCountry: direction }, { hostCity: direction }, { state: 'asc' }]
    case 'name':
      return [{ name: direction }]
    case 'checked':
      return [
        { checkedOn: { sort: direction, nulls: descending ? 'last' : 'first' } },
        { sourceOn: { sort: direction, nulls: descending ? 'last' : 'first' } },
      ]
    case 'changed':
      return [{ updatedAt: direction }]
  }
}
