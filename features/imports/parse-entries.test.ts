import { describe, expect, test } from 'vitest'
import { csvOf, faultyRows, fileColumns, soundCells } from '@/tests/factories/faulty-file'
import { decodeFile } from './decode-file'
import { faultCodes } from './import-faults'
import { parseEntries } from './parse-entries'
import { planImport } from './plan-import'

const now = new Date('2026-11-22T12:00:00Z')
const twins = ['a', 'b'].map((id) => ({ id, ...entry('Nice'), removed: false }))
const mine = { id: '00000000-0000-7000-8000-00000000000a', ...entry('Lyon'), wikidataId: null, removed: false }
const other = { id: '00000000-0000-7000-8000-00000000000b', ...entry('Metz'), wikidataId: 'Q77', removed: false }

function entry(city: string) {
  const { name = '' } = soundCells(city)
  return { wikidataId: null, kind: 'embassy' as const, state: 'KZ', hostCountry: 'FR', hostCity: city, name }
}

/** What is wrong with a file, against a directory with four embassies. */
async function faultsOf(text: string) {
  const { rows, faults } = parseEntries(text, now)
  const plan = await planImport({
    rows,
    known: [...twins, mine, other],
    read: async () => new Map(),
    seed: 'test',
    now,
  })
  return [...faults, ...plan.faults]
}

const table = faultyRows({ id: mine.id, wikidataId: 'Q77', twin: soundCells('Nice') })

describe('a importFault of a row is named with its row, its column and what stands there', () => {
  test.each(table)('$code in $column', async ({ code, column, cells, value }) => {
    const found = await faultsOf(
      csvOf([soundCells('Paris'), { ...soundCells('Brest'), ...cells }, soundCells('Lille')]),
    )
    expect(found).toEqual([expect.objectContaining({ row: 3, column, code })])
    if (value !== undefined) expect(found[0]?.value).toBe(value)
    else if (column !== null && column in cells && !['value-missing', 'source-missing'].includes(code))
      expect(found[0]?.value.slice(0, 3)).toBe(
        (cells[column as keyof typeof cells] ?? '').slice(0, 3).replace('\u0007', '\uFFFD'),
      )
  })
})

