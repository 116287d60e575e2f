import type { Context } from '@/features/context'
import type {
  AddresseeKind,
  Confidence,
  ContactPurpose,
  CoverageKind,
  DeliveryChannel,
  DeliveryOutcome,
} from '@/generated/prisma/enums'

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

/** The embassies that answer for one country, of every state: those in it and those accredited from elsewhere. */
export async function listEmbassiesFor({ db }: Context, country: string): Promise<ListedMission[]> {
  const rows = await db.addressee.findMany({
    where: { removedAt: null, coverage: { some: { country, kind: { in: ['resident', 'accredited'] } } } },
    select: listed,
    orderBy: [{ state: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ coverage, ...mission }) => ({ ...mission, covers: coverage }))
}

/** What happened to one letter at an addressee's door, as far as it may be shown. */
export interface DeliveryOnRecord {
  id: string
  outcome: DeliveryOutcome | null
  outcomeOn: Date | null
  channel: DeliveryChannel
  dueOn: Date | null
  /** The country the letter came from. */
  country: string
  letter: { id: string; modelSlug: string; published: boolean }
}

/** An addressee as the public sees it: how to reach it by post, phone and web, never by which e-mail. */
export interface AddresseeRecord extends ListedMission {
  addressLines: string[]
  postalCode: string | null
  source: string
  sourceOn: Date | null
  checkedBy: string | null
  checkedOn: Date | null
  phones: { value: string; purpose: ContactPurpose }[]
  web: string[]
  hasEmail: boolean
  removed: boolean
  deliveries: DeliveryOnRecord[]
  /** Public deliveries in all; `deliveries` holds the newest. */
  deliveryCount: number
  outcomes: { outcome: DeliveryOutcome; count: number }[]
}

const newest = 30

/** Reads one addressee with its record of letters; undefined when there is none with that id. */
export async function readAddressee({ db }: Context, id: string): Promise<AddresseeRecord | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const shown = { public: true, letter: { addresseeId: id } }
  const [row, deliveries, outcomes] = await Promise.all([
    db.addressee.findUnique({
      where: { id },
      select: {
        ...listed,
        ...{ addressLines: true, postalCode: true, source: true, sourceOn: true },
        ...{ checkedBy: true, checkedOn: true, removedAt: true },
        contacts: {
          where: { offAt: null },
          select: { channel: true, purpose: true, value: true },
          orderBy: [{ purpose: 'asc' }, { value: 'asc' }],
        },
      },
    }),
    db.delivery.findMany({
      where: shown,
      select: {
        ...{ id: true, outcome: true, outcomeOn: true, channel: true, dueOn: true },
        letter: {
          select: { id: true, country: true, publishedSubject: true, modelLetter: { select: { slug: true } } },
        },
      },
      orderBy: [{ outcomeOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      take: newest,
    }),
    db.delivery.groupBy({ by: ['outcome'], where: shown, _count: { _all: true } }),
  ])
  if (!row) return undefined
  const { contacts, coverage, removedAt, ...addressee } = row
  return {
    ...addressee,
    covers: coverage,
    removed: removedAt !== null,
    phones: contacts.filter((one) => one.channel === 'phone').map(({ value, purpose }) => ({ value, purpose })),
    web: contacts.filter((one) => one.channel === 'web').map((one) => one.value),
    hasEmail: contacts.some((one) => one.channel === 'email'),
    deliveries: deliveries.map(({ letter, ...delivery }) => ({
      ...delivery,
      country: letter.country,
      letter: { id: letter.id, modelSlug: letter.modelLetter.slug, published: letter.publishedSubject !== null },
    })),
    deliveryCount: outcomes.reduce((sum, one) => sum + one._count._all, 0),
    outcomes: outcomes
      .flatMap(({ outcome, _count }) => (outcome ? [{ outcome, count: _count._all }] : []))
      .sort((a, b) => b.count - a.count || (a.outcome < b.outcome ? -1 : 1)),
  }
}
