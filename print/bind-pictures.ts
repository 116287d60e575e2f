import { type PDFDocument, PDFDocument as Scan } from 'pdf-lib'
import { largestScan } from '@/features/files/scan-limits'

/** Why papers are not drawn: more pages than are drawn, too large when drawn, locked by a password, or not readable. */
export type PaperFault = 'pages' | 'drawn' | 'locked' | 'broken'
export type DrawnPaper =
  | {
      ok: true
      pdf: Uint8Array<ArrayBuffer>
      pages: number
      /** Each page as a JPEG, where they were drawn. */
      pictures?: readonly Uint8Array[]
    }
  | { ok: false; reason: PaperFault }

/** Points of a page of A4 along its longer side. */
const a4 = 842
/** Nothing of the PDF says when or by what it was made. */
export const newScan = (): Promise<PDFDocument> => Scan.create({ updateMetadata: false })

/** Puts a JPEG on a page of its own, `longer` points along its longer side, A4 unless told otherwise. */
export async function bindPicture(scan: PDFDocument, jpeg: Uint8Array, longer = a4): Promise<void> {
  const picture = await scan.embedJpg(jpeg)
  const factor = longer / Math.max(picture.width, picture.height)
  const [width, height] = [picture.width * factor, picture.height * factor]
  scan.addPage([width, height]).drawImage(picture, { width, height })
}

/**
 * Binds pictures that we drew ourselves, JPEG, into one PDF in their order. Nothing of a stranger's is taken apart here,
 * so it needs no process of its own. Refuses what is too large together (`drawn`).
 */
export async function bindPictures(pictures: readonly Uint8Array[]): Promise<DrawnPaper> {
  if (pictures.reduce((sum, { length }) => sum + length, 0) > largestScan) return { ok: false, reason: 'drawn' }
  const scan = await newScan()
  for (const jpeg of pictures) await bindPicture(scan, jpeg)
  return { ok: true, pdf: new Uint8Array(await scan.save()), pages: pictures.length }
}
