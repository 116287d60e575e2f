import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEntries } from '@/features/entries/compare-entries'
import { type EntrySnapshot, entrySchema } from '@/features/entries/schema'
import { applyRow } from './apply-row'
import { csvLine, guardCell, isFormula, unguardCell } from './guard-cell'
import { importColumns } from './import-columns'
import { parseEntries } from './parse-entries'
import { parseList, writeList } from './parse-list'
import { writeCells } from './write-cells'

const now = new Date('2026-11-22T12:00:00Z')

/** What people and lists write: letters of many scripts, and every sign that a CSV file or a spreadsheet stumbles over. */
const text = (longest: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...'=+-@\'";,|:\\\t\n =1', '＝', '＋', '\u00A0', 'é', 'e\u0301', 'Қ', 'ب', '中', '𝒜', 'off='),
        fc.string({ minLength: 1, maxLength: 4 }),
      ),
      { minLength: 1, maxLength: longest },
    )
    .map((parts) => parts.join('').replace(/[<@/]/g, 'x'))
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const country = fc.constantFrom('KZ', 'FR', 'XK', 'XM', 'EU', 'DE', 'SI')

const contact = fc
  .record({
    id: fc.uuid(),
    purpose: fc.constantFrom('general', 'ambassador_office', 'press', 'consular'),
    sent: fc.constantFrom(
      ['email', 'press@embassy.example'],
      ['email', 'a+b=c@embassy.example'],
      ['phone', '+33 1 40 00 00 00'],
      ['web', 'https://embassy.example/a;b?c=d,e#f'],
      ['web', 'https://embassy.example/\\;"q"'],
      ['post', '=Box "7"; c/o; A\\B'],
    ),
    source: text(5),
    sourceOn: maybe(day),
    offAt: maybe(fc.constant('2026-01-01T00:00:00.000Z')),
    offReason: maybe(text(3)),
  })
  .map(({ sent: [channel, value], ...rest }) => ({ ...rest, channel, value }))

const block = fc.record({
  locale: fc.constantFrom('en', 'de', 'ru', 'kk', 'it'),
  recipient: fc.array(text(6), { minLength: 1, maxLength: 4 }),
  salutation: text(6),
  close: text(6),
  gender: fc.constantFrom('neutral', 'feminine', 'masculine'),
  approvedBy: maybe(text(3)),
  approvedOn: maybe(day),
})

const entry = fc
  .record({
    kind: fc.constantFrom('embassy', 'consulate', 'newspaper', 'prison'),
    state: country,
    hostCountry: country,
    hostCity: maybe(text(6)),
    name: text(12),
    names: fc.dictionary(fc.constantFrom('en', 'de', 'ru', 'kk'), text(8)),
    addressLines: fc.array(text(8), { maxLength: 6 }),
    postalCode: maybe(fc.constantFrom('75001', 'SW1A 1AA', '0158')),
    place: maybe(
      fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true })),
    ),
    timeZone: maybe(fc.constantFrom('Asia/Almaty', 'America/Argentina/Buenos_Aires')),
    wikidataId: maybe(fc.integer({ min: 1, max: 99_999_999 }).map((id) => `Q${id}`)),
    confidence: maybe(fc.constantFrom('A', 'B', 'C')),
    source: text(9),
    sourceOn: maybe(day),
    checkedBy: maybe(text(3)),
    checkedOn: maybe(day),
    checkMethod: maybe(fc.constantFrom('phone', 'visit')),
    removedAt: maybe(fc.constant('2026-05-05T10:00:00.000Z')),
    contacts: fc.uniqueArray(contact, {
      maxLength: 4,
      selector: ({ channel, purpose, value }) => channel + purpose + value,
    }),
    blocks: fc.uniqueArray(block, { maxLength: 4, selector: ({ locale }) => locale }),
    coverage: fc.uniqueArray(
      fc.record({
        country: fc.constantFrom('FR', 'SI', 'MC'),
        kind: fc.constantFrom('resident', 'accredited', 'district'),
      }),
      { selector: (one) => one.country },
    ),
  })
  .map(({ place, ...rest }) =>
    entrySchema.parse({ ...rest, latitude: round(place?.[0]), longitude: round(place?.[1]) }),
  )
  .filter(isWhole)

