import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AddresseeKind, Confidence, CoverageKind } from '@/generated/prisma/enums'
import { chooseDoor } from './choose-door'
import { isEmbassy } from './rules'
import type { DoorAnswer, DoorCandidate, DoorQuestion } from './schema'

let made = 0
function mission(of: Partial<DoorCandidate>): DoorCandidate {
  made += 1
  return {
    id: `mission ${String(made).padStart(4, '0')}`,
    kind: 'embassy',
    state: 'KZ',
    hostCountry: 'AT',
    hostCity: 'Vienna',
    name: 'Embassy of Kazakhstan',
    confidence: null,
    sourceOn: null,
    covers: [],
    contacts: 0,
    hasStreet: false,
    hasEmail: false,
    ...of,
  }
}
const covers = (country: string, kind: CoverageKind) => ({ covers: [{ country, kind }] })

const vienna = mission({ covers: [{ country: 'SI', kind: 'accredited' }] })
const toronto = mission({ kind: 'consulate_general', hostCountry: 'CA', ...covers('CA', 'district') })
const honorary = mission({
  kind: 'honorary_consulate',
  hostCountry: 'CA',
  confidence: 'A',
  ...covers('CA', 'district'),
})
const geneva = mission({ kind: 'permanent_mission', hostCountry: 'CH', hostCity: 'Geneva' })
const ministry = mission({ kind: 'foreign_ministry', hostCountry: 'KZ', hostCity: 'Astana' })
const newspaper = mission({ kind: 'newspaper', state: 'GB', hostCountry: 'GB' })

const from = (country: string, extra: Partial<DoorQuestion> = {}) => ({ state: 'KZ', country, ...extra })
const chosen = (answer: DoorAnswer) => (answer.ok ? [answer.door.addressee, answer.door.reason] : answer.reason)

describe('the right door', () => {
  test('is the embassy in the country', () => {
    const berlin = mission({ hostCountry: 'DE', ...covers('DE', 'resident') })
    expect(chosen(chooseDoor(from('DE'), [geneva, vienna, berlin]))).toEqual([berlin, 'resident'])
  })

  test('without one, the embassy elsewhere that is accredited there', () => {
    expect(chosen(chooseDoor(from('SI'), [geneva, vienna]))).toEqual([vienna, 'accredited'])
  })

  test('for a territory, the embassy in the state it belongs to', () => {
    const copenhagen = mission({ hostCountry: 'DK', ...covers('DK', 'resident') })
    expect(chosen(chooseDoor(from('GL'), [geneva, copenhagen]))).toEqual([copenhagen, 'territory'])
  })

  test('without any embassy, the consulate of the highest rank', () => {
    const answer = chooseDoor(from('CA'), [honorary, geneva, toronto])
    expect(chosen(answer)).toEqual([toronto, 'consulate'])
    expect(answer.ok && answer.alternatives.map((door) => [door.addressee, door.reason])).toEqual([
      [honorary, 'consulate'],
      [geneva, 'permanent_mission'],
    ])
  })

  test('then the permanent mission, then the ministry, then what the campaign named', () => {
    const all = [newspaper, ministry, geneva]
    const question = from('PE', { fallbackId: newspaper.id })
    expect(chosen(chooseDoor(question, all))).toEqual([geneva, 'permanent_mission'])
    expect(chosen(chooseDoor(question, [newspaper, ministry]))).toEqual([ministry, 'ministry'])
    expect(chosen(chooseDoor(question, [newspaper]))).toEqual([newspaper, 'fallback'])
  })

  test('is what the campaign chose for the country, whatever else there is', () => {
    const rome = mission({ hostCountry: 'IT', ...covers('IT', 'resident') })
    expect(chosen(chooseDoor(from('IT', { overrideId: newspaper.id }), [rome, newspaper]))).toEqual([
      newspaper,
      'override',
    ])
  })

  test('inside the state addressed is no embassy, and says that it is inside', () => {
    const answer = chooseDoor(from('KZ'), [ministry, geneva, vienna])
    expect(chosen(answer)).toEqual([geneva, 'permanent_mission'])
    expect(answer.inside).toBe(true)
    expect(chosen(chooseDoor(from('KZ'), [vienna]))).toEqual([vienna, 'nearest'])
    expect(chooseDoor(from('KZ'), [])).toEqual({ ok: false, reason: 'no_door_known', inside: true })
  })

  test('where nobody is responsible, the nearest embassies, unless the campaign named a fallback', () => {
    const at = (latitude: number, longitude: number) => mission({ latitude, longitude })
    const [tokyo, canberra, ottawa, nowhere] = [at(36, 140), at(-35, 149), at(45, -76), mission({})]
    const all = [nowhere, ottawa, tokyo, canberra, toronto]
    const answer = chooseDoor(from('FJ'), all)
    expect(chosen(answer)).toEqual([canberra, 'nearest'])
    expect(answer.ok && answer.alternatives.map((door) => [door.addressee, door.reason])).toEqual([
      [tokyo, 'nearest'],
      [ottawa, 'nearest'],
    ])
    expect(chosen(chooseDoor(from('FJ', { fallbackId: newspaper.id }), [...all, newspaper]))).toEqual([
      newspaper,
      'fallback',
    ])
    expect(chosen(chooseDoor(from('CA'), all))).toEqual([toronto, 'consulate'])
  })

  test('the other offices of the state come after every mission, its ministries and what the campaign named', () => {
    const at = (kind: AddresseeKind) => mission({ kind, hostCountry: 'KZ', hostCity: 'Astana' })
    const president = at('president_office')
    const [prosecutor, court] = [at('prosecutor'), at('court')]
    const justice = at('justice_ministry')
    const offices = [court, prosecutor, president, justice]
    const answer = chooseDoor(from('SI', { fallbackId: newspaper.id }), [...offices, newspaper, ministry, vienna])
    expect(answer.ok && [answer.door, ...answer.alternatives].map((door) => [door.addressee, door.reason])).toEqual([
      [vienna, 'accredited'],
      [ministry, 'ministry'],
      [justice, 'ministry'],
      [newspaper, 'fallback'],
      [president, 'authority'],
      [prosecutor, 'authority'],
      [court, 'authority'],
    ])
    expect(chosen(chooseDoor(from('FJ'), [at('police'), vienna]))).toEqual([vienna, 'nearest'])
    const police = at('police')
    expect(chosen(chooseDoor(from('FJ'), [police]))).toEqual([police, 'authority'])
  })

  test('of two embassies is the better rated, then one with contacts, then the newer source, then by name', () => {
    const two = (a: Partial<DoorCandidate>, b: Partial<DoorCandidate>) => {
      const [first, second] = [
        mission({ ...a, ...covers('DE', 'resident') }),
        mission({ ...b, ...covers('DE', 'resident') }),
      ]
      return [chooseDoor(from('DE'), [first, second]), chooseDoor(from('DE'), [second, first])].map(
        (answer) => answer.ok && answer.door.addressee === first,
      )
    }
    expect(two({ confidence: 'A' }, { confidence: 'B', contacts: 3 })).toEqual([true, true])
    expect(two({ confidence: 'B' }, { confidence: null })).toEqual([true, true])
    expect(two({ confidence: null }, { confidence: 'C' })).toEqual([true, true])
    expect(two({ contacts: 1 }, { sourceOn: new Date('2026-01-01') })).toEqual([true, true])
    expect(two({ sourceOn: new Date('2026-01-01') }, { sourceOn: new Date('2022-01-01') })).toEqual([true, true])
    expect(two({ name: 'A' }, { name: 'B' })).toEqual([true, true])
  })
})

