import { describe, expect, test } from 'vitest'
import { createSealingKeys } from '@/features/safety/seal-json'
import { guessColumns, recogniseTool } from './import-fields'
import type { CollectedRow } from './insert-collected'
import { parseCountry } from './parse-country'
import { type PeopleSettings, parsePeople } from './parse-people'
import { readPeople } from './read-people'

const now = new Date('2026-12-01T12:00:00Z')
const read = (text: string, settings: PeopleSettings = {}) => parsePeople(text, settings, now)
const codes = (text: string, settings: PeopleSettings = {}) => read(text, settings).head.faults

/** As SpeakOut! for WordPress writes it. */
const speakout = `Petition,Title,First Name,Last Name,Email,Street Address,City,State/Province,Post Code,Country,Custom Field 1,Email Opt-in,Custom Message,Confirmed,Date Signed,IP Address
"Free them","","Анна","Пример","anna@example.org","","Leipzig","","04229","Germany","member","1","Line one
line two","confirmed","2016-05-21 10:11:12","192.0.2.10"
"Free them","Dr.","O""Hara","Beispiel","ANNA@EXAMPLE.ORG","","Berlin","","","Deutschland","","0","","confirmed","2016-05-22 08:00:00","192.0.2.11"
"Free them","","=HYPERLINK(""http://evil.example"")","X","x@example.org","","","","","","","1","","unconfirmed","2016-05-22 09:00:00",""
"Another petition","","Marie","Exemple","marie@example","","Paris","","75001","FR","","","","","22/05/2016",""
`

describe('a file of SpeakOut!', () => {
  test('holds two petitions: which one is asked', () => {
    const { head, people } = read(speakout)
    expect(head).toMatchObject({ tool: 'speakout', trouble: 'which-petition', people: 0 })
    expect(head.petitions.map(({ name, count }) => [name, count])).toEqual([
      ['Free them', 3],
      ['Another petition', 1],
    ])
    expect(people).toEqual([])
  })

  test('gives each person of it once, and says why the others are left out', () => {
    const petition = read(speakout).head.petitions[0]?.hash
    const { head, people } = read(speakout, { petition })
    expect(people).toEqual([
      {
        ...{ name: 'Анна Пример', email: 'anna@example.org', city: 'Leipzig', role: '', organisation: '' },
        ...{ country: 'DE', signedOn: '2016-05-21' },
      },
    ])
    expect(head.faults).toEqual({ twice: 1, unconfirmed: 1, petition: 1 })
    // As a spreadsheet counts: the cell of two lines is one row.
    expect(head.listed).toEqual([
      { row: 3, column: 'Email', code: 'twice', value: 'ANNA@EXAMPLE.ORG' },
      { row: 4, column: 'Confirmed', code: 'unconfirmed', value: 'unconfirmed' },
    ])
    expect(JSON.stringify(people)).not.toContain('192.0.2')
  })

  test('of the other petition has a faulty address', () => {
    const petition = read(speakout).head.petitions[1]?.hash
    const columns = guessColumns(speakout.split('\n')[0]?.split(',') ?? []).map((one) =>
      one === 'confirmed' ? '' : one,
    )
    expect(codes(speakout, { petition, columns })).toEqual({ petition: 3, email: 1 })
  })
})

describe('columns', () => {
  test.each([
    ['Change.org', 'Name,City,State,Postal Code,Country,Signed On', 'change', 'name city country signedOn'],
    [
      'Action Network',
      'email,first_name,last_name,zip_code,country,can2_user_city,uuid',
      'action-network',
      'email firstName lastName country city',
    ],
    [
      'a list in Russian',
      'Фамилия;Имя;Город;Страна;Дата подписи;Согласие',
      null,
      'lastName firstName city country signedOn agreed',
    ],
    [
      'a list in German',
      'Nachname,Vorname,E-Mail-Adresse,Wohnort,Land,Beruf',
      null,
      'lastName firstName email city country role',
    ],
    ['a list in French', 'Nom,Prénom,Courriel,Ville,Pays', null, 'lastName firstName email city country'],
    ['a name beside a last name', 'Name,Surname,Mail', null, 'firstName lastName email'],
  ])('of %s are known', (_, header, tool, fields) => {
    const cells = header.split(/[,;]/)
    expect(recogniseTool(cells) ?? null).toBe(tool)
    expect(guessColumns(cells).filter(Boolean).join(' ')).toBe(fields)
  })

  test('of one name twice are one, and nothing is lost of those that are unknown', () => {
    expect(guessColumns(['Email', 'E-mail', 'x', ''])).toEqual(['email', '', '', ''])
    expect(read('Shoe size\n44\n').head.trouble).toBe('no-name')
    expect(read('a,b\nAnn Lee,ann@example.org\n', { columns: ['name', 'email'] }).people).toHaveLength(1)
  })
})

