import { cleanPicture } from '@/features/files/clean-picture'
import { refusedPicture } from '@/features/files/rules'
import { isPdf, takesPdf } from '@/features/files/web/clean-scan'
import { mostReportPages, mostReportPhotos } from '@/features/reports/photo-limits'
import type { ReportPicture } from '@/features/reports/record-report'
import { drawPaper } from '@/print/draw-paper'
import type { SentFile } from '@/server/forms'

/** Why a file is not taken: beside which field, in which words, and the status that says so. */
export interface FileTrouble {
  field: 'photos' | 'scan'
  code: string
  status: 413 | 415 | 422
}
export type CleanedFiles = { ok: true; pictures: ReportPicture[] } | { ok: false; trouble: FileTrouble }

/**
 * Draws the files of a report anew, photos and the pages of a scan, so that nothing is in them but what can be seen. One that
 * is not taken stops all: what was typed is shown again, and nothing is kept.
 */
export async function cleanReportFiles(files: readonly SentFile[], cut: boolean): Promise<CleanedFiles> {
  const photos = files.filter(({ field }) => field === 'photos')
  const scans = files.filter(({ field }) => field === 'scan')
  const refuse = (field: FileTrouble['field'], code: string, status: FileTrouble['status']): CleanedFiles => ({
    ok: false,
    trouble: { field, code: `${field}.${code}`, status },
  })
  if (cut) return refuse('photos', 'size', 413)
  if (photos.length > mostReportPhotos) return refuse('photos', 'many', 422)
  if (scans.length > mostReportPages) return refuse('scan', 'pages', 422)
  const pictures: ReportPicture[] = []
  for (const { bytes } of photos) {
    const cleaned = await cleanPicture(bytes)
    if (!cleaned.ok) return refuse('photos', cleaned.reason, refusedPicture[cleaned.reason])
    pictures.push(pictureOf('photo', cleaned.picture.bytes))
  }
  for (const { bytes } of scans) {
    if (isPdf(bytes)) {
      if (!takesPdf()) return refuse('scan', 'type', 415)
      const drawn = await drawPaper([{ mime: 'application/pdf', bytes }])
      if (!drawn.ok) return refuse('scan', drawn.reason === 'drawn' ? 'size' : drawn.reason, 415)
      pictures.push(...(drawn.pictures ?? []).map((page) => pictureOf('scan', page)))
    } else {
      const cleaned = await cleanPicture(bytes)
      if (!cleaned.ok) return refuse('scan', cleaned.reason, refusedPicture[cleaned.reason])
      pictures.push(pictureOf('scan', cleaned.picture.bytes))
    }
  }
  if (pictures.length - photos.length > mostReportPages) return refuse('scan', 'pages', 422)
  return { ok: true, pictures }
}

const pictureOf = (kind: ReportPicture['kind'], bytes: Uint8Array): ReportPicture => ({
  kind,
  mime: 'image/jpeg',
  bytes: new Uint8Array(bytes),
})
