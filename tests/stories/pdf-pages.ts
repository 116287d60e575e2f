import { getDocumentProxy } from 'unpdf'

/** A piece of text on a page: its left end, its right end and its baseline, in mm from the upper left corner. */
export interface Piece {
  text: string
  left: number
  right: number
  baseline: number
  /** Of its letters. */
  size: number
}

export interface PdfPage {
  width: number
  height: number
  pieces: Piece[]
}

const mm = (points: number) => (points / 72) * 25.4

/** The pages of a PDF with every piece of text where it stands. */
export async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || !item.str.trim()) return []
      const [, , , , x, y] = item.transform as number[]
      const left = mm(x ?? 0)
      return [
        { text: item.str, left, right: left + mm(item.width), baseline: mm(height - (y ?? 0)), size: mm(item.height) },
      ]
    })
    pages.push({ width: mm(width), height: mm(height), pieces })
    page.cleanup()
  }
  return pages
}

/** All words of a page, in the order in which they were set. */
export function wordsOf({ pieces }: PdfPage): string {
  return pieces.map(({ text }) => text).join(' ')
}
