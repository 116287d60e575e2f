import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isEmbassy } from '@/features/addressees/rules'
import { shippedDirectory } from '@/tests/factories/directory'
import { addresseeId } from './parse-directory'
import { lastDay } from './parse-missions'

const read = (name: string) => readFileSync(`prisma/data/${name}.csv`, 'utf8')
const directory = shippedDirectory()
const { missions, covered, report } = directory

/** The mission of a state that covers a country as its embassy, with how. */
function embassyFor(state: string, country: string) {
  return covered
    .filter((one) => one.state === state && one.country === country && one.kind !== 'district')
    .map(({ key, kind }) => ({ ...missions.find((mission) => mission.key === key), how: kind }))
}

describe('the lists', () => {
  test('every row is accounted for', () => {
    expect(report.rows).toBe(9831 + 79 + 2 + 364 + 221 + 51 + 60)
    expect(report.addressees + report.merged).toBe(report.rows)
    expect(missions.length).toBe(report.addressees)
    expect(report.overruled).toBe(33)
  })

  test('no two addressees share an id or a Wikidata id', () => {
    expect(new Set(missions.map(addresseeId)).size).toBe(missions.length)
    const ids = missions.flatMap((mission) => mission.wikidataId ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('no state has two resident embassies in a country', () => {
    const pairs = covered.filter((one) => one.kind === 'resident').map((one) => `${one.state}/${one.country}`)
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([])
  })

  test('where a state has a resident embassy, no other of its embassies covers the country', () => {
    const resident = new Set(
      covered.filter((one) => one.kind === 'resident').map((one) => `${one.state}/${one.country}`),
    )
    expect(covered.filter((one) => one.kind === 'accredited' && resident.has(`${one.state}/${one.country}`))).toEqual(
      [],
    )
  })

  test('no e-mail address is in the directory that is not in the lists', () => {
    const lists = [
      'missions-world',
      'missions-kazakhstan',
      'missions-us-factbook',
      'missions-facts-pages',
      'offices-states',
    ]
    const listed = lists.map(read).join()
    const mails = missions.flatMap((one) => one.contacts.filter((contact) => contact.channel === 'email'))
    expect(mails.length).toBeGreaterThan(1_140)
    expect(mails.filter((mail) => !listed.includes(mail.value))).toEqual([])
  })

  test('of honorary consuls, who are private persons, only offices on the web are known', () => {
    const consuls = missions.filter((one) => one.kind === 'honorary_consulate')
    const channels = consuls.flatMap((one) => one.contacts.map((contact) => contact.channel))
    expect(new Set(channels)).toEqual(new Set(['web']))
  })
})

describe('spot checks', () => {
  test('Slovenia is covered by the embassy of Kazakhstan in Vienna', () => {
    expect(embassyFor('KZ', 'SI')).toMatchObject([{ hostCity: 'Vienna', hostCountry: 'AT', how: 'accredited' }])
  })

  test('Switzerland has the embassy of Kazakhstan in Bern, which covers Liechtenstein too', () => {
    expect(embassyFor('KZ', 'CH')).toMatchObject([{ hostCity: 'Bern', how: 'resident', confidence: 'A' }])
    expect(embassyFor('KZ', 'LI')).toMatchObject([{ hostCity: 'Bern', how: 'accredited' }])
  })

  test('of two lists about one embassy the address with its postal code is taken, and both sources are kept', () => {
    const [oslo] = embassyFor('KZ', 'NO')
    expect(oslo).toMatchObject({ addressLines: ['Nedre Vollgate 3', '0158 Oslo'], postalCode: '0158' })
    const [berlin] = embassyFor('KZ', 'DE')
    expect(berlin).toMatchObject({ name: 'Embassy of Kazakhstan in Germany', confidence: 'B', wikidataId: 'Q23786646' })
    expect(berlin?.source).toContain(
      'botschaft-kaz.de/de/index.php (embassy site; phone = consular section) [2014-11 or 12]',
    )
    expect(berlin?.contacts).toContainEqual(expect.objectContaining({ channel: 'phone', purpose: 'consular' }))
  })

  test('the embassy to the Holy See does not speak for Italy', () => {
    expect(embassyFor('DE', 'IT')).toMatchObject([{ name: 'Embassy of Germany in Italy', how: 'resident' }])
    expect(embassyFor('DE', 'VA')).toMatchObject([{ name: 'Embassy of Germany to the Holy See', hostCity: 'Rome' }])
  })

  test('an embassy to Libya that sits in Tunis does not speak for Tunisia', () => {
    expect(embassyFor('US', 'LY')).toMatchObject([{ hostCity: 'Tunis', how: 'accredited' }])
    expect(embassyFor('US', 'TN')).toHaveLength(1)
  })

  test('kinds are as exact as the lists allow', () => {
    expect(embassyFor('GB', 'IN')).toMatchObject([{ kind: 'high_commission' }])
    expect(embassyFor('VA', 'PL')).toMatchObject([{ kind: 'nunciature' }])
    expect(embassyFor('TW', 'JP')).toMatchObject([{ kind: 'representative_office' }])
  })

  test('a consulate never speaks as an embassy', () => {
    const kinds = new Map(missions.map((mission) => [mission.key, mission.kind]))
    const speaking = covered.filter((one) => one.kind !== 'district').map((one) => kinds.get(one.key))
    expect(speaking.every((kind) => kind !== undefined && (isEmbassy(kind) || kind === 'permanent_mission'))).toBe(true)
  })

  test('Iran has an interests section in Washington, and its address is not in San Francisco', () => {
    expect(embassyFor('IR', 'US')).toMatchObject([
      { kind: 'representative_office', addressLines: ['1250 23rd Street NW', 'Washington, DC 20037'] },
    ])
  })

  test('the embassy of the United States in Burundi has stayed in Bujumbura, and is there once', () => {
    expect(embassyFor('US', 'BI')).toMatchObject([{ hostCity: 'Bujumbura', wikidataId: 'Q105574943' }])
  })

  test('an embassy without a city in one list is the one that another list knows the city of', () => {
    expect(embassyFor('CN', 'DE')).toMatchObject([{ hostCity: 'Berlin', wikidataId: 'Q1073835', postalCode: '10179' }])
  })

  test('a consulate and a consulate general of one state in one city are one office', () => {
    const shanghai = missions.filter((one) => one.state === 'GB' && one.hostCity === 'Shanghai')
    expect(shanghai).toMatchObject([{ kind: 'consulate_general' }])
  })

  test('address, phone and website of one embassy can come from three lists, each with its own day', () => {
    const [beijing] = embassyFor('GB', 'CN')
    expect(beijing?.addressOrigin).toMatchObject({ sourceOn: '2018-09-27' })
    expect(beijing?.addressOrigin?.source).toContain('GOV.UK')
    expect(beijing?.contacts).toContainEqual(expect.objectContaining({ channel: 'web', sourceOn: '2022-11-16' }))
  })

  test('a state’s offices at home are addressees, each once', () => {
    const of = (state: string) =>
      missions.filter((one) => one.state === state && one.hostCountry === state).map(({ kind }) => kind)
    expect(of('KZ').toSorted()).toEqual(['foreign_ministry', 'president_office', 'prosecutor'])
    expect(of('RU').toSorted()).toEqual(['police', 'prosecutor'])
    expect(of('IR')).toEqual(expect.arrayContaining(['head_of_state', 'president_office', 'court']))
    expect(of('SA')).toContain('monarch')
  })

  test('of two addresses of one president the better sourced is taken, and the other is kept to be checked', () => {
    const presidents = missions.filter((one) => one.state === 'KG' && one.kind === 'president_office')
    expect(presidents).toHaveLength(1)
    expect(presidents[0]?.addressLines[0]).toBe('207 Abdumomunov Street')
    expect(presidents[0]?.disputes).toMatchObject([
      { field: 'address', value: 'Toktonalieva Street 96, 720044 Bishkek' },
    ])
  })

  test('an address holds no label, no doubled text and no country', () => {
    const [stockholm] = embassyFor('IE', 'SE')
    expect(stockholm?.addressLines).toEqual(['Hovslagargatan 5', '111 48 Stockholm'])
    const [skopje] = embassyFor('UA', 'MK')
    expect(skopje?.addressLines).toEqual(['ул. Алберт Шваjцер, 7-9, Скопjе'])
  })
})

test.each([
  ['2022-11-16', '2022-11-16'],
  ['2022-11-16; 2026-05-15; 2024-06-13', '2026-05-15'],
  ['2022-11-16; address 2020-10', '2022-11-16'],
  ['2019-03', '2019-03-01'],
  ['undated', null],
  ['undated (a referendum day, 2024 or later)', null],
  ['', null],
])('the date "%s" is the day %s', (written, day) => {
  expect(lastDay(written)).toBe(day)
})
