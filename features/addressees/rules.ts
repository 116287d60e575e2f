import type { AddresseeKind, Confidence, CoverageKind } from '@/generated/prisma/enums'

/** Missions whose head speaks for the state: where one sits, no other door is looked for. */
export const embassies = ['embassy', 'high_commission', 'nunciature', 'representative_office'] as const

/** In the order in which a letter prefers them. */
export const consulates = ['consulate_general', 'consulate', 'honorary_consulate'] as const

/** In the order in which a letter prefers them. */
export const ministries = ['foreign_ministry', 'ministry'] as const

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

const day = 86_400_000
const freshDays = 548
const staleDays = 1826

/**
 * How old an entry's last check is at `now`: fresh for a year and a half, stale after five years or without any date.
 * The later of the day the source was read and the day somebody checked it counts.
 */
export function freshness(sourceOn: Date | null, checkedOn: Date | null, now: Date): Freshness {
  const last = Math.max(sourceOn?.getTime() ?? 0, checkedOn?.getTime() ?? 0)
  if (last === 0) return 'stale'
  const days = (now.getTime() - last) / day
  if (days <= freshDays) return 'fresh'
  return days <= staleDays ? 'ageing' : 'stale'
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
  return text.split(/; (?![^(]*\))/).filter(Boolean)
}

/** The directory: all states and the search. */
export function directoryPath(locale: string): string {
  return `/${locale}/embassies`
}

/** The missions of one state (ISO 3166-1 alpha-2). */
export function statePath(locale: string, state: string): string {
  return `/${locale}/embassies/${state}`
}

/** One addressee with its record. */
export function addresseePath(locale: string, id: string): string {
  return `/${locale}/addressees/${id}`
}
