import { describe, expect, test } from 'vitest'
import { chooseDoor } from '@/features/addressees/choose-door'
import { countMissionsIn } from '@/features/addressees/count-missions'
import { listAddressed } from '@/features/addressees/list-addressed'
import { listEmbassiesFor, listMissionsOf } from '@/features/addressees/list-missions'
import { listPlaces } from '@/features/addressees/list-places'
import { listHosts, listStates } from '@/features/addressees/list-states'
import { openCheck } from '@/features/addressees/open-check'
import { readAddressee } from '@/features/addressees/read-addressee'
import { readDoor } from '@/features/addressees/read-door'
import { stateOfTerritory } from '@/features/addressees/rules'
import { importDirectory } from '@/features/imports/import-directory'
import { addresseeId } from '@/features/imports/parse-directory'
import { countryCodes } from '@/features/places/country-codes'
import { seedDirectory } from '@/prisma/seed/directory'
import { createAddressee } from '@/tests/factories/addressees'
import { shippedDirectory } from '@/tests/factories/directory'
import { createTestDatabase } from './harness'

const { owner, web } = await createTestDatabase()
const now = new Date('2026-11-22T00:00:00Z')
const context = { db: web, now }
const report = await seedDirectory({ db: owner, now })
const door = async (state: string, country: string) => {
  const answer = await readDoor(context, { state, country })
  return answer.ok ? [answer.door.addressee.hostCity, answer.door.reason] : answer.reason
}

test('every row is in the directory, and a second import adds none and changes none', async () => {
  expect(await owner.addressee.count()).toBe(report.addressees)
  expect(await owner.addresseeContact.count()).toBe(report.contacts)
  expect(await owner.coverage.count()).toBe(report.covered)
  const berlin = await owner.addressee.findFirstOrThrow({ where: { state: 'KZ', hostCity: 'Berlin' } })
  await owner.addressee.update({ where: { id: berlin.id }, data: { addressLines: ['By hand 1'], searchText: '' } })
  await seedDirectory({ db: owner, now })
  expect(await owner.addressee.count()).toBe(report.addressees)
  expect(await owner.addresseeContact.count()).toBe(report.contacts)
  expect((await owner.addressee.findUniqueOrThrow({ where: { id: berlin.id } })).addressLines).toEqual(['By hand 1'])
  // An entry from before there was a search is found from now on.
  const { searchText } = await owner.addressee.findUniqueOrThrow({ where: { id: berlin.id } })
  expect(searchText).toBe(berlin.searchText)
  expect(searchText).toContain(' kasachstan ')
  await owner.addressee.update({ where: { id: berlin.id }, data: { addressLines: berlin.addressLines } })
})

test('the doors of Kazakhstan', async () => {
  expect(await door('KZ', 'DE')).toEqual(['Berlin', 'resident'])
  expect(await door('KZ', 'SI')).toEqual(['Vienna', 'accredited'])
  expect(await door('KZ', 'AU')).toEqual(['Singapore', 'accredited'])
  expect(await door('KZ', 'MQ')).toEqual(['Paris', 'territory'])
  expect(await door('KZ', 'PE')).toEqual(['Vienna', 'permanent_mission'])
  expect(await door('KZ', 'KZ')).toEqual(['Vienna', 'permanent_mission'])
  expect(await door('KZ', 'BS')).toEqual(['Mexico City', 'accredited'])
})

test('a state nobody listed has no door', async () => {
  expect(await door('ZZ', 'DE')).toBe('no_door_known')
})

test('from every country to every state the door belongs to the state, and a resident embassy is it', async () => {
  const resident = new Map(
    (await owner.coverage.findMany({ where: { kind: 'resident' } })).map((one) => [
      `${one.state}/${one.country}`,
      one.addresseeId,
    ]),
  )
  const countries = [
    ...new Set((await owner.coverage.findMany({ select: { country: true } })).map((one) => one.country)),
  ]
  for (const state of ['KZ', 'DE', 'VA', 'TW', 'FO']) {
    for (const country of countries) {
      const answer = await readDoor(context, { state, country })
      if (!answer.ok) {
        expect(resident.has(`${state}/${country}`)).toBe(false)
        continue
      }
      expect(answer.door.addressee.state).toBe(state)
      const here = resident.get(`${state}/${country}`)
      if (here) expect(answer.door.addressee.id).toBe(here)
      if (answer.door.reason === 'territory') expect(stateOfTerritory(country)).toBeDefined()
    }
  }
})

