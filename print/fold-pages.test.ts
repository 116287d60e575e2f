import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { foldPages, orderToFold } from './fold-pages'

test('pages stand as they are read once the sheets lie in each other', () => {
  expect(orderToFold(8)).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ])
  // The last two are empty.
  expect(orderToFold(2)).toEqual([
    [4, 1],
    [2, 3],
  ])
})

test.each(Array.from({ length: 13 }, (_, at) => at + 1))(
  'of %i pages each is there once, beside its other half',
  (pages) => {
    const sides = orderToFold(pages)
    const all = sides.flat()
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: all.length }, (_, at) => at + 1))
    expect(all.length - pages).toBeLessThan(4)
    // Two sides of a sheet carry neighbours, and every pair adds up to one more than there are.
    for (const [left, right] of sides) expect(left + right).toBe(all.length + 1)
  },
)

test('five pages become two sheets of A4', async () => {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < 5; page += 1) pdf.addPage([419.53, 595.28]).drawText(String(page + 1))
  const folded = await PDFDocument.load(await foldPages(await pdf.save(), { title: 'Nine miners', rightToLeft: false }))
  expect(folded.getPages().map((page) => page.getSize())).toEqual(Array(4).fill({ width: 841.89, height: 595.28 }))
})
