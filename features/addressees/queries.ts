import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import type {
  AddresseeKind,
  CheckMethod,
  CheckReason,
  Confidence,
  ContactPurpose,
  CoverageKind,
  GenderForm,
} from '@/generated/prisma/enums'
import { countReach, isMailbox, type Reach } from './count-reach'
import { type FactOrigin, listOrigins } from './list-origins'

/** A state with missions in the directory. */
export interface ListedState {
  state: string
  missions: number
  /** Countries in which it has any. */
  countries: number
}

/** The states that have missions abroad, by code. */
export async function listStates({ db }: Context): Promise<ListedState[]> {
  return db.$queryRaw<ListedState[]>`
    SELECT state, count(*)::int AS missions, count(DISTINCT host_country)::int AS countries
    FROM addressees WHERE removed_at IS NULL AND host_country <> state GROUP BY state ORDER BY state`
}

/** A country in which missions of others sit. */
export interface ListedHost {
  country: string
  missions: number
  /** States that have one there. */
  states: number
}

/** The countries in which missions of others sit, by code. */
export async function listHosts({ db }: Context): Promise<ListedHost[]> {
  return db.$queryRaw<ListedHost[]>`
    SELECT host_country AS country, count(*)::int AS missions, count(DISTINCT state)::int AS states
    FROM addressees WHERE removed_at IS NULL AND host_country <> state GROUP BY host_country ORDER BY 1`
}

/** How many missions of other states sit in a country, by kind. */
export async function countMissionsIn({ db }: Context, country: string): Promise<Map<AddresseeKind, number>> {
  const rows = await db.addressee.groupBy({
    by: ['kind'],
    where: { hostCountry: country, state: { not: country }, removedAt: null },
    _count: { _all: true },
  })
  return new Map(rows.map(({ kind, _count }) => [kind, _count._all]))
}

/** A mission and where it stands, in degrees north and east. */
export interface PlacedMission {
  kind: AddresseeKind
  latitude: number
  longitude: number
}

/** Where the missions of one state stand; one whose place nobody noted stands where others of its city do. */
export async function listPlaces({ db }: Context, state: string): Promise<PlacedMission[]> {
  return db.$queryRaw<PlacedMission[]>`
    SELECT a.kind, coalesce(a.latitude, c.latitude) AS latitude, coalesce(a.longitude, c.longitude) AS longitude
    FROM addressees a LEFT JOIN LATERAL (
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY latitude) AS latitude,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY longitude) AS longitude
      FROM addressees o WHERE o.host_country = a.host_country AND o.host_city = a.host_city AND o.latitude IS NOT NULL
    ) c ON a.latitude IS NULL
    WHERE a.state = ${state} AND a.host_country <> ${state} AND a.removed_at IS NULL
      AND coalesce(a.latitude, c.latitude) IS NOT NULL
    ORDER BY a.id`
}

/** A mission in a list: nothing that could be used to write to it. */
export interface ListedMission {
  id: string
  kind: AddresseeKind
  state: string
  hostCountry: string
  hostCity: string | null
  name: string
  /** The column of what it is called in other languages. */
  names: unknown
  confidence: Confidence | null
  covers: { country: string; kind: CoverageKind }[]
}

const listed = {
  id: true,
  kind: true,
  state: true,
  hostCountry: true,
  hostCity: true,
  name: true,
  names: true,
  confidence: true,
  coverage: { select: { country: true, kind: true }, orderBy: { country: 'asc' } },
} as const

/** The missions of one state, wherever they are. */
export async function listMissionsOf({ db }: Context, state: string): Promise<ListedMission[]> {
  const rows = await db.addressee.findMany({
    where: { state, removedAt: null },
    select: listed,
    orderBy: { id: 'asc' },
  })
  return rows.map(({ coverage, ...mission }) => ({ ...mission, covers: coverage }))
}