test('the database finds the door that the rule finds among all entries', async () => {
  const rows = await owner.addressee.findMany({
    where: { removedAt: null },
    select: {
      id: true,
      kind: true,
      state: true,
      hostCountry: true,
      hostCity: true,
      name: true,
      confidence: true,
      sourceOn: true,
      latitude: true,
      longitude: true,
      addressLines: true,
      coverage: { select: { country: true, kind: true } },
      contacts: { where: { offAt: null }, select: { channel: true } },
    },
  })
  const all = Map.groupBy(
    rows.map(({ coverage, contacts, addressLines, ...row }) => ({
      ...row,
      covers: coverage,
      contacts: contacts.length,
      hasStreet: addressLines.length > 0,
      hasEmail: contacts.some(({ channel }) => channel === 'email'),
    })),
    (one) => one.state,
  )
  const states = [...all.keys()].sort()
  const reasons = new Set<string>()
  for (let at = 0; at < 400; at += 1) {
    const state = states[(at * 7) % states.length] ?? 'KZ'
    const country = countryCodes[(at * 31) % countryCodes.length] ?? 'DE'
    const found = await readDoor(context, { state, country })
    const chosen = chooseDoor({ state, country }, all.get(state) ?? [])
    const ids = (answer: typeof found) =>
      answer.ok ? [answer.door, ...answer.alternatives].map((one) => [one.addressee.id, one.reason]) : answer.reason
    expect([state, country, ids(found)]).toEqual([state, country, ids(chosen)])
    if (found.ok) reasons.add(found.door.reason)
  }
  expect([...reasons].sort()).toEqual(
    expect.arrayContaining(['accredited', 'nearest', 'permanent_mission', 'resident', 'territory']),
  )
})

test('what the campaign names comes first and last, and a removed entry not at all', async () => {
  const paper = await createAddressee(owner, { kind: 'newspaper', state: 'GB', name: 'The Paper' })
  const answer = await readDoor(context, { state: 'ZZ', country: 'DE', fallbackId: paper.id })
  expect(answer).toMatchObject({ ok: true, door: { reason: 'fallback', addressee: { id: paper.id } } })
  const chosen = await readDoor(context, { state: 'KZ', country: 'DE', overrideId: paper.id })
  expect(chosen).toMatchObject({ ok: true, door: { reason: 'override' } })
  expect(chosen.ok && chosen.alternatives[0]?.reason).toBe('resident')
  await owner.addressee.update({ where: { id: paper.id }, data: { removedAt: now } })
  expect(await readDoor(context, { state: 'ZZ', country: 'DE', fallbackId: paper.id })).toMatchObject({ ok: false })
})

test('the lists of the directory', async () => {
  const states = await listStates(context)
  expect(states.length).toBeGreaterThan(205)
  const kazakhstan = await listMissionsOf(context, 'KZ')
  const abroad = kazakhstan.filter((mission) => mission.hostCountry !== 'KZ')
  expect(states.find(({ state }) => state === 'KZ')?.missions).toBe(abroad.length)
  expect(kazakhstan.every((mission) => mission.state === 'KZ')).toBe(true)
  const slovenia = await listEmbassiesFor(context, 'SI')
  expect(slovenia.find((mission) => mission.state === 'KZ')?.hostCity).toBe('Vienna')
})

test('an addressee names no e-mail address, and why somebody has to look at it', async () => {
  const embassy = await createAddressee(owner, { state: 'KZ', email: 'canary@embassy.example' })
  await openCheck({ db: owner, now }, { addresseeId: embassy.id, reason: 'returned' })
  const record = await readAddressee(context, embassy.id)
  expect(JSON.stringify(record)).not.toContain('canary')
  expect(record).toMatchObject({ hasEmail: true, doubts: ['returned'] })
})

