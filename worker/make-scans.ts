import { PDFDocument } from 'pdf-lib'
import { z } from 'zod'
import type { Making } from '@/features/exports/make-export'
import { bindPicture, newScan } from '@/print/bind-pictures'

const scan = z.object({ mime: z.enum(['image/jpeg', 'application/pdf']), bytes: z.string() })

/**
 * All scans of a batch on paper as one PDF, in the order in which they were added. It is one piece, held until it is encrypted;
 * its title says who asked for it.
 */
export async function* makeScans({
  db,
  petitionId,
  choice,
  open,
  mark,
  progress,
}: Making<'scans'>): AsyncGenerator<Uint8Array> {
  const scans = await db.paperScan.findMany({
    where: { batch: { id: choice.batch, petitionId: petitionId ?? '' } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  if (scans.length === 0) throw new Error('A batch has lost its scans')
  const pdf = await newScan()
  pdf.setTitle(mark)
  for (const [at, where] of scans.entries()) {
    const box = await db.paperScan.findUniqueOrThrow({ where, select: { sealed: true, keyId: true } })
    const [opened] = await open([box])
    const { mime, bytes } = scan.parse(opened)
    // Bytes of their own: the library reads from the beginning of what they lie in.
    const clear = new Uint8Array(Buffer.from(bytes, 'base64'))
    if (mime === 'image/jpeg') await bindPicture(pdf, clear)
    else {
      const part = await PDFDocument.load(clear, { updateMetadata: false })
      for (const page of await pdf.copyPages(part, part.getPageIndices())) pdf.addPage(page)
    }
    progress(at + 1, scans.length)
  }
  yield await pdf.save()
}
