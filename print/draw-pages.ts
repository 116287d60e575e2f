import * as mupdf from 'mupdf'
import { PDFDocument } from 'pdf-lib'
import type { Paper } from '@/features/replies/receive-reply'

/** Why papers are not drawn: more pages than are drawn, too large when drawn, locked by a password, or not readable. */
export type PaperFault = 'pages' | 'size' | 'locked' | 'broken'
export type DrawnPaper = { ok: true; pdf: Uint8Array<ArrayBuffer>; pages: number } | { ok: false; reason: PaperFault }

/** Pages of one scan. */
export const mostPages = 40
/** Pixels along the longer side of a page: a stamp on A4 can still be read. */
const longestSide = 2_000
const largestScan = 12 * 1024 * 1024
/** Points of a page of A4 along its longer side, and the largest that a page may be called. */
const a4 = 842
const longestPage = 14_400

/**
 * Draws each page of the given papers anew as a picture, and puts the pictures into one PDF: no text below them, no
 * notes, no names, no scripts, nothing that cannot be seen. Runs in a process of its own; see `drawPaper`.
 */
export async function drawPages(papers: readonly Paper[]): Promise<DrawnPaper> {
  const scan = await PDFDocument.create({ updateMetadata: false })
  let size = 0
  for (const { mime, bytes } of papers) {
    const paper = mupdf.Document.openDocument(bytes, mime)
    if (paper.needsPassword()) return { ok: false, reason: 'locked' }
    const pages = paper.countPages()
    if (pages < 1) return { ok: false, reason: 'broken' }
    if (scan.getPageCount() + pages > mostPages) return { ok: false, reason: 'pages' }
    for (let at = 0; at < pages; at += 1) {
      const drawn = drawPage(paper.loadPage(at))
      size += drawn.jpeg.length
      if (size > largestScan) return { ok: false, reason: 'size' }
      const picture = await scan.embedJpg(drawn.jpeg)
      scan.addPage([drawn.width, drawn.height]).drawImage(picture, { width: drawn.width, height: drawn.height })
    }
    paper.destroy()
  }
  if (scan.getPageCount() === 0) return { ok: false, reason: 'broken' }
  return { ok: true, pdf: new Uint8Array(await scan.save()), pages: scan.getPageCount() }
}

/** A page as a picture, and its size in points. */
function drawPage(page: mupdf.Page): { jpeg: Uint8Array; width: number; height: number } {
  const [left, top, right, bottom] = page.getBounds()
  const longer = Math.min(Math.max(right - left, bottom - top, 1), longestPage)
  const scale = longestSide / Math.max(right - left, bottom - top, 1)
  const pixels = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true)
  const jpeg = pixels.asJPEG(75, false)
  const [width, height] = [pixels.getWidth(), pixels.getHeight()]
  pixels.destroy()
  page.destroy()
  // A picture knows pixels alone, and a page may be called as large as a house: both become paper.
  const points = longer > 3 * a4 ? a4 : longer
  const factor = points / Math.max(width, height)
  return { jpeg: new Uint8Array(jpeg), width: width * factor, height: height * factor }
}
