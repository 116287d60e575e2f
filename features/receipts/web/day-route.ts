import { readDay } from '@/features/receipts/read-day'
import { readListedPetition } from '@/features/receipts/read-listed-petition'
import { parseDayName } from '@/features/receipts/rules'
import { webContext } from '@/server/context'
import { networkHeader } from '@/server/network'
import { refusal } from '@/server/public-post'
import { streamOf } from '@/server/stream-of'
import { limitVisitor } from '@/server/visitor-limits'

interface Props {
  params: Promise<{ locale: string; slug: string; file: string }>
}

/**
 * GET …/petitions/{slug}/receipts/{day}.txt: the list of a day. It never changes, and its validator is its root. It leaves as
 * fast as it is read, and pieces of different lists are read one after another: a million codes take no more of the database
 * than a few.
 */
export async function dayRoute(request: Request, { params }: Props): Promise<Response> {
  const { locale, slug, file } = await params
  const context = webContext()
  const wait = await limitVisitor('mirror', request.headers.get(networkHeader) ?? '', context.now)
  if (wait > 0) {
    const response = await refusal(locale, 429)
    response.headers.set('retry-after', String(wait))
    return response
  }
  const day = parseDayName(file)
  const petitionId = day && (await readListedPetition(context, slug))
  const found = petitionId && (await readDay(context, { petitionId, day }))
  if (!found) return refusal(locale, 404)
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', etag: `"${found.root}"` }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  return new Response(streamOf(inTurn(found.pieces)), {
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })
}

let last: Promise<unknown> = Promise.resolve()

/** The same pieces, each read when those that others asked for before are there. */
async function* inTurn(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  for (;;) {
    const next = last.then(() => pieces.next())
    last = next.catch(() => {})
    const { done, value } = await next
    if (done) return
    yield value
  }
}
