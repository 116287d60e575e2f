import type { AddresseeKind } from '@/generated/prisma/enums'
import type { Mission, MissionContact } from './parse-missions'
import { distrust, isEmbassy, splitSources } from './rules'

/** Makes one mission of the rows about the same one; the result has as many missions as there are different ones. */
export function mergeMissions(missions: readonly Mission[]): Mission[] {
  const sameId = group(missions, (one) => one.wikidataId ?? one.key).map(mergeAll)
  const samePlace = group(sameId, samePlaceKey).map(mergeAll)
  return joinWithoutCity(samePlace)
}

/** A state has one embassy for a country in a city; two rows of one mission differ in spelling or sources only. */
function samePlaceKey(mission: Mission): string {
  const { state, hostCountry, hostCity, kind, key, resident } = mission
  if (hostCity === null || mission.removed) return key
  const rank = isEmbassy(kind) ? `embassy/${resident ? 'here' : mission.serves.join(';')}` : kind
  return [state, hostCountry, hostCity, rank].join('/')
}

/** An embassy without a city is the same as the only other embassy of the state in that country. */
function joinWithoutCity(missions: readonly Mission[]): Mission[] {
  const speaks = (one: Mission) => isEmbassy(one.kind) && one.resident && !one.removed
  const inCountry = (one: Mission) => `${one.state}/${one.hostCountry}`
  const located = Map.groupBy(
    missions.filter((one) => speaks(one) && one.hostCity !== null),
    inCountry,
  )
  return group(missions, (one) => {
    const others = located.get(inCountry(one)) ?? []
    return speaks(one) && one.hostCity === null && others.length === 1 ? (others[0]?.key ?? one.key) : one.key
  }).map(mergeAll)
}

function group(missions: readonly Mission[], keyOf: (one: Mission) => string): Mission[][] {
  return [...Map.groupBy(missions, keyOf).values()]
}

/** Rows of one mission, best first: each fact comes from the first row that knows it, every source is kept. */
function mergeAll(rows: readonly Mission[]): Mission {
  const ordered = [...rows].sort(bestFirst)
  const [best] = ordered
  if (!best) throw new Error('There is no row to merge')
  if (ordered.length === 1) return best
  const address = ordered.find((one) => one.addressLines.length > 0)
  return {
    ...best,
    wikidataId: first(ordered, (one) => one.wikidataId),
    hostCity: first(ordered, (one) => one.hostCity),
    // A name that says where serves lists better than one that leaves it open.
    name: ordered.find((one) => / (in|to) /.test(one.name))?.name ?? best.name,
    kind: ordered.map((one) => one.kind).sort((a, b) => exactness.indexOf(b) - exactness.indexOf(a))[0] ?? best.kind,
    addressLines: address?.addressLines ?? [],
    postalCode: address?.postalCode ?? first(ordered, (one) => one.postalCode),
    coordinates: first(ordered, (one) => one.coordinates),
    // Who writes to the mission relies on its address: its rating goes with it.
    confidence: (address ?? best).confidence ?? best.confidence,
    source: mergeSources(ordered.flatMap((one) => splitSources(one.source))),
    sourceOn:
      ordered
        .flatMap((one) => one.sourceOn ?? [])
        .sort()
        .at(-1) ?? null,
    contacts: mergeContacts(ordered.flatMap((one) => one.contacts)),
    resident: ordered.some((one) => one.resident),
    serves: [...new Set(ordered.flatMap((one) => one.serves))],
  }
}

/** Of two names for one mission the more exact wins. */
const exactness: AddresseeKind[] = ['embassy', 'representative_office', 'nunciature', 'high_commission']

function bestFirst(a: Mission, b: Mission): number {
  return (
    distrust(a.confidence) - distrust(b.confidence) ||
    b.addressLines.length - a.addressLines.length ||
    b.contacts.length - a.contacts.length ||
    (b.sourceOn ?? '').localeCompare(a.sourceOn ?? '') ||
    (a.key < b.key ? -1 : 1)
  )
}

/** The best row's contact for each channel and purpose. */
function mergeContacts(contacts: readonly MissionContact[]): MissionContact[] {
  const kept = new Map<string, MissionContact>()
  for (const contact of contacts) {
    const key = `${contact.channel}/${contact.purpose}`
    if (!kept.has(key)) kept.set(key, contact)
  }
  return [...kept.values()]
}

/** Each source once, with its date where a row gives one. */
function mergeSources(sources: readonly string[]): string {
  const bare = (source: string) => source.replace(/ \[[^\]]*\]$/, '')
  const kept = new Map<string, string>()
  for (const source of sources) {
    const known = kept.get(bare(source))
    if (known === undefined || known === bare(source)) kept.set(bare(source), source)
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