describe('a country', () => {
  test.each([
    ['DE', 'DE'],
    ['Deutschland', 'DE'],
    ['ГЕРМАНИЯ', 'DE'],
    ['Allemagne', 'DE'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['Россия', 'RU'],
    ['Atlantis', undefined],
    ['D'.repeat(1_000_000), undefined],
  ])('is read: %#', (written, code) => expect(parseCountry(written)).toBe(code))

  test('that is missing or unknown loses nobody', () => {
    const { people, head } = read('Name,Country\nAnn Lee,\nBen Lee,Atlantis\n')
    expect(people.map(({ country }) => country)).toEqual([null, null])
    expect(head.faults).toEqual({ country: 1 })
  })
})

describe('days', () => {
  const days = (...cells: string[]) =>
    read(`Name,City,Date\n${cells.map((cell, at) => `Ann ${at},Here,"${cell}"`).join('\n')}\n`)
  test('of several forms are read', () => {
    const { people } = days(
      '2016-05-21 10:11:12',
      '22/05/2016',
      '31.03.2026',
      '2026-03-31T10:00:00Z',
      '2026-03-31 10:00:00 UTC',
    )
    expect(people.map(({ signedOn }) => signedOn)).toEqual([
      '2016-05-21',
      '2016-05-22',
      '2026-03-31',
      '2026-03-31',
      '2026-03-31',
    ])
  })
  test('that can be read in two ways are read as the others of the column', () => {
    expect(days('03/04/2026', '22/05/2016').people[0]?.signedOn).toBe('2026-04-03')
    expect(days('03/04/2026', '05/22/2016').people[0]?.signedOn).toBe('2026-03-04')
  })
  test('that nobody can tell are not kept, and lose nobody', () => {
    const { people, head } = days('03/04/2026', 'yesterday', '2027-01-01')
    expect(people.map(({ signedOn }) => signedOn)).toEqual([null, null, null])
    expect(head.faults).toEqual({ 'day-two-ways': 1, day: 2 })
  })
})

describe('a file of somebody hostile', () => {
  test('with formulas, rows that are too long, too many cells, marks that stay open', () => {
    expect(codes('Name,City\n"=cmd|\' /C calc\'!A0",Here\n')).toEqual({ name: 1 })
    expect(codes(`Name,City\n${'x'.repeat(65_536)},Here\nAnn,Here\n`)).toEqual({ 'row-long': 1 })
    expect(codes('Name,City\nAnn,Here,there,everywhere\n')).toEqual({ cells: 1 })
    expect(read('Name,City\n"Ann,Here\nBen,There\n').head.trouble).toBe('quote-open')
    expect(read(`${'a,'.repeat(5_000)}Name\nx\n`).head.trouble).toBe('row-too-long')
  })

  test('with a million rows ends the reading early', () => {
    const text = `Name,Email\n${'Ann Lee,ann@example.org\n'.repeat(1_000_000)}`
    const { head, people } = read(text)
    expect(head.trouble).toBe('file-too-many-rows')
    expect(people).toEqual([])
  })

  test('lists so many faults, and counts the others', () => {
    const { head } = read(`Name,Email\n${'Ann Lee,ann@\n'.repeat(5_000)}`)
    expect(head.faults).toEqual({ email: 5_000 })
    expect(head.listed).toHaveLength(300)
  })
})

test('a large file is read in a process of its own, and its people come out sealed', async () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, at) => `Person ${at},person${at}@example.org,Town ${at % 900},Germany,2026-05-0${1 + (at % 9)}`,
  )
  const { publicKey } = createSealingKeys()
  const sealing = { publicKey, keyId: 'one', indexKey: Buffer.alloc(32, 7), display: 'addressee' as const }
  const taken: CollectedRow[] = []
  const head = await readPeople(`Name,Email,City,Country,Date\n${rows.join('\n')}\n`, {}, now, {
    sealing,
    take: async (some, total) => {
      expect(total).toBe(5_000)
      taken.push(...some)
    },
  })
  expect(head).toMatchObject({ people: 5_000, trouble: null, faults: {} })
  expect(taken).toHaveLength(5_000)
  expect(taken[4_999]).toMatchObject({ country: 'DE', display: 'addressee', personIndex: null, keyId: 'one' })
  expect(Buffer.concat(taken.map(({ sealed }) => sealed)).includes('Person')).toBe(false)
})
