import { expect } from 'vitest'
import { kitToPrint } from '@/tests/factories/kits'
import { printKitApart } from '@/worker/print-kits'
import { type PdfPage, readPages, wordsOf } from './pdf-pages'

/** The numbers before the names of a page, in the three columns of 55 mm in which they stand. */
function columnsOf({ pieces }: PdfPage): number[][] {
  const columns: number[][] = [[], [], []]
  for (const { text, left, size } of pieces) {
    // Numbers are set in 8 pt at the head of a column, as nothing else on the page is.
    const isNumber = Math.abs(size - 2.82) < 0.1 && (left - 24.9) % 55 < 8
    const number = isNumber && /^(\d{1,5})(\s|$)/.exec(text.trim())?.[1]
    if (number) columns[Math.floor((left - 24.9) / 55)]?.push(Number(number))
  }
  return columns
}

/** Prints a kit with so many signatories: everybody stands in both copies, in three columns of which none is empty. */
export async function printEverybody(signatories: number): Promise<void> {
  const kit = kitToPrint({ signatories })
  const { pdf, pages } = await printKitApart(kit)
  const read = await readPages(pdf)
  expect(read).toHaveLength(pages)
  const first = read.findIndex((page) => wordsOf(page).includes(kit.letter.salutation))
  const second = read.findLastIndex((page) => wordsOf(page).includes(kit.letter.salutation))
  // The second copy begins on the front of a sheet, as everything that is given away does.
  expect([first % 2, second % 2]).toEqual([0, 0])

  for (const copy of [read.slice(first, second), read.slice(second)]) {
    const letter = copy.filter((page) => page.pieces.length > 0)
    const numbers = letter.flatMap((page) => columnsOf(page).flat())
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: signatories }, (_, index) => index + 1))
    for (const page of letter) {
      const columns = columnsOf(page).map((column) => column.length)
      expect(Math.min(...columns)).toBeGreaterThan(0)
      // Rows run from left to right: a column is shorter only where a body ends.
      expect(Math.max(...columns) - Math.min(...columns)).toBeLessThanOrEqual(2)
      expect(wordsOf(page)).toContain(`${letter.indexOf(page) + 1} / ${letter.length}`)
      for (const { left, right, baseline } of page.pieces) {
        expect(left).toBeGreaterThan(20)
        expect(right).toBeLessThan(190)
        expect(baseline).toBeLessThan(290)
      }
    }
  }
}