describe('a importFault of the file', () => {
  const sound = csvOf([soundCells('Paris')])
  test.each([
    ['header-missing', 'KZ,FR,Paris\nKZ,FR,Lyon', 1, null],
    [
      'column-missing',
      csvOf(
        [soundCells('Paris')],
        fileColumns.filter((name) => name !== 'source'),
      ),
      1,
      'source',
    ],
    [
      'column-missing',
      csvOf(
        [soundCells('Paris')],
        fileColumns.filter((name) => name !== 'longitude'),
      ),
      1,
      'longitude',
    ],
    ['column-unknown', sound.replace('postal_code', 'post code'), 1, 'post code'],
    ['column-doubled', sound.replace('time_zone', 'city'), 1, 'city'],
    ['file-no-rows', csvOf([]), null, null],
    ['cells-too-many', `${sound}${sound.split('\n')[1]},more\n`, 3, null],
    ['quote-open', `${sound}KZ,"FR\n${sound}`, 3, null],
    ['quote-stray', `${sound}KZ,"FR"x\n`, 3, null],
    ['row-too-long', `${sound}${'x'.repeat(20_001)}${','.repeat(fileColumns.length - 1)}\n`, 3, null],
    ['row-doubled', sound + sound.split('\n')[1], 3, null],
    ['row-unnamed', 'wikidata_id,city,source\nQ5,Paris,a list', 2, null],
  ])('%s', async (code, text, row, column) => {
    expect(await faultsOf(text)).toContainEqual(expect.objectContaining({ code, row, column }))
  })

  test('too many rows', async () => {
    const row = `${csvOf([soundCells('Paris')]).split('\n')[1]}\n`
    const text = csvOf([soundCells('Paris')]) + row.repeat(50_000)
    expect(parseEntries(text, now).faults).toContainEqual(
      expect.objectContaining({ code: 'file-too-many-rows', value: '50001' }),
    )
  })

  test('a header that is longer than any row is one importFault, whatever stands in it', () => {
    const [importFault, ...more] = parseEntries(`${'x,'.repeat(100_000)}${'id,'.repeat(100_000)}`, now).faults
    expect(more).toEqual([])
    expect(importFault).toMatchObject({ code: 'row-too-long', row: 1 })
  })

  test.each([
    ['empty lines', '\n'],
    ['rows shorter than the header', 'x\n'],
  ])(
    'too many %s are not read to the end',
    (_, line) => {
      const text = csvOf([soundCells('Paris')]) + line.repeat(2_000_000)
      const begun = performance.now()
      expect(parseEntries(text, now).faults.map(({ code }) => code)).toContain('file-too-many-rows')
      expect(performance.now() - begun).toBeLessThan(120_000)
    },
    180_000,
  )

  test.each([
    ['file-empty', Buffer.from(' \n\n')],
    ['file-empty', Buffer.from('\uFEFF')],
    ['file-too-big', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
    ['file-not-text', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['file-not-text', Buffer.from('504b0304140006000800', 'hex')],
    ['file-not-text', Buffer.from('kind,state\nembassy,\0KZ')],
    ['file-not-utf8', Buffer.from('name\nAmbassade à Genève', 'latin1')],
  ])('%s', (code, bytes) => {
    expect(decodeFile(bytes)).toMatchObject({ ok: false, fault: { code } })
  })
})

test('every importFault there is has a test that makes it', () => {
  const source = new Set<string>([
    ...table.map(({ code }) => code),
    ...'header-missing column-missing column-unknown column-doubled file-no-rows cells-too-many'.split(' '),
    ...'quote-open quote-stray row-too-long row-doubled row-unnamed file-too-many-rows file-empty'.split(' '),
    ...'file-too-big file-not-text file-not-utf8 value-refused'.split(' '),
  ])
  expect(faultCodes.filter((code) => !source.has(code))).toEqual([])
  expect(faultCodes.length).toBeGreaterThan(50)
})

describe('what is read', () => {
  const header = 'kind;state;host_country;city;name;contacts;source;source_on;checked_by'
  const row = (city: string, more: string) => `embassy;TV;AT;${city};Embassy of Tuvalu in ${city};${more}`

  test('a line above the header that names the sign between the cells is none of the rows', () => {
    for (const line of ['sep=;', '"sep=;"', 'SEP=;', 'sep=;;;;;;;;']) {
      const text = `\uFEFF${line}\r\n${header}\r\n${row('Vienna', ';a list;2026-03-31;')}\r\n${row('', ';a list')}\r\n;;x\r\n`
      const { rows, faults } = parseEntries(text, now)
      expect(rows.map((one) => one.row)).toEqual([3, 4])
      expect([...new Set(faults.map((one) => one.row))]).toEqual([5])
    }
    const [importFault] = parseEntries(`sep=;\n${header};colour\n`, now).faults
    expect(importFault).toMatchObject({ row: 2, code: 'column-unknown' })
  })

  test.each([
    ['empty lines', `\n  \n${header}\n`, 3],
    ['an empty line as a spreadsheet writes it', `;;;;;;;;\n${header}\n`, 2],
    ['an empty line and one that names the sign', `\n"sep=;"\n\n${header}\n`, 4],
    ['a sign between the cells that is not the one used', `sep=,\n${header}\n`, 2],
    ['a sign that divides no cells', `sep=:\n${header}\n`, 2],
    ['a header that ends with the sign', `${header};\n`, 1],
    ['a header with empty cells behind it', `sep=;\n${header};;;;\n`, 2],
  ])('%s: the table below is read, with the rows of the spreadsheet', (_, above, headerRow) => {
    const text = `${above}${row('Vienna', ';a list;31.03.2026 00:00:00;;')}\n`
    expect(parseEntries(text, now)).toMatchObject({ faults: [], rows: [{ row: headerRow + 1 }] })
    const [importFault] = parseEntries(text.replace('checked_by', 'colour'), now).faults
    expect(importFault).toMatchObject({ row: headerRow, code: 'column-unknown', value: 'colour' })
  })

  test('a line names the semicolon above a file that uses commas', () => {
    const { rows, faults } = parseEntries(`sep=;\n${csvOf([soundCells('Paris')])}`, now)
    expect(faults).toEqual([])
    expect(rows).toHaveLength(1)
  })

  test('cells that a row leaves out at its end are empty, and empty ones beyond the header are none', () => {
    const text = [header, row('Vienna', ';a list'), row('Graz', ';a list;;;;;'), row('Linz', ';a list;;;;x')].join('\n')
    const { rows, faults } = parseEntries(text, now)
    expect(rows).toMatchObject([{ given: { sourceOn: null, checkedBy: null } }, { given: { hostCity: 'Graz' } }])
    expect(faults).toMatchObject([{ row: 4, code: 'cells-too-many' }])
  })

  test('days as a spreadsheet writes them, codes whose zeros it keeps, and its "Unicode text"', () => {
    const text = `${header};postal_code\n${row('Vienna', ';a list;31.03.2026;;"=""01010"""')}\n`
    expect(parseEntries(text, now)).toMatchObject({
      faults: [],
      rows: [{ given: { sourceOn: '2026-03-31', postalCode: '01010' } }],
    })
    for (const bytes of [Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()]) {
      const read = decodeFile(bytes)
      expect(read.ok && parseEntries(read.text, now).rows).toHaveLength(1)
    }
  })

  test('a phone from an address book, in the signs a telephone dials', () => {
    const text = `${header}\n${row('Vienna', 'phone=\u202D+44 20 7946\u20110123\u202C;a list')}\n`
    const { rows, faults } = parseEntries(text, now)
    expect(faults).toEqual([])
    expect(rows[0]?.given.contacts).toMatchObject([{ channel: 'phone', value: '+44 20 7946-0123' }])
  })

  test.each([',', ';', '\t'])('columns divided by "%s", with and without a byte order mark', (sign) => {
    const text = ['kind', 'state', 'host_country', 'city', 'name', 'source'].join(sign)
    const row = ['embassy', 'kz', 'fr', '"Aix ""en""\nProvence"', 'Embassy', 'a list'].join(sign)
    for (const mark of ['', '\uFEFF']) {
      const { rows, faults } = parseEntries(`${mark}${text}\r\n\r\n${row}\r\n`, now)
      expect(faults).toEqual([])
      expect(rows).toMatchObject([{ row: 3, given: { state: 'KZ', hostCountry: 'FR', hostCity: 'Aix "en" Provence' } }])
    }
  })

  test('rows that hold nothing are passed over and counted', () => {
    const text = csvOf([{}, soundCells('Paris'), {}, soundCells('Lyon')])
    expect(parseEntries(text, now).rows.map(({ row }) => row)).toEqual([3, 5])
  })

  test('without a column the field is left alone; with an empty cell it is emptied', () => {
    const [row] = parseEntries('id,source,city\n00000000-0000-7000-8000-00000000000a,a list,', now).rows
    expect(row?.given).toEqual({ source: 'a list', hostCity: null })
  })

  test('an address below one another in its cell, a semicolon in a value, and a decimal comma', () => {
    const cells = { address_lines: '1 rue A\n75001 Paris', contacts: 'web=https://e.example/a\\;b', latitude: '48,5' }
    const [row] = parseEntries(csvOf([{ ...soundCells('Paris'), ...cells }]), now).rows
    expect(row?.given).toMatchObject({
      addressLines: ['1 rue A', '75001 Paris'],
      contacts: [{ channel: 'web', purpose: 'general', value: 'https://e.example/a;b', off: false }],
      latitude: 48.5,
    })
  })

  test('a text that begins like a formula is taken when an apostrophe says that it is text', () => {
    const [row] = parseEntries(csvOf([{ ...soundCells('Paris'), checked_by: "'-- Anna" }]), now).rows
    expect(row?.given.checkedBy).toBe('-- Anna')
  })
})
