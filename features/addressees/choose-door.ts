import { distanceBetween, placeOfCountry } from '@/features/places/distances'
import { type DoorReason, doorReasons } from './door-reasons'
import {
  authorities,
  consulates,
  distrust,
  isAuthority,
  isConsulate,
  isEmbassy,
  isMinistry,
  ministries,
  stateOfTerritory,
} from './rules'
import type { Door, DoorAnswer, DoorCandidate, DoorQuestion } from './schema'

/** Embassies that are offered when none is responsible. */
export const nearestShown = 3
/** Kilometres; more than any way on earth. */
const farthest = 50_000

/**
 * Chooses the door for letters from `country` to `state`: the campaign's own choice, the embassy in the country, the
 * one elsewhere that is accredited there, that of the state a territory belongs to, a consulate, a permanent mission,
 * the ministry, the campaign's fallback. Every further door follows as an alternative with its own reason. Where there is
 * none of all these, the nearest embassies that we know of are offered. The other offices of the state itself (its
 * president, its prosecutor) come after all of these, and first only where there is nobody else. Missions of other states
 * are ignored unless the campaign named them.
 */
export function chooseDoor(question: DoorQuestion, candidates: readonly DoorCandidate[]): DoorAnswer {
  const inside = question.country === question.state
  const found = candidates
    .flatMap((addressee) => {
      const reason = reasonFor(question, addressee)
      return reason ? [{ addressee, reason, alternative: false }] : []
    })
    .sort(inOrder)
  const responsible = found.filter(({ reason }) => reason !== 'authority')
  const first = responsible.length > 0 ? responsible : nearest(question, candidates)
  const doors = [...first, ...found.slice(responsible.length)].map((door, at) => ({
    ...door,
    alternative: at > 0,
  }))
  const [door, ...alternatives] = doors
  return door ? { ok: true, door, alternatives, inside } : { ok: false, reason: 'no_door_known', inside }
}

function reasonFor(question: DoorQuestion, addressee: DoorCandidate): DoorReason | undefined {
  const { state, country, overrideId, fallbackId } = question
  if (addressee.id === overrideId) return 'override'
  return (addressee.state === state ? ofState(country, addressee) : undefined) ?? fallback(addressee, fallbackId)
}

function ofState(country: string, { kind, covers }: DoorCandidate): DoorReason | undefined {
  const territoryOf = stateOfTerritory(country)
  const how = (asked: string | undefined) => covers.find((one) => one.country === asked)?.kind
  if (isEmbassy(kind) && how(country) === 'resident') return 'resident'
  if (how(country) === 'accredited') return 'accredited'
  if (isEmbassy(kind) && territoryOf && how(territoryOf) === 'resident') return 'territory'
  if (isConsulate(kind) && how(country) === 'district') return 'consulate'
  if (kind === 'permanent_mission') return 'permanent_mission'
  if (isMinistry(kind)) return 'ministry'
  return isAuthority(kind) ? 'authority' : undefined
}

function fallback({ id }: DoorCandidate, fallbackId: string | undefined): DoorReason | undefined {
  return id === fallbackId ? 'fallback' : undefined
}

/** The embassies of the state that are least far from the country: they speak for it elsewhere, and may pass it on. */
function nearest({ state, country }: DoorQuestion, candidates: readonly DoorCandidate[]): Door[] {
  const from = placeOfCountry(country)
  const away = ({ latitude, longitude }: DoorCandidate) =>
    from && latitude != null && longitude != null ? distanceBetween(from, { latitude, longitude }) : farthest
  return candidates
    .filter((one) => one.state === state && isEmbassy(one.kind))
    .map((addressee) => ({ addressee, reason: 'nearest' as const, alternative: false }))
    .sort((a, b) => away(a.addressee) - away(b.addressee) || inOrder(a, b))
    .slice(0, nearestShown)
}

/** Total order, so that two copies of web and two visits give the same answer. */
function inOrder(a: Door, b: Door): number {
  return (
    doorReasons.indexOf(a.reason) - doorReasons.indexOf(b.reason) ||
    rank(a.addressee) - rank(b.addressee) ||
    distrust(a.addressee.confidence) - distrust(b.addressee.confidence) ||
    Number(b.addressee.contacts > 0) - Number(a.addressee.contacts > 0) ||
    (b.addressee.sourceOn?.getTime() ?? 0) - (a.addressee.sourceOn?.getTime() ?? 0) ||
    compare(a.addressee.name, b.addressee.name) ||
    compare(a.addressee.id, b.addressee.id)
  )
}

/** A consulate general before an honorary consul, the foreign ministry before another, the president before the police. */
function rank({ kind }: DoorCandidate): number {
  if (isConsulate(kind)) return consulates.indexOf(kind)
  if (isMinistry(kind)) return ministries.indexOf(kind)
  return isAuthority(kind) ? authorities.indexOf(kind) : 0
}

/** By code unit: the order of a language would differ between machines. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
