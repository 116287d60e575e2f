import { isId } from '@/features/access/ids'
import { cleanPicture } from '@/features/files/clean-picture'
import { loadReport } from '@/features/reports/load-report'
import { replaceReportPicture } from '@/features/reports/replace-picture'
import { deskReportPath } from '@/features/reports/rules'
import { tell } from '@/features/texts/told'
import { deskUpload } from '@/server/desk-upload'

const page = (locale: string, id: string) => `${deskReportPath.one(locale, id)}#pictures`
const refuse = (locale: string, id: string, why: string) => tell(page(locale, id), `pictures.${why}`)

/** POST /{locale}/desk/reports/{id}/pictures: a picture in place of one in which too much could be seen. */
export const deskReportPictureRoute = deskUpload({
  load: loadReport,
  ability: 'moderateReplies',
  otherwise: deskReportPath.all,
  refuse,
  act: async ({ context, locale }, report, { fields, files, cut }) => {
    const [sent] = files
    const fileId = fields.file ?? ''
    if (cut || !sent || !isId(fileId)) return refuse(locale, report.id, cut ? 'size' : 'none')
    const cleaned = await cleanPicture(sent.bytes)
    if (!cleaned.ok) return refuse(locale, report.id, cleaned.reason)
    const outcome = await replaceReportPicture(context, { report, fileId, picture: cleaned.picture })
    return outcome.ok ? tell(page(locale, report.id), 'pictures.replaced') : refuse(locale, report.id, outcome.reason)
  },
})
