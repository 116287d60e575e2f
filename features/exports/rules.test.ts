import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, hour } from '@/features/days'
import { isFormula, unguardCell } from '@/features/imports/guard-cell'
import { csvHead, csvLines } from './csv-lines'
import { exportEnd, fileNameOf, markOf, mayApproveAlone } from './rules'

const at = new Date('2026-11-30T12:00:00Z')
const later = (ms: number) => new Date(at.getTime() + ms)

describe('The only one of a team', () => {
  it('approves a day later, not before', () => {
    expect([0, 24 * hour - 1, 24 * hour, 6 * day].map((ms) => mayApproveAlone(at, later(ms)))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('An export ends by itself', () => {
  it('a week after it was asked for, and a day after it was made', () => {
    expect(exportEnd({ state: 'asked', askedAt: at, madeAt: null })).toEqual(later(7 * day))
    expect(exportEnd({ state: 'made', askedAt: at, madeAt: later(day) })).toEqual(later(2 * day))
    expect(exportEnd({ state: 'fetched', askedAt: at, madeAt: at })).toBeNull()
  })
})

describe('A file', () => {
  it('says whose it is, and is named after its number and day', () => {
    expect(markOf({ number: 12, asker: 'Ada', at })).toBe('12 · Ada · 2026-11-30')
    expect(fileNameOf({ kind: 'updates', number: 12, at, ending: 'csv' })).toBe('updates-12-2026-11-30.csv')
  })

  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '"', "'", ';', ','),
        fc.string({ unit: 'grapheme' }),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom("=cmd|'/c calc'!A1", '+1+1', '-2+3', '@SUM(1)', '"=1"', 'a"b\r\nc', "'=1", '; =1'),
  )

  it('runs nothing in a spreadsheet, and gives back every text as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 5 }), hostile, (rows, mark) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          Buffer.concat([csvHead(['one', 'two']), csvLines(rows, mark)]),
        )
        expect(text.startsWith('\uFEFF')).toBe(true)
        const read = parse(text, { bom: true, relax_column_count: false }) as string[][]
        expect(read[0]).toEqual(['one', 'two', 'export'])
        expect(read.slice(1).map((cells) => cells.map(unguardCell))).toEqual(
          rows.map((cells) => [...cells, mark].map((cell) => cell)),
        )
        for (const cell of read.flat()) expect(isFormula(cell)).toBe(false)
      }),
    )
  })
})
