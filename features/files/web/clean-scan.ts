import { cleanPicture } from '@/features/files/clean-picture'
import { largestPicture } from '@/features/files/picture-limits'
import type { CleanScan, PictureFault } from '@/features/files/rules'
import { bindPictures, type PaperFault } from '@/print/bind-pictures'
import { drawPaper } from '@/print/draw-paper'
import { mayStartProcesses } from '@/print/may-start'

export type ScanFault = PictureFault | PaperFault | 'photos'
export type CleanedScan = { ok: true; scan: CleanScan } | { ok: false; reason: ScanFault }

/**
 * Draws a scan anew: one picture stays a picture; PDF files and several pictures become one PDF of pictures, in their
 * order. Refuses what is neither PDF, JPEG, PNG nor WebP (`type`), too large (`size`), too large once it is drawn (`drawn`),
 * too many pages (`pages`), locked by a password (`locked`), what cannot be read (`broken`), and every PDF where none may be
 * drawn (`photos`).
 */
export async function cleanScan(files: readonly { bytes: Uint8Array<ArrayBuffer> }[]): Promise<CleanedScan> {
  const papers = []
  for (const { bytes } of files) {
    if (isPdf(bytes)) {
      if (!takesPdf()) return { ok: false, reason: 'photos' }
      if (bytes.length > largestPicture) return { ok: false, reason: 'size' }
      papers.push({ mime: 'application/pdf' as const, bytes })
      continue
    }
    const cleaned = await cleanPicture(bytes)
    if (!cleaned.ok) return cleaned
    papers.push({ mime: cleaned.picture.mime, bytes: new Uint8Array(cleaned.picture.bytes) })
  }
  const [first] = papers
  if (!first) return { ok: false, reason: 'type' }
  if (papers.length === 1 && first.mime === 'image/jpeg')
    return { ok: true, scan: { mime: first.mime, bytes: first.bytes, pages: 1 } }
  const pictures = papers.filter(({ mime }) => mime === 'image/jpeg').map((one) => one.bytes)
  const drawn = pictures.length === papers.length ? await bindPictures(pictures) : await drawPaper(papers)
  return drawn.ok ? { ok: true, scan: { mime: 'application/pdf', bytes: drawn.pdf, pages: drawn.pages } } : drawn
}

/** A PDF that strangers made is drawn in a process of its own or not at all: it may not end, or take all memory. */
export function takesPdf(): boolean {
  return mayStartProcesses()
}

/** A PDF begins with its mark; some scanners write a line before it (ISO 32000-1, H.3). */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-')
}