const country = fc.constantFrom('SI', 'AT', 'GL', 'DK', 'KZ', 'CA')
const anyMission = fc
  .record({
    kind: fc.constantFrom(...Object.values(AddresseeKind)),
    state: fc.constantFrom('KZ', 'RU'),
    confidence: fc.constantFrom(null, ...Object.values(Confidence)),
    contacts: fc.nat(2),
    covers: fc.uniqueArray(fc.record({ country, kind: fc.constantFrom(...Object.values(CoverageKind)) }), {
      selector: (one) => one.country,
    }),
  })
  .map(mission)

describe('whatever missions there are', () => {
  const question = country.map((code) => from(code))

  test('never one of another state', () => {
    fc.assert(
      fc.property(question, fc.array(anyMission), (asked, missions) => {
        const answer = chooseDoor(asked, missions)
        const doors = answer.ok ? [answer.door, ...answer.alternatives] : []
        return doors.every((door) => door.addressee.state === 'KZ')
      }),
    )
  })

  test('a resident embassy always wins', () => {
    fc.assert(
      fc.property(question, fc.array(anyMission), (asked, missions) => {
        const resident = missions.some(
          ({ kind, state, covers: places }) =>
            state === 'KZ' &&
            isEmbassy(kind) &&
            places.some((one) => one.country === asked.country && one.kind === 'resident'),
        )
        const answer = chooseDoor(asked, missions)
        return !resident || (answer.ok && answer.door.reason === 'resident')
      }),
    )
  })

  test('the order in which they are read changes nothing, and no door is named twice', () => {
    fc.assert(
      fc.property(question, fc.array(anyMission), (asked, missions) => {
        const answer = chooseDoor(asked, missions)
        expect(chooseDoor(asked, missions.toReversed())).toEqual(answer)
        const doors = answer.ok ? [answer.door, ...answer.alternatives].map((door) => door.addressee.id) : []
        expect(new Set(doors).size).toBe(doors.length)
      }),
    )
  })
})
