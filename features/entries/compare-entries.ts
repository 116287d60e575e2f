import type { EntryBlock, EntryContact, EntrySnapshot } from './schema'

/** A part of an entry that is changed, compared and undone by itself. */
const singleFields = [
  ...(['kind', 'state', 'hostCountry', 'hostCity', 'name', 'addressLines', 'postalCode', 'coordinates'] as const),
  ...(['timeZone', 'wikidataId', 'confidence', 'source', 'addressSource', 'nameSource'] as const),
  ...(['check', 'removed'] as const),
] as const
export type SingleField = (typeof singleFields)[number]

/** Parts of which an entry has several, known by a key: contact and its switch by id, country, language. */
const keyedFields = ['called', 'contact', 'off', 'coverage', 'block'] as const
export type KeyedField = (typeof keyedFields)[number]

export type EntryField = SingleField | KeyedField

/** What one part holds; undefined where the entry does not have it. */
export interface PartValues {
  kind: EntrySnapshot['kind']
  state: string
  hostCountry: string
  hostCity: string | null
  name: string
  addressLines: string[]
  postalCode: string | null
  coordinates: { latitude: number | null; longitude: number | null }
  timeZone: string | null
  wikidataId: string | null
  confidence: EntrySnapshot['confidence']
  source: { text: string; on: string | null }
  addressSource: { text: string | null; on: string | null }
  nameSource: { text: string | null; on: string | null }
  check: { by: string | null; on: string | null; method: EntrySnapshot['checkMethod'] }
  removed: string | null
  /** The name in one language. */
  called: string
  contact: Omit<EntryContact, 'id' | 'offAt' | 'offReason'>
  /** Only while it is turned off. */
  off: { at: string; reason: string | null }
  coverage: EntrySnapshot['coverage'][number]['kind']
  block: Omit<EntryBlock, 'locale'>
}

/** One part that two entries do not have in common. */
export type Difference = {
  [Field in EntryField]: {
    field: Field
    /** Id of the contact, code of the country, language of the name or block; empty for what an entry has once. */
    key: string
    before: PartValues[Field] | undefined
    after: PartValues[Field] | undefined
  }
}[EntryField]

/** Names a part in forms and logs: "name", "contact:0190…", "coverage:SI". */
export function pathOf({ field, key }: { field: EntryField; key: string }): string {
  return key === '' ? field : `${field}:${key}`
}

/** What two entries do not have in common, part by part, in the order of the form; all of `after` where `before` is null. */
export function compareEntries(before: EntrySnapshot | null, after: EntrySnapshot): Difference[] {
  const old = before ? takeApart(before) : new Map<string, unknown>()
  const fresh = takeApart(after)
  const paths = [...new Set([...fresh.keys(), ...old.keys()])]
  return paths
    .filter((path) => !isEqual(old.get(path), fresh.get(path)))
    .filter((path) => before !== null || !isEmpty(fresh.get(path)))
    .map((path) => ({ ...splitPath(path), before: old.get(path), after: fresh.get(path) }) as Difference)
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

const order: readonly EntryField[] = [...singleFields, 'called', 'contact', 'off', 'coverage', 'block']

/** The parts of an entry by their paths. {@link putTogether} is its inverse. */
export function takeApart(entry: EntrySnapshot): Map<string, unknown> {
  const parts: [string, unknown][] = [
    ...(['kind', 'state', 'hostCountry', 'hostCity', 'name', 'addressLines', 'postalCode'] as const).map(
      (field): [string, unknown] => [field, entry[field]],
    ),
    ['coordinates', { latitude: entry.latitude, longitude: entry.longitude }],
    ...(['timeZone', 'wikidataId', 'confidence'] as const).map((field): [string, unknown] => [field, entry[field]]),
    ['source', { text: entry.source, on: entry.sourceOn }],
    ['addressSource', { text: entry.addressSource, on: entry.addressSourceOn }],
    ['nameSource', { text: entry.nameSource, on: entry.nameSourceOn }],
    ['check', { by: entry.checkedBy, on: entry.checkedOn, method: entry.checkMethod }],
    ['removed', entry.removedAt],
    ...Object.entries(entry.names).map(([locale, name]): [string, unknown] => [`called:${locale}`, name]),
    ...entry.contacts.flatMap(({ id, offAt, offReason, ...contact }): [string, unknown][] => [
      [`contact:${id}`, contact],
      ...(offAt === null ? [] : [[`off:${id}`, { at: offAt, reason: offReason }] satisfies [string, unknown]]),
    ]),
    ...entry.coverage.map(({ country, kind }): [string, unknown] => [`coverage:${country}`, kind]),
    ...entry.blocks.map(({ locale, ...block }): [string, unknown] => [`block:${locale}`, block]),
  ]
  return new Map(parts)
}

/** Makes an entry of its parts; a switch without its contact is left out. */
export function putTogether(parts: ReadonlyMap<string, unknown>): EntrySnapshot {
  const one = <Field extends SingleField>(field: Field) => parts.get(field) as PartValues[Field]
  const several = <Field extends KeyedField>(field: Field) =>
    [...parts].flatMap(([path, value]) => {
      const found = splitPath(path)
      return found.field === field ? [{ key: found.key, value: value as PartValues[Field] }] : []
    })
  const { text: source, on: sourceOn } = one('source')
  const { text: addressSource, on: addressSourceOn } = one('addressSource')
  const { text: nameSource, on: nameSourceOn } = one('nameSource')
  const { by: checkedBy, on: checkedOn, method: checkMethod } = one('check')
  return {
    kind: one('kind'),
    state: one('state'),
    hostCountry: one('hostCountry'),
    hostCity: one('hostCity'),
    name: one('name'),
    addressLines: one('addressLines'),
    postalCode: one('postalCode'),
    ...one('coordinates'),
    timeZone: one('timeZone'),
    wikidataId: one('wikidataId'),
    confidence: one('confidence'),
    source,
    sourceOn,
    addressSource,
    addressSourceOn,
    nameSource,
    nameSourceOn,
    checkedBy,
    checkedOn,
    checkMethod,
    removedAt: one('removed'),
    names: Object.fromEntries(several('called').map(({ key, value }) => [key, value])),
    contacts: several('contact').map(({ key: id, value }) => {
      const off = parts.get(`off:${id}`) as PartValues['off'] | undefined
      return { id, ...value, offAt: off?.at ?? null, offReason: off?.reason ?? null }
    }),
    blocks: several('block').map(({ key: locale, value }) => ({ locale, ...value })),
    coverage: several('coverage').map(({ key: country, value: kind }) => ({ country, kind })),
  }
}

function splitPath(path: string): { field: EntryField; key: string } {
  const at = path.indexOf(':')
  return { field: (at < 0 ? path : path.slice(0, at)) as EntryField, key: at < 0 ? '' : path.slice(at + 1) }
}

/** Equal as JSON, whatever the order of the names. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), b as Record<string, unknown>]
  return left.length === Object.keys(right).length && left.every(([name, value]) => isEqual(value, right[name]))
}

/** Nothing to tell of: a new entry is not said to have no city and no switch turned off. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  return typeof value === 'object' && Object.values(value).every((one) => one === null)
}
