import { beforeAll, describe, expect, test } from 'vitest'
import { addresseeId } from '@/features/imports/parse-directory'
import { countryCodes } from '@/features/places/country-codes'
import { shippedDirectory } from '@/tests/factories/directory'
import { chooseDoor } from './choose-door'
import { doorReasons } from './door-reasons'
import { isAuthority, isConsulate, isEmbassy, isMinistry, stateOfTerritory } from './rules'
import type { Door, DoorAnswer, DoorCandidate } from './schema'

/* The rule of the right door on the lists we ship: every state in them, from every country of the world. */

const { missions, covered } = shippedDirectory()
const coverage = Map.groupBy(covered, (one) => one.key)
const candidates: DoorCandidate[] = missions
  .filter((mission) => !mission.removed)
  .map((mission) => ({
    id: addresseeId(mission),
    kind: mission.kind,
    state: mission.state,
    name: mission.name,
    confidence: mission.confidence,
    hostCountry: mission.hostCountry,
    hostCity: mission.hostCity,
    sourceOn: mission.sourceOn === null ? null : new Date(`${mission.sourceOn}T00:00:00Z`),
    covers: coverage.get(mission.key)?.map(({ country, kind }) => ({ country, kind })) ?? [],
    contacts: mission.contacts.length,
    latitude: mission.coordinates?.latitude ?? null,
    longitude: mission.coordinates?.longitude ?? null,
    hasStreet: mission.addressLines.length > 0,
    hasEmail: mission.contacts.some((contact) => contact.channel === 'email'),
  }))
const byState = Map.groupBy(candidates, (one) => one.state)
const states = [...byState.keys()]
const nobody: DoorCandidate = {
  id: 'the campaign’s own',
  kind: 'newspaper',
  state: '--',
  name: '',
  confidence: null,
  hostCountry: '--',
  hostCity: null,
  sourceOn: null,
  covers: [],
  contacts: 0,
  hasStreet: false,
  hasEmail: false,
}

const isHow = (one: DoorCandidate, country: string, kind: 'resident' | 'accredited' | 'district') =>
  one.covers.some((cover) => cover.country === country && cover.kind === kind)

/** What a reason claims, of the mission it is given for. */
const claims: Record<Door['reason'], (one: DoorCandidate, country: string) => boolean> = {
  override: ({ id }) => id === nobody.id,
  resident: (one, country) => isEmbassy(one.kind) && isHow(one, country, 'resident'),
  accredited: (one, country) => isHow(one, country, 'accredited'),
  territory: (one, country) => isEmbassy(one.kind) && isHow(one, stateOfTerritory(country) ?? '', 'resident'),
  consulate: (one, country) => isConsulate(one.kind) && isHow(one, country, 'district'),
  permanent_mission: ({ kind }) => kind === 'permanent_mission',
  ministry: ({ kind }) => isMinistry(kind),
  fallback: ({ id }) => id === nobody.id,
  nearest: ({ kind }) => isEmbassy(kind),
  authority: ({ kind }) => isAuthority(kind),
}

/** Whoever answers for a country; the other offices of a state are never asked before them. */
const responsible = doorReasons.filter((reason) => reason !== 'nearest' && reason !== 'authority')
const doorsOf = (answer: DoorAnswer) => (answer.ok ? [answer.door, ...answer.alternatives] : [])

/** Pairs for which a sentence below is not true; every pair is asked once. */
const wrong = {
  strangers: [],
  order: [],
  resident: [],
  inside: [],
  nearest: [],
  none: [],
  fallback: [],
  override: [],
} as Record<'strangers' | 'order' | 'resident' | 'inside' | 'nearest' | 'none' | 'fallback' | 'override', string[]>
const reasons = new Map<string, number>()

beforeAll(() => {
  for (const state of states) {
    const of = byState.get(state) ?? []
    // Strangers among them: all missions of another state, and a paper.
    const all = [...of, ...(byState.get(state === 'FR' ? 'DE' : 'FR') ?? []), nobody]
    for (const country of countryCodes) look(state, country, of, all)
  }
}, 60_000)

function look(state: string, country: string, of: readonly DoorCandidate[], all: readonly DoorCandidate[]): void {
  const answer = chooseDoor({ state, country }, all)
  const doors = doorsOf(answer)
  const first = doors[0]
  const note = (sentence: keyof typeof wrong, isTrue: boolean) => {
    if (!isTrue) wrong[sentence].push(`${country} → ${state}`)
  }
  reasons.set(first?.reason ?? 'none', (reasons.get(first?.reason ?? 'none') ?? 0) + 1)
  const isTrue = ({ addressee, reason }: Door) => addressee.state === state && claims[reason](addressee, country)
  note('strangers', doors.every(isTrue) && new Set(doors.map((door) => door.addressee.id)).size === doors.length)
  const ranks = doors.map((door) => doorReasons.indexOf(door.reason))
  note(
    'order',
    ranks.every((rank, at) => rank >= (ranks[at - 1] ?? 0) && doors[at]?.alternative === at > 0),
  )
  note('resident', first?.reason === 'resident' || !of.some((one) => claims.resident(one, country)))
  note('inside', answer.inside === (state === country) && !(answer.inside && first?.reason === 'resident'))
  note('none', answer.ok)
  note(
    'nearest',
    first?.reason !== 'nearest' || !responsible.some((reason) => of.some((one) => claims[reason](one, country))),
  )

  const fallen = doorsOf(chooseDoor({ state, country, fallbackId: nobody.id }, all))
  const missions = fallen.filter((door) => door.reason !== 'authority')
  note(
    'fallback',
    missions.at(-1)?.addressee === nobody && (missions.length === 1 || fallen[0]?.addressee === first?.addressee),
  )

  const [named, second] = doorsOf(chooseDoor({ state, country, overrideId: nobody.id }, all))
  // Beside a door that was named nobody is sent to one that is merely near.
  const own = doors.find((door) => door.reason !== 'nearest')
  note('override', named?.reason === 'override' && named.addressee === nobody && second?.addressee === own?.addressee)
}

test('the lists hold 207 states, and the world 249 countries and Kosovo', () => {
  expect(states.length).toBeGreaterThanOrEqual(207)
  expect(countryCodes.length).toBe(250)
  expect([...reasons.values()].reduce((sum, count) => sum + count, 0)).toBe(states.length * 250)
})

describe('from every country to every state', () => {
  test('there is a door', () => {
    expect(wrong.none).toEqual([])
  })

  test('it and its alternatives are missions of that state, each named once, for reasons that are true', () => {
    expect(wrong.strangers).toEqual([])
  })

  test('a resident embassy always wins', () => {
    expect(wrong.resident).toEqual([])
    expect(reasons.get('resident')).toBeGreaterThan(6_000)
  })

  test('reasons stand in the order in which doors are tried, and only the first is no alternative', () => {
    expect(wrong.order).toEqual([])
  })

  test('no state has a resident embassy in itself, and whoever lives there is told so', () => {
    expect(wrong.inside).toEqual([])
  })

  test('the nearest embassy is a door only where nobody is responsible', () => {
    expect(wrong.nearest).toEqual([])
  })

  test('the campaign’s fallback comes after all who are, and first only where nobody is responsible', () => {
    expect(wrong.fallback).toEqual([])
  })

  test('what the campaign named for a country comes first, and the rule’s own door right after it', () => {
    expect(wrong.override).toEqual([])
  })
})