function round(degrees: number | undefined): number | null {
  return degrees === undefined ? null : Number(degrees.toFixed(6)) + 0
}

/** Tidying may leave nothing of a text; such an entry cannot be saved. */
function isWhole({ name, names, source, blocks, contacts }: EntrySnapshot): boolean {
  const texts = [name, source, ...blocks.flatMap((one) => [one.salutation, one.close, one.recipient.join('')])]
  return (
    ![...texts, ...contacts.map((one) => one.source)].includes('') &&
    !/www\.|https?:/.test([name, ...Object.values(names)].join(' '))
  )
}

const id = '00000000-0000-7000-8000-00000000000a'
const csv = (one: EntrySnapshot) => {
  const cells = writeCells(id, one)
  return csvLine(importColumns) + csvLine(importColumns.map((column) => cells[column]))
}

describe('what was exported and is imported again', () => {
  test('changes nothing', () => {
    fc.assert(
      fc.property(entry, (one) => {
        const { rows, faults } = parseEntries(csv(one), now)
        expect(faults).toEqual([])
        const [row] = rows
        if (!row) throw new Error('The row is gone')
        expect(row.id).toBe(id)
        expect(compareEntries(one, applyRow(row.given, { id, before: one, now }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('makes the same entry where there is none', () => {
    fc.assert(
      fc.property(entry, (one) => {
        const [row] = parseEntries(csv(one), now).rows
        if (!row) throw new Error('The row is gone')
        const made = applyRow(row.given, { id, before: null, now })
        const bare = ({ contacts, blocks, removedAt, ...rest }: EntrySnapshot) => ({
          ...rest,
          removed: removedAt !== null,
          contacts: contacts.map(({ channel, purpose, value, offAt }) => [channel, purpose, value, offAt !== null]),
          // Italian has no columns.
          blocks: blocks.filter(({ locale }) => locale !== 'it').sort((a, b) => (a.locale < b.locale ? -1 : 1)),
        })
        expect(bare(made)).toEqual(bare(one))
      }),
      { numRuns: 200 },
    )
  })
})

describe('cells that a spreadsheet would run', () => {
  test.each([
    '=1+1',
    '+1-1',
    '-x',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '\0x',
    '＝1',
    '＋1',
    '－x',
    '＠x',
    "'=1",
    '="01"',
    '=""',
  ])('%j', (cell) => {
    expect(csvLine([cell]).replace(/^"/, '').startsWith("'")).toBe(true)
    expect(unguardCell(guardCell(cell))).toBe(cell)
  })

  test('a number below zero stays a number', () => {
    expect(csvLine(['-35.3', "O'Brien", '7'])).toBe("-35.3,O'Brien,7\r\n")
  })

  test('whatever is written begins with no sign of a formula, and is read back', () => {
    fc.assert(
      fc.property(text(6), (one) => {
        expect(isFormula(guardCell(one))).toBe(false)
        expect(unguardCell(guardCell(one))).toBe(one)
      }),
    )
  })

  test('lists keep their semicolons', () => {
    fc.assert(
      fc.property(fc.array(text(6)), (values) => {
        const kept = values.map((one) => one.trim()).filter(Boolean)
        expect(parseList(writeList(kept))).toEqual(kept)
      }),
    )
  })
})

test('a name in a language is read, kept where the file has no column for it, and taken away by an empty cell', () => {
  const named = entrySchema.parse({
    kind: 'prison',
    state: 'KZ',
    hostCountry: 'KZ',
    name: 'Colony 64',
    addressLines: [],
    source: 'list',
    names: { de: 'Kolonie 64', ru: 'Колония 64' },
  })
  const read = (head: string, cells: string) => {
    const { rows, faults } = parseEntries(`id,source,${head}\n${id},list,${cells}\n`, now)
    expect(faults).toEqual([])
    return applyRow(rows[0]?.given ?? {}, { id, before: named, now }).names
  }
  expect(read('city', 'Atyrau')).toEqual({ de: 'Kolonie 64', ru: 'Колония 64' })
  expect(read('name_de,name_fr', ',Colonie 64')).toEqual({ fr: 'Colonie 64', ru: 'Колония 64' })
  expect(parseEntries(`id,source,name_de\n${id},list,https://example.org\n`, now).faults).toEqual([
    expect.objectContaining({ code: 'name-link', column: 'name_de' }),
  ])
})
