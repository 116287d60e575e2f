import { claimFile, readParts } from '@/features/exports/claim-file'
import { loadExport } from '@/features/exports/load-export'
import { isInterfaceLocale } from '@/features/places/languages'
import { refusal } from '@/server/public-post'
import { enterDesk } from '@/server/session'
import { streamOf } from '@/server/stream-of'

/**
 * POST /{locale}/desk/exports/{id}/file: the encrypted file of an export, for its asker alone and once; it is no GET,
 * because the file is gone afterwards. It goes through piece by piece, and web cannot read it.
 */
export async function exportFileRoute(
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> {
  const { locale: asked, id } = await params
  const locale = isInterfaceLocale(asked) ? asked : 'en'
  const desk = await enterDesk()
  const one = desk && (await loadExport(desk.context, desk.organiser, 'export', id))
  if (!desk || !one) return refusal(locale, 404)
  const claimed = await claimFile(desk.context, one)
  if (!claimed.ok) return refusal(locale, claimed.reason === 'gone' ? 410 : 404)
  return new Response(streamOf(readParts(desk.context, one.id)), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/octet-stream',
      'content-length': String(claimed.size),
      'content-disposition': `attachment; filename="export-${one.number}.${claimed.ending}.age"`,
      'x-file-size': String(claimed.size),
    },
  })
}
