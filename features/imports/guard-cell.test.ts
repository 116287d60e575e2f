import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, guardCell, isFormula, unguardCell } from './guard-cell'

const cell = fc
  .array(fc.constantFrom(...'=+-@\'";,\t\n\r \0aяש5', '＝', '＋'), { maxLength: 12 })
  .map((parts) => parts.join(''))
const runs = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u

/** The cells as a spreadsheet takes them whose country divides with this sign: a quote counts only where a cell begins. */
function cellsBy(divider: string, file: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at < file.length) {
    let text = ''
    if (file[at] === '"') {
      at += 1
      while (at < file.length && (file[at] !== '"' || file[at + 1] === '"')) {
        text += file[at]
        at += file[at] === '"' ? 2 : 1
      }
      at += 1
    }
    while (at < file.length && file[at] !== divider && file[at] !== '\n' && file[at] !== '\r') {
      text += file[at]
      at += 1
    }
    cells.push(text)
    at += file.startsWith('\r\n', at) ? 2 : 1
  }
  return cells
}

describe('a cell of a list', () => {
  test('runs in no spreadsheet, whatever sign its country divides cells with', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    for (const divider of [',', ';', '\t']) {
      fc.assert(
        fc.property(rows, (lines) => {
          const file = lines.map((cells) => csvLine(['Ann', ...cells, '1 · Ann'])).join('')
          expect(cellsBy(divider, file).filter((one) => runs.test(one) && !/^-?\d+$/.test(one))).toEqual([])
        }),
        { numRuns: 2_000 },
      )
    }
  })

  test('is the same again once it is read', () => {
    fc.assert(
      fc.property(cell, (text) => unguardCell(guardCell(text)) === text),
      { numRuns: 5_000 },
    )
  })

  test('with a formula further on is a formula still where it begins as one', () => {
    expect(isFormula("=1;'=2")).toBe(true)
    expect(isFormula('="00123"')).toBe(false)
  })

  test('of a signer who writes in lines keeps its words', () => {
    expect(guardCell('For her.\n- and for him; yes')).toBe("For her.\n'- and for him; yes")
    expect(guardCell('Freedom, now')).toBe('Freedom, now')
  })
})
