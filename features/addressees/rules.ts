import { day } from '@/features/days'
import type { AddresseeKind, CheckMethod, Confidence, CoverageKind } from '@/generated/prisma/enums'

/** Missions whose head speaks for the state: where one sits, no other door is looked for. */
export const embassies = ['embassy', 'high_commission', 'nunciature', 'representative_office'] as const

/** In the order in which a letter prefers them. */
export const consulates = ['consulate_general', 'consulate', 'honorary_consulate'] as const

/** In the order in which a letter prefers them. */
export const ministries = ['foreign_ministry', 'justice_ministry', 'interior_ministry', 'ministry'] as const

/** The other offices of a state at home: who can be written to beside its missions and ministries, in that order. */
export const authorities = [
  ...(['president_office', 'monarch', 'head_of_state', 'government', 'parliament'] as const),
  ...(['prosecutor', 'ombudsman', 'court', 'police', 'local_prosecutor'] as const),
] as const

/** True for a mission that speaks for its state where it sits. */
export function isEmbassy(kind: AddresseeKind): kind is (typeof embassies)[number] {
  return (embassies as readonly AddresseeKind[]).includes(kind)
}

/** True for a consulate of any rank. */
export function isConsulate(kind: AddresseeKind): kind is (typeof consulates)[number] {
  return (consulates as readonly AddresseeKind[]).includes(kind)
}

/** True for a ministry of the state itself. */
export function isMinistry(kind: AddresseeKind): kind is (typeof ministries)[number] {
  return (ministries as readonly AddresseeKind[]).includes(kind)
}

/** True for an office of the state at home that is no ministry. */
export function isAuthority(kind: AddresseeKind): kind is (typeof authorities)[number] {
  return (authorities as readonly AddresseeKind[]).includes(kind)
}

/** What a search of the directory can be narrowed to. */
export const kindGroups = ['embassies', 'consulates', 'permanent', 'capital', 'other'] as const
export type KindGroup = (typeof kindGroups)[number]

const grouped: Record<KindGroup, readonly AddresseeKind[]> = {
  embassies,
  consulates,
  permanent: ['permanent_mission'],
  capital: [...ministries, ...authorities],
  other: ['newspaper', 'company', 'prison'],
}

/** The kinds of addressee in a group, in the order of their rank. */
export function kindsOf(group: KindGroup): AddresseeKind[] {
  return [...grouped[group]]
}

/** The group a kind of addressee belongs to. */
export function groupOfKind(kind: AddresseeKind): KindGroup {
  return kindGroups.find((group) => grouped[group].includes(kind)) ?? 'other'
}

/** Which countries an addressee covers, and how. */
export type Covers = readonly { country: string; kind: CoverageKind }[]

/**
 * The country an embassy is sent to that sits in another one and does not speak there: Vatican City for the second
 * embassy that most states keep in Rome. Undefined for all others, and where the coverage is not known.
 */
export function sentTo(addressee: {
  kind: AddresseeKind
  hostCountry: string
  covers?: Covers | undefined
}): string | undefined {
  const { kind, hostCountry, covers } = addressee
  if (!isEmbassy(kind) || !covers?.length || covers.some((one) => one.country === hostCountry)) return undefined
  return covers.find((one) => one.country === 'VA')?.country ?? covers[0]?.country
}

/** An unrated row comes from one plausible list: before what is known to be weak, after what somebody rated. */
const trust: Record<Confidence | 'unrated', number> = { A: 0, B: 1, unrated: 2, C: 3 }

/** How far an entry is trusted: the smaller, the more. */
export function distrust(confidence: Confidence | null): number {
  return trust[confidence ?? 'unrated']
}

export type Freshness = 'fresh' | 'ageing' | 'stale'

/** Days for which an entry stays fresh, and after which it is stale. */
interface Holding {
  fresh: number
  stale: number
}

/** A list copies other lists: a year and a half, five years. */
const listed: Holding = { fresh: 548, stale: 1826 }
/** Somebody there has answered: two years and a half, seven years. */
const answered: Holding = { fresh: 913, stale: 2557 }

/** How long a check holds, by how it was made; one that nobody described holds no longer than a list. */
const holding: Record<CheckMethod, Holding> = {
  list: listed,
  /** An office keeps its own page, though not every day. */
  official_site: { fresh: 730, stale: 2192 },
  phone: answered,
  mail_answered: answered,
  post_answered: answered,
  visit: answered,
}

