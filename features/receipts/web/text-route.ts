import { readListedPetition } from '@/features/receipts/read-listed-petition'
import { parseTextName, readPublishedText } from '@/features/receipts/read-published-text'
import { webContext } from '@/server/context'
import { refusal } from '@/server/public-post'

interface Props {
  params: Promise<{ locale: string; slug: string; file: string }>
}

/** GET …/petitions/{slug}/texts/{version}.{language}.txt, or {hash}.txt: a text whose hash stands on the lists. */
export async function textRoute(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug, file } = await params
  const context = webContext()
  const asked = parseTextName(file)
  const petitionId = asked && (await readListedPetition(context, slug))
  const content = petitionId && (await readPublishedText(context, petitionId, asked))
  if (!content) return refusal(locale, 404)
  return new Response(content, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=600' },
  })
}
