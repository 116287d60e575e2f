import { getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { hasStall } from '@/features/stalls/receive-forms'
import { stallPath } from '@/features/stalls/rules'
import { webContext } from '@/server/context'
import { refusal } from '@/server/public-post'

interface Props {
  params: Promise<{ locale: string; code: string }>
}

/** GET …/stall/{code}/app.webmanifest: the page on the home screen of a phone (Web Application Manifest). Its name says nothing of the petition. */
export async function manifestRoute(_request: Request, { params }: Props): Promise<Response> {
  const { locale, code } = await params
  if (!(await hasStall(webContext(), code))) return refusal(locale, 404)
  const t = await getTranslations({ locale, namespace: 'stalls.page' })
  const start = stallPath.page(locale, code)
  const manifest = {
    id: start,
    start_url: start,
    scope: start,
    name: t('title'),
    short_name: t('title'),
    lang: locale,
    dir: direction(locale),
    display: 'standalone',
    background_color: '#ffffff',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
  return Response.json(manifest, {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-store' },
  })
}