test('where missions stand: one whose place nobody noted stands where others of its city do', async () => {
  const berlin = await owner.addressee.findFirstOrThrow({ where: { state: 'KZ', hostCity: 'Berlin' } })
  await owner.addressee.update({ where: { id: berlin.id }, data: { latitude: null, longitude: null } })
  const places = await listPlaces(context, 'KZ')
  const near = places.filter(({ latitude, longitude }) => Math.hypot(latitude - 52.5, longitude - 13.4) < 1)
  expect(near).toMatchObject([{ kind: 'embassy' }])
  const { latitude, longitude } = berlin
  await owner.addressee.update({ where: { id: berlin.id }, data: { latitude, longitude } })
  const hosts = await listHosts(context)
  expect(hosts.find(({ country }) => country === 'DE')?.missions).toBeGreaterThan(200)
  const here = await countMissionsIn(context, 'DE')
  expect([...here.values()].reduce((sum, count) => sum + count, 0)).toBe(
    hosts.find(({ country }) => country === 'DE')?.missions,
  )
})

test.each(['', 'x', '../etc', '00000000-0000-7000-8000-000000000000', "' OR 1=1"])(
  'there is no record "%s"',
  async (id) => {
    expect(await readAddressee(context, id)).toBeUndefined()
  },
)

describe('newer lists', () => {
  const directory = shippedDirectory()
  const [berlin] = directory.missions.filter((one) => one.state === 'KZ' && one.hostCity === 'Berlin')
  if (!berlin) throw new Error('Kazakhstan has an embassy in Berlin')
  const id = addresseeId(berlin)
  const newer = {
    ...directory,
    missions: directory.missions.map((one) =>
      one === berlin
        ? { ...one, addressLines: ['Newer Street 1'], addressOrigin: { source: 'a newer list', sourceOn: null } }
        : one,
    ),
  }
  const addressOf = async () =>
    owner.addressee.findUniqueOrThrow({ where: { id }, select: { addressLines: true, addressSource: true } })

  test('change an entry that nobody has touched, and say so in its history', async () => {
    expect(await importDirectory({ db: owner, now }, newer, { follow: true })).toMatchObject({ added: 0, changed: 1 })
    expect(await addressOf()).toEqual({ addressLines: ['Newer Street 1'], addressSource: 'a newer list' })
    const [change] = await owner.addresseeChange.findMany({ where: { addresseeId: id } })
    expect(change).toMatchObject({ organiserId: null, source: 'The lists that come with Postbag' })
    expect(await importDirectory({ db: owner, now }, newer, { follow: true })).toMatchObject({ added: 0, changed: 0 })
  })

  test('and leave one alone that somebody has checked', async () => {
    await owner.addressee.update({ where: { id }, data: { checkedOn: now } })
    expect(await importDirectory({ db: owner, now }, directory, { follow: true })).toMatchObject({ changed: 0 })
    expect((await addressOf()).addressLines).toEqual(['Newer Street 1'])
    await owner.addressee.update({ where: { id }, data: { checkedOn: null } })
    expect(await importDirectory({ db: owner, now }, directory, { follow: true })).toMatchObject({ changed: 1 })
  })

  test('put what lists tell differently on the list of what is to be checked, once', async () => {
    const disputed = directory.missions.filter((one) => one.disputes.length > 0)
    const checks = await owner.addresseeCheck.findMany({ where: { reason: 'disputed' } })
    expect(checks).toHaveLength(disputed.length)
    const oneOf = disputed.find((one) => one.state === 'KG')
    expect(checks.find((check) => oneOf && check.addresseeId === addresseeId(oneOf))?.detail).toMatch(
      /^Toktonalieva Street 96, 720044 Bishkek \(public page: .+, 2025-06-01\)$/,
    )
  })
})

test('a campaign can address every state and body, and no land without a state', async () => {
  const listed = async (chosen: string | null = null) =>
    (await listAddressed(context, { locale: 'en', chosen })).map(({ code }) => code)
  const codes = await listed()
  const kept = await owner.addressee.findMany({
    where: { removedAt: null },
    distinct: ['state'],
    select: { state: true },
  })
  expect(kept.filter(({ state }) => state.length === 2 && !codes.includes(state))).toEqual([])
  expect(codes).toEqual(expect.arrayContaining(['EU', 'XM', 'KZ', 'TW', 'PS', 'XK', 'EH']))
  expect(codes.filter((code) => ['AQ', 'BV', 'HM', 'TF', 'UM', 'GS', 'AX'].includes(code))).toEqual([])
  expect(await listed('GS')).toContain('GS')
  const english = (await listAddressed(context, { locale: 'en', chosen: null })).map(({ name }) => name)
  expect(english).toEqual(english.toSorted((a, b) => a.localeCompare(b, 'en')))
})
