import { loadTeam } from '@/features/access/load-team'
import { exportContentJson, exportContentZip, recordContentExport } from '@/features/content/export-content'
import { contentPath, largestContent } from '@/features/content/rules'
import { storeContent } from '@/features/content/store-content'
import { isoDay } from '@/features/days'
import { isInterfaceLocale } from '@/features/places/languages'
import { tell } from '@/features/texts/told'
import { deskUpload } from '@/server/desk-upload'
import { enterDesk } from '@/server/session'
import { streamOf } from '@/server/stream-of'

const refuse = (locale: string, why: string) => tell(contentPath.all(locale), `file.${why}`)

/** POST /{locale}/desk/content/of/{team}/upload: a file of texts, to be looked at before any of them is here. */
export const contentUploadRoute = deskUpload({
  load: loadTeam,
  ability: 'edit',
  otherwise: contentPath.all,
  refuse: (locale, _id, why) => refuse(locale, why === 'size' ? 'too-big' : 'none'),
  act: async ({ context, locale }, team, { files: [file], cut }) => {
    if (cut || (file && file.bytes.length > largestContent)) return refuse(locale, 'too-big')
    if (!file) return refuse(locale, 'none')
    const outcome = await storeContent(context, { team, fileName: file.name, bytes: file.bytes })
    return outcome.ok ? contentPath.one(locale, outcome.id) : refuse(locale, outcome.fault.code)
  },
})

const noStore = { 'cache-control': 'no-store' }

/** POST /{locale}/desk/content/of/{team}/texts: everything the team wrote as a file. It is noted, and so no GET. */
export async function contentExportRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale: asked, id } = await params
  const locale = isInterfaceLocale(asked) ? asked : 'en'
  const desk = await enterDesk()
  if (!desk) return new Response(null, { status: 303, headers: { ...noStore, location: `/${locale}/desk/sign-in` } })
  const team = await loadTeam(desk.context, desk.organiser, 'edit', id)
  if (!team) return new Response(null, { status: 404, headers: noStore })
  const form = new URLSearchParams((await request.text()).slice(0, 1_024))
  await recordContentExport(desk.context, team)
  const isJson = form.get('format') === 'json'
  const parts = isJson ? exportContentJson(desk.context, team) : exportContentZip(desk.context, team)
  const name = `texts-${isoDay(desk.context.now)}.${isJson ? 'json' : 'zip'}`
  const headers = {
    ...noStore,
    'content-type': isJson ? 'application/json; charset=utf-8' : 'application/zip',
    'content-disposition': `attachment; filename="${name}"`,
  }
  return new Response(streamOf(parts as AsyncGenerator<Uint8Array>), { headers })
}
