import { PDFDocument } from 'pdf-lib'

/** A4 across, in points. */
const sheet = { width: 841.89, height: 595.28 }

/**
 * The pages of a PDF of A5 as sheets of A4, two by two on each side, in the order in which they are folded into each other
 * and stapled: the last beside the first, and on the back the second beside the last but one. Empty pages at the end fill the
 * last sheet. Printed on both sides, turned along the short edge.
 */
export async function foldPages(
  pdf: Uint8Array,
  { title, rightToLeft }: { title: string; rightToLeft: boolean },
): Promise<Buffer> {
  const pages = await PDFDocument.load(pdf, { updateMetadata: false })
  const folded = await PDFDocument.create({ updateMetadata: false })
  folded.setTitle(title, { showInWindowTitleBar: true })
  const drawn = await folded.embedPages(pages.getPages())
  for (const sides of orderToFold(drawn.length)) {
    const page = folded.addPage([sheet.width, sheet.height])
    for (const [at, number] of (rightToLeft ? sides.toReversed() : sides).entries()) {
      const one = drawn[number - 1]
      if (one) page.drawPage(one, { x: (at * sheet.width) / 2, y: 0, width: sheet.width / 2, height: sheet.height })
    }
  }
  return Buffer.from(await folded.save())
}

/** Which pages stand on the left and on the right of each side of the sheets; numbers beyond the last page are empty. */
export function orderToFold(pages: number): [left: number, right: number][] {
  const all = Math.ceil(pages / 4) * 4
  return Array.from({ length: all / 2 }, (_, side) => {
    const [early, late] = [side + 1, all - side]
    return side % 2 === 0 ? [late, early] : [early, late]
  })
}