/** How the missions of a state abroad can be reached; with `home` its offices at home as well. */
export async function readReach({ db }: Context, state: string, { home = false } = {}): Promise<Reach> {
  const rows = await db.addressee.findMany({
    where: { state, removedAt: null, ...(home ? {} : { hostCountry: { not: state } }) },
    select: {
      hostCity: true,
      addressLines: true,
      contacts: { where: { offAt: null }, select: { channel: true, purpose: true } },
    },
  })
  return countReach(rows)
}

/** How many missions abroad have a postal address, and how many a mailbox that letters go to. */
export async function countReachable({ db }: Context): Promise<{ posted: number; mailed: number }> {
  const [counted] = await db.$queryRaw<{ posted: number; mailed: number }[]>`
    SELECT count(*) FILTER (WHERE cardinality(address_lines) > 0)::int AS posted,
      count(*) FILTER (WHERE EXISTS (SELECT FROM addressee_contacts c WHERE c.addressee_id = a.id
        AND c.channel = 'email' AND c.purpose <> 'consular' AND c.off_at IS NULL))::int AS mailed
    FROM addressees a WHERE removed_at IS NULL AND host_country <> state`
  return counted ?? { posted: 0, mailed: 0 }
}

/** The embassies that answer for one country, of every state: those in it and those accredited from elsewhere. */
export async function listEmbassiesFor({ db }: Context, country: string): Promise<ListedMission[]> {
  const rows = await db.addressee.findMany({
    where: { removedAt: null, coverage: { some: { country, kind: { in: ['resident', 'accredited'] } } } },
    select: listed,
    orderBy: [{ state: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ coverage, ...mission }) => ({ ...mission, covers: coverage }))
}

/** An addressee as the public sees it: how to reach it by post, phone and web, never by which e-mail. */
export interface AddresseeRecord extends ListedMission {
  addressLines: string[]
  postalCode: string | null
  source: string
  sourceOn: Date | null
  checkedBy: string | null
  checkedOn: Date | null
  checkMethod: CheckMethod | null
  phones: { value: string; purpose: ContactPurpose }[]
  web: string[]
  /** A mailbox that letters to the head of the office go to. */
  hasEmail: boolean
  /** The one mailbox known is that of the consular section. */
  onlyConsular: boolean
  /** Where each fact was read. */
  origins: FactOrigin[]
  removed: boolean
  /** How it is written to in a language, where that differs from the rule; `approved` by somebody who knows it well. */
  blocks: {
    locale: string
    recipient: string[]
    salutation: string
    close: string
    gender: GenderForm
    approved: boolean
  }[]
  /** Why somebody has to look at it: a mail bounced, a letter came back, a reader reported it. */
  doubts: CheckReason[]
}

/** Reads one addressee; undefined when there is none with that id. */
export async function readAddressee({ db }: Context, id: string): Promise<AddresseeRecord | undefined> {
  if (!isId(id)) return undefined
  const row = await db.addressee.findUnique({
    where: { id },
    select: {
      ...listed,
      addressLines: true,
      postalCode: true,
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
        where: { offAt: null },
        select: { channel: true, purpose: true, value: true, source: true, sourceOn: true },
        orderBy: [{ purpose: 'asc' }, { value: 'asc' }],
      },
      blocks: {
        select: { locale: true, recipient: true, salutation: true, close: true, gender: true, approvedOn: true },
      },
      checks: { where: { closedAt: null }, select: { reason: true }, distinct: ['reason'], orderBy: { reason: 'asc' } },
    },
  })
  if (!row) return undefined
  const { contacts, coverage, removedAt, checks, blocks, ...addressee } = row
  return {
    ...addressee,
    covers: coverage,
    removed: removedAt !== null,
    phones: contacts.filter((one) => one.channel === 'phone').map(({ value, purpose }) => ({ value, purpose })),
    web: contacts.filter((one) => one.channel === 'web').map((one) => one.value),
    hasEmail: contacts.some(isMailbox),
    onlyConsular: contacts.some((one) => one.channel === 'email') && !contacts.some(isMailbox),
    origins: listOrigins(row),
    blocks: blocks.map(({ approvedOn, ...block }) => ({ ...block, approved: approvedOn !== null })),
    doubts: checks.map((check) => check.reason),
  }
}
