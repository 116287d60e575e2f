import { picturesAtOnce } from '@/features/files/picture-limits'
import { cleanScan } from '@/features/files/web/clean-scan'
import { attachScan } from '@/features/replies/attach-scan'
import { loadReply } from '@/features/replies/load-reply'
import { deskReplyPath } from '@/features/replies/rules'
import { tell } from '@/features/texts/told'
import { deskUpload } from '@/server/desk-upload'

const scanPage = (locale: string, id: string) => `${deskReplyPath.one(locale, id)}#scan`
const refuse = (locale: string, id: string, why: string) => tell(scanPage(locale, id), `scan.${why}`)

/** POST /{locale}/desk/replies/{id}/scan: the paper a reply came on. What is not taken costs nothing but itself. */
export const scanRoute = deskUpload({
  load: loadReply,
  ability: 'moderateReplies',
  otherwise: deskReplyPath.all,
  refuse,
  act: async ({ context, locale }, reply, { files, cut }) => {
    if (cut) return refuse(locale, reply.id, 'size')
    if (files.length === 0) return refuse(locale, reply.id, 'none')
    if (files.length > picturesAtOnce) return refuse(locale, reply.id, 'many')
    const cleaned = await cleanScan(files)
    if (!cleaned.ok) return refuse(locale, reply.id, cleaned.reason)
    await attachScan(context, { reply, scan: cleaned.scan })
    return tell(scanPage(locale, reply.id), 'scanned')
  },
})
