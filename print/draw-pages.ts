import * as mupdf from 'mupdf'
import { largestScan, mostScanPages } from '@/features/files/scan-limits'
import type { Paper } from '@/features/replies/receive-reply'
import { bindPicture, type DrawnPaper, newScan } from './bind-pictures'

/** Pixels along the longer side of a page: a stamp on A4 can still be read. */
const longestSide = 2_000
/** Points of a page of A4 along its longer side, and the largest that a page may be called. */
const a4 = 842
const longestPage = 14_400

/**
 * Draws each page of the given papers anew as a picture, and puts the pictures into one PDF: no text below them, no
 * notes, no names, no scripts, nothing that cannot be seen. Runs in a process of its own; see `drawPaper`.
 */
export async function drawPages(papers: readonly Paper[]): Promise<DrawnPaper> {
  const scan = await newScan()
  const pictures: Uint8Array[] = []
  let size = 0
  for (const { mime, bytes } of papers) {
    const paper = mupdf.Document.openDocument(bytes, mime)
    if (paper.needsPassword()) return { ok: false, reason: 'locked' }
    const pages = paper.countPages()
    if (pages < 1) return { ok: false, reason: 'broken' }
    if (scan.getPageCount() + pages > mostScanPages) return { ok: false, reason: 'pages' }
    for (let at = 0; at < pages; at += 1) {
      const drawn = drawPage(paper.loadPage(at))
      size += drawn.jpeg.length
      if (size > largestScan) return { ok: false, reason: 'drawn' }
      await bindPicture(scan, drawn.jpeg, drawn.points)
      pictures.push(drawn.jpeg)
    }
    paper.destroy()
  }
  if (scan.getPageCount() === 0) return { ok: false, reason: 'broken' }
  return { ok: true, pdf: new Uint8Array(await scan.save()), pages: scan.getPageCount(), pictures }
}

/** A page as a picture, and the length of its longer side in points. */
function drawPage(page: mupdf.Page): { jpeg: Uint8Array; points: number } {
  const [left, top, right, bottom] = page.getBounds()
  const longer = Math.min(Math.max(right - left, bottom - top, 1), longestPage)
  const scale = longestSide / Math.max(right - left, bottom - top, 1)
  const pixels = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true)
  const jpeg = pixels.asJPEG(75, false)
  pixels.destroy()
  page.destroy()
  // A picture knows pixels alone, and a page may be called as large as a house: both become paper.
  return { jpeg: new Uint8Array(jpeg), points: longer > 3 * a4 ? a4 : longer }
}
