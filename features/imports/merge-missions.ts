import { judgePostalAddress } from '@/features/addressees/judge-postal-address'
import { distrust, splitSources } from '@/features/addressees/rules'
import type { AddresseeKind, ContactChannel } from '@/generated/prisma/enums'
import { groupMissions, type MissionRows } from './group-missions'
import { type Dispute, type DisputedField, isSameFact } from './is-same-fact'
import type { Mission, MissionContact, ReadFrom } from './parse-missions'

/** A mission of the lists, with what other lists say of it. */
export interface MergedMission extends Mission {
  disputes: Dispute[]
  /** Keys and Wikidata ids of rows that had an id of their own before they were found to be about this mission. */
  absorbed: Pick<Mission, 'key' | 'wikidataId'>[]
}

/** Makes one mission of the rows about the same one; the result has as many missions as there are different ones. */
export function mergeMissions(missions: readonly Mission[]): MergedMission[] {
  return groupMissions(missions).map(mergeRows)
}

/**
 * One mission of its rows. Every fact comes from the best row that knows it: the best rated, then the newest. Where it
 * was read goes with it, and what other rows say instead is kept as a dispute.
 */
function mergeRows(rows: MissionRows): MergedMission {
  const [oldest] = rows
  if (rows.length === 1) return { ...oldest, disputes: [], absorbed: [] }
  const ordered = rows.toSorted(bestFirst)
  const best = ordered[0] ?? oldest
  const identified = rows.filter((one) => one.wikidataId !== null).toSorted(richestFirst)[0] ?? oldest
  const hostCity = first(ordered, (one) => one.hostCity)
  const addressed = ordered.filter((one) => one.addressLines.length > 0)
  const address = chooseAddress(addressed, hostCity)
  // A name that says where serves lists better than one that leaves it open.
  const named = ordered.find((one) => / (in|to) /.test(one.name)) ?? best
  const exact = ordered.toSorted((a, b) => exactness.indexOf(b.kind) - exactness.indexOf(a.kind))[0] ?? best
  const source = mergeSources(ordered.flatMap(datedSources))
  const { contacts, disputes } = mergeContacts(ordered)
  return {
    ...best,
    key: identified.key,
    wikidataId: identified.wikidataId,
    hostCity,
    name: named.name,
    nameOrigin: originOf(named),
    kind: exact.kind,
    addressLines: address?.addressLines ?? [],
    addressOrigin: address ? (address.addressOrigin ?? originOf(address)) : null,
    postalCode: address?.postalCode ?? first(ordered, (one) => one.postalCode),
    coordinates: first(ordered, (one) => one.coordinates),
    // Who writes to the mission relies on its address: its rating goes with it.
    confidence: (address ?? best).confidence ?? best.confidence,
    source,
    sourceOn:
      ordered
        .flatMap((one) => one.sourceOn ?? [])
        .toSorted()
        .at(-1) ?? null,
    contacts,
    resident: rows.some((one) => one.resident),
    serves: [...new Set(ordered.flatMap((one) => one.serves))],
    disputes: [...disputesOf('address', [address ?? best, ...addressed], addressText, hostCity), ...disputes],
    absorbed: rows.filter((one) => one !== identified).map(({ key, wikidataId }) => ({ key, wikidataId })),
  }
}

/** Of two names for one mission the more exact wins. */
const exactness: AddresseeKind[] = [
  ...(['embassy', 'representative_office', 'nunciature', 'high_commission'] as const),
  ...(['consulate', 'consulate_general'] as const),
]

/** The better rated, then the newer row; an undated one is the oldest. */
function bestFirst(a: Mission, b: Mission): number {
  return (
    distrust(a.confidence) - distrust(b.confidence) ||
    (b.sourceOn ?? '').localeCompare(a.sourceOn ?? '') ||
    b.addressLines.length - a.addressLines.length ||
    b.contacts.length - a.contacts.length ||
    (a.key < b.key ? -1 : 1)
  )
}

/** The row that gives a mission its id: none but an earlier list may decide it, so that links survive new lists. */
function richestFirst(a: Mission, b: Mission): number {
  return (
    Number(a.hostCity === null) - Number(b.hostCity === null) ||
    distrust(a.confidence) - distrust(b.confidence) ||
    b.addressLines.length - a.addressLines.length ||
    b.contacts.length - a.contacts.length ||
    (a.key < b.key ? -1 : 1)
  )
}

/** The best address; one with a street before a box, unless what is known of the street is weak. */
function chooseAddress(ordered: readonly Mission[], city: string | null): Mission | undefined {
  const dayOf = (one: Mission) => (one.addressOrigin ?? one).sourceOn ?? ''
  const byDay = ordered.toSorted(
    (a, b) => distrust(a.confidence) - distrust(b.confidence) || dayOf(b).localeCompare(dayOf(a)),
  )
  const isStreet = (one: Mission) => judgePostalAddress(one.addressLines, city) === 'street' && one.confidence !== 'C'
  return byDay.find(isStreet) ?? byDay[0]
}

function originOf({ source, sourceOn }: Mission): ReadFrom {
  return { source, sourceOn }
}

function addressText({ addressLines }: Mission): string {
  return addressLines.join(', ')
}

/** The best row's contact for each channel and purpose; what others say instead. */
function mergeContacts(ordered: readonly Mission[]): { contacts: MissionContact[]; disputes: Dispute[] } {
  const all = Map.groupBy(
    ordered.flatMap((one) => one.contacts),
    ({ channel, purpose }) => `${channel}/${purpose}`,
  )
  const contacts = [...all.values()].flatMap((alike) => alike[0] ?? [])
  const disputes = [...all.values()].flatMap((alike) => {
    const field = alike[0] && fieldOf(alike[0].channel)
    return field ? disputesOf(field, alike, ({ value }) => value, null) : []
  })
  return { contacts, disputes }
}

function fieldOf(channel: ContactChannel): DisputedField | undefined {
  return channel === 'email' || channel === 'phone' || channel === 'web' ? channel : undefined
}

/** What the others say instead of the first, each once. */
function disputesOf<T extends ReadFrom>(
  field: DisputedField,
  [taken, ...others]: readonly T[],
  read: (one: T) => string,
  city: string | null,
): Dispute[] {
  const seen = taken ? [read(taken)] : []
  return others.flatMap((one) => {
    const value = read(one)
    if (seen.some((known) => isSameFact(field, known, value, city))) return []
    seen.push(value)
    return [{ field, value, source: one.source, sourceOn: one.sourceOn }]
  })
}

/** The sources of a row; its only one with the row's day, where it names none itself. */
function datedSources({ source, sourceOn }: Mission): string[] {
  const written = splitSources(source)
  const single = written.filter((one) => !/^(address|corrected:) /.test(one)).length === 1
  return written.map((one) =>
    !single || / \[[^[\]]*\]$|^(address|corrected:) /.test(one) ? one : `${one} [${sourceOn ?? 'undated'}]`,
  )
}

/** Each source once, with its date where a row gives one. */
function mergeSources(sources: readonly string[]): string {
  const bare = (source: string) => source.replace(/ \[[^[\]]*\]$/, '')
  const kept = new Map<string, string>()
  for (const source of sources) {
    const known = kept.get(bare(source))
    if (known === undefined || known === bare(source) || known.endsWith('[undated]')) kept.set(bare(source), source)
  }
  return [...kept.values()].join('; ')
}

function first<T>(missions: readonly Mission[], read: (one: Mission) => T | null): T | null {
  for (const mission of missions) {
    const value = read(mission)
    if (value !== null) return value
  }
  return null
}