/**
 * How old an entry's last check is at `now`. The day its source was read counts as a look at a list; the day somebody
 * checked it counts for as long as `method` holds: an office that answered longer than its page, and that longer than a
 * list. The better of the two decides; without any date an entry is stale.
 */
export function freshness(
  sourceOn: Date | null,
  checkedOn: Date | null,
  now: Date,
  method: CheckMethod | null = null,
): Freshness {
  const ages = [ageOf(sourceOn, listed, now), ageOf(checkedOn, method ? holding[method] : listed, now)]
  return (['fresh', 'ageing'] as const).find((age) => ages.includes(age)) ?? 'stale'
}

function ageOf(on: Date | null, held: Holding, now: Date): Freshness {
  if (!on) return 'stale'
  const days = (now.getTime() - on.getTime()) / day
  if (days <= held.fresh) return 'fresh'
  return days <= held.stale ? 'ageing' : 'stale'
}

/** The earliest day on which a check of that kind (null: a source that was read) leaves an entry fresh, or not yet stale. */
export function heldSince(limit: 'fresh' | 'stale', method: CheckMethod | null, now: Date): Date {
  return new Date(now.getTime() - (method ? holding[method] : listed)[limit] * day)
}

/** Whether our mail may go to an address of the directory: yes, with a warning, after asking the organiser, or not. */
export type MailVerdict = 'yes' | 'warn' | 'ask' | 'never'

/**
 * Says whether our mail may go to an address: to one of a fresh entry yes, of an ageing one with a warning, of a stale
 * one only when an organiser has been asked, and never to one that was turned off or of which nobody says where it is
 * from. A supporter, who has no organiser to ask, does not mail where the answer is `ask`.
 */
export function mayContactBeMailed(address: { source: string; offAt: Date | null }, age: Freshness): MailVerdict {
  if (address.source.trim() === '' || address.offAt !== null) return 'never'
  return ({ fresh: 'yes', ageing: 'warn', stale: 'ask' } as const)[age]
}

/** Territories without missions of their own → the state whose embassies receive their letters. */
const partOf: Record<string, string> = Object.fromEntries(
  [
    'US AS GU MP PR UM VI',
    'DK FO GL',
    'FR BL GF GP MF MQ NC PF PM RE TF WF YT',
    'NL AW BQ CW SX',
    'GB AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG',
    'CN HK MO',
    'FI AX',
    'NO BV SJ',
    'AU CC CX HM NF',
    'NZ CK NU TK',
  ].flatMap((line) => {
    const [state = '', ...territories] = line.split(' ')
    return territories.map((territory) => [territory, state])
  }),
)

/** The state a territory belongs to (ISO 3166-1 alpha-2 codes); undefined for a state. */
export function stateOfTerritory(country: string): string | undefined {
  return partOf[country]
}

/** The single sources of a source text: parts divided by `; ` outside brackets. */
export function splitSources(text: string): string[] {
  const sources: string[] = []
  let depth = 0
  for (const part of text.split('; ')) {
    const last = sources.length - 1
    if (depth > 0) sources[last] += `; ${part}`
    else sources.push(part)
    depth = Math.max(depth + part.split('(').length - part.split(')').length, 0)
  }
  return sources.filter(Boolean)
}

/** The directory: all states and the search. */
export function directoryPath(locale: string): string {
  return `/${locale}/embassies`
}

/** The missions of one state (ISO 3166-1 alpha-2). */
export function statePath(locale: string, state: string): string {
  return `/${locale}/embassies/${state}`
}

/** Where the directory comes from, with the credits that licences ask for. */
export function sourcesPath(locale: string): string {
  return `${directoryPath(locale)}/sources`
}

/** One addressee with its record. */
export function addresseePath(locale: string, id: string): string {
  return `/${locale}/addressees/${id}`
}

/** The evidence behind one number of an addressee's record, `/addressees/{id}/record?show=refused`. */
export function recordPath(locale: string, id: string, show: string, page = 1): string {
  return `${addresseePath(locale, id)}/record?show=${show}${page > 1 ? `&page=${page}` : ''}`
}

/** Where anybody proposes a correction of an entry. */
export function correctPath(locale: string, id: string): string {
  return `${addresseePath(locale, id)}/correct`
}

/** What an addressee is called, by language (BCP 47). */
export type Names = Readonly<Record<string, string>>

/** Reads the column of names; what is no text is left out. */
export function namesOf(column: unknown): Names {
  const entries = typeof column === 'object' && column !== null ? Object.entries(column) : []
  return Object.fromEntries(
    entries.filter((one): one is [string, string] => typeof one[1] === 'string' && one[1] !== ''),
  )
}
