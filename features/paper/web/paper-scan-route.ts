import { picturesAtOnce } from '@/features/files/picture-limits'
import { cleanScan } from '@/features/files/web/clean-scan'
import { loadBatch } from '@/features/paper/load-batch'
import { paperPath } from '@/features/paper/rules'
import { storeScan } from '@/features/paper/store-scan'
import { tell } from '@/features/texts/told'
import { deskUpload } from '@/server/desk-upload'

const scansPage = (locale: string, id: string) => `${paperPath.one(locale, id)}#scans`
const refuse = (locale: string, id: string, why: string) => tell(scansPage(locale, id), `scan.${why}`)

/**
 * POST /{locale}/desk/paper/{id}/scans: photos of the sheets of a batch, drawn anew and sealed before they are kept. What is not
 * taken costs nothing but itself.
 */
export const paperScanRoute = deskUpload({
  load: loadBatch,
  ability: 'countPaper',
  refuse,
  act: async ({ context, locale }, batch, { files, cut }) => {
    if (cut) return refuse(locale, batch.id, 'size')
    if (files.length === 0) return refuse(locale, batch.id, 'none')
    if (files.length > picturesAtOnce) return refuse(locale, batch.id, 'many')
    for (const file of files) {
      const cleaned = await cleanScan([file])
      if (!cleaned.ok) return refuse(locale, batch.id, cleaned.reason)
      const stored = await storeScan(context, batch, cleaned.scan)
      if (!stored.ok) return refuse(locale, batch.id, stored.reason)
    }
    return tell(scansPage(locale, batch.id), 'scanned')
  },
})
