import { isInterfaceLocale } from '@/features/places/languages'
import { loadStatement } from '@/features/statements/load-statement'
import {
  type Brochure,
  brochureAsked,
  readDeskBrochure,
  readSeriesBrochure,
  readStatementBrochure,
} from '@/features/statements/read-brochure'
import { deskStatementPath, statementPath } from '@/features/statements/rules'
import { topicPath } from '@/features/topics/rules'
import { printApart, printBlank } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { webContext } from '@/server/context'
import { deskFile } from '@/server/desk-file'
import { env } from '@/server/env'
import { networkHeader } from '@/server/network'
import { refusal } from '@/server/public-post'
import { limitVisitor } from '@/server/visitor-limits'

type Asked = { params: Promise<{ locale: string; slug: string }> }

/** What the address asks for: its languages and its paper; anything else is as if it were not there. */
function askedOf(request: Request, reader: string) {
  const query = new URL(request.url).searchParams
  return { ...brochureAsked.parse(Object.fromEntries(query)), reader }
}

/** GET …/statements/{slug}/brochure.pdf: a statement as a brochure, in one language or in two. Writes nothing. */
export async function statementBrochureRoute(request: Request, { params }: Asked): Promise<Response> {
  const { locale, slug } = await params
  return sendBrochure(request, locale, statementPath.one(locale, slug), (asked) =>
    readStatementBrochure(webContext(), slug, asked),
  )
}

/** GET …/topics/{slug}/brochure.pdf: all parts of a series as one brochure. Writes nothing. */
export async function seriesBrochureRoute(request: Request, { params }: Asked): Promise<Response> {
  const { locale, slug } = await params
  return sendBrochure(request, locale, topicPath(locale, slug), (asked) =>
    readSeriesBrochure(webContext(), slug, asked),
  )
}

/** GET …/desk/statements/{id}/brochure.pdf: a statement as it is saved now, for those who work on it. */
export const deskBrochureRoute = deskFile({
  load: loadStatement,
  ability: ['edit', 'translate'],
  idIn: 'id',
  give: async ({ context, locale }, statement, _params, request) => {
    const brochure = await readDeskBrochure(context, statement, askedOf(request, locale))
    if (!brochure) return undefined
    const url = env().siteUrl + deskStatementPath.one(locale, statement.id)
    return printAttachment('brochure.pdf', printApart({ of: 'brochure', print: { ...brochure, url } }), locale)
  },
})

/** Prints what everybody may read, once for all who want it: another revision of a text is another print. */
async function sendBrochure(
  request: Request,
  locale: string,
  path: string,
  read: (asked: ReturnType<typeof askedOf>) => Promise<Brochure | undefined>,
): Promise<Response> {
  const screen = isInterfaceLocale(locale) ? locale : 'en'
  const wait = await limitVisitor('print', request.headers.get(networkHeader) ?? '', webContext().now)
  if (wait > 0) {
    const refused = await refusal(screen, 429)
    refused.headers.set('retry-after', String(wait))
    return refused
  }
  const brochure = await read(askedOf(request, screen))
  if (!brochure) return refusal(screen, 404)
  const print = { ...brochure, url: env().siteUrl + path }
  const said = { ...print, pictures: print.pictures.map(({ id, credit, texts }) => ({ id, credit, texts })) }
  return printAttachment('brochure.pdf', printBlank({ of: 'brochure', print }, said), screen)
}
