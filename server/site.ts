import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { interfaceLocales, isInterfaceLocale, negotiate } from '@/features/places/languages'
import { findOldAddress } from '@/features/statements/find-old-address'
import { statementPath } from '@/features/statements/rules'
import type { DocumentCache } from '@/server/documents/cache'
import { renderPage } from '@/server/documents/render-page'
import { type Route, routeOf } from '@/server/documents/routes'
import { serveDocument } from '@/server/documents/serve-document'
import { addressPattern, type DeskPath, type PublicPath } from './address-patterns'
import { webContext } from './context'
import { countVisit } from './count-visits'
import { type FoundPost, findDirectPost } from './direct-posts'
import { readBody } from './forms'
import { guardRequest } from './guard-request'
import { filePolicy, securityHeaders, setDeskPolicy, stallPolicy } from './headers'
import { log } from './log'
import { networkHeader } from './network'
import type { StaticFiles } from './static-files'
import { trimAddress } from './trim-address'
import { answerDeskPost } from './unreadable-posts'
import { receiveBody } from './uploads'

/** Pictures and documents that somebody sent us, for organisers. */
const deskFile = new RegExp(`^/\\w+${addressPattern('/desk/files/[id]' satisfies DeskPath)}$`)
/** The page that people sign on at a stall. */
const stallPage = new RegExp(`^/\\w+${addressPattern('/stall/[code]' satisfies PublicPath)}$`)

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What the public site is made of, in production. */
export interface Site {
  url: URL
  framework: Answer
  cache: DocumentCache
  files: StaticFiles
}

/** Answers requests: public pages from memory, posts and the desk through the framework, everything else not at all. */
export function createSite({ url: site, framework, cache, files }: Site): Answer {
  const takesPosts = postRoutes()
  const headers = securityHeaders(site.protocol === 'https:')
  const headerMap = new Map(Object.entries(headers))
  // Where an address belongs is decided by its text alone, and asked again and again.
  const routes = new LRUCache<string, Route>({
    max: 5_000,
    maxSize: 1024 * 1024,
    sizeCalculation: (_route, url) => url.length,
    memoMethod: (url) => routeOf(new URL(url, site)),
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = guardRequest(request, site)
    const meant = refused ? undefined : trimAddress(request)
    if (meant !== undefined) return void response.writeHead(308, { ...headers, location: meant }).end()
    const route = refused ? undefined : routes.memo(request.url ?? '/')
    if (route?.kind === 'document' && request.method !== 'POST') {
      const document = cache.peek(route) ?? (await cache.get(route))
      if (document.status === 404 && (await leadToNew(request, response))) return
      if (document.status >= 400) return refuse(request, response, document.status)
      if (request.method === 'GET') countVisit(request.url ?? '')
      return serveDocument(request, response, document, headers)
    }
    response.setHeaders(headerMap)
    if (refused || !route) return refuse(request, response, refused?.status ?? 400)
    const url = new URL(request.url ?? '/', site)
    if (url.pathname === '/api/health' && request.method !== 'POST') return tellHealth(response)
    if (files.serve(request, response, url.pathname)) return
    // Of what is the framework's own we use the files of the build, and those were served.
    if (url.pathname.startsWith('/_next/')) return refuse(request, response, 404)
    if (route.kind === 'framework') {
      setDeskPolicy(request, response, false)
      if (deskFile.test(url.pathname)) response.setHeader('Content-Security-Policy', filePolicy)
      if (request.method === 'POST') return answerDeskPost(framework, request, response)
      return framework(request, response)
    }
    if (request.method === 'POST') {
      const direct = findDirectPost(url.pathname)
      if (direct) return answerPost(direct, request, response, url)
      return takesPosts(url.pathname) ? framework(toPostRoute(request, url), response) : refuse(request, response, 404)
    }
    if (route.kind === 'unprefixed') {
      if (await leadToNew(request, response)) return
      return addLanguage(request, response, route.path)
    }
    if (route.kind === 'received') response.setHeader('Content-Security-Policy', filePolicy)
    if (route.kind !== 'page') return framework(request, response)
    const page = await renderPage(route.url, { language: languageOf(request) })
    if (page.status === 404 && (await leadToNew(request, response))) return
    if (page.status >= 400) return refuse(request, response, page.status)
    if (stallPage.test(url.pathname)) response.setHeader('Content-Security-Policy', stallPolicy)
    response.writeHead(page.status, { ...page.headers, 'cache-control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : page.body)
  }

  /** Leads who follows the address of a statement on an older site to where it is now; false where there is none. */
  async function leadToNew(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const found = await findOldAddress(webContext(), new URL(request.url ?? '/', site)).catch(() => undefined)
    if (!found) return false
    const locale = isInterfaceLocale(found.locale) ? found.locale : interfaceLocales[0]
    response.writeHead(301, { ...headers, Location: statementPath.one(locale, found.slug) }).end()
    return true
  }

  /** GET /api/health: 200 while pages can be served, else 503. A load balancer asks it. */
  async function tellHealth(response: ServerResponse): Promise<void> {
    const serves = await servesPages().catch(() => false)
    const body = serves ? { status: 'ok' } : { status: 'trouble', reason: 'Pages cannot be served' }
    response.writeHead(serves ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(body))
  }

  async function servesPages(): Promise<boolean> {
    const start = { url: `/${interfaceLocales[0]}`, asked: [] }
    const document = cache.peek(start) ?? (await cache.get(start))
    return document.status < 400
  }

  async function answerPost(
    direct: FoundPost,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    if (!(await direct.admits())) return refuse(request, response, 404)
    const contentType = request.headers['content-type'] ?? ''
    const received = await receiveBody(request, url.pathname, contentType)
    if ('status' in received) return refuse(request, response, received.status)
    const network = String(request.headers[networkHeader])
    const post = { path: url.pathname, contentType, network, body: received.body, cut: received.cut }
    const answered = await direct.handle(post).finally(received.release)
    response.writeHead(answered.status, Object.fromEntries(answered.headers))
    response.end(answered.body ? Buffer.from(await answered.arrayBuffer()) : undefined)
  }

  /** Shows the page for a status; the framework's own error pages need scripts. */
  async function refuse(request: IncomingMessage, response: ServerResponse, status: number): Promise<void> {
    const shown = status >= 500 ? 503 : status
    const first = new URL(request.url ?? '/', site).pathname.split('/')[1] ?? ''
    const locale = isInterfaceLocale(first) ? first : negotiate(languageOf(request), interfaceLocales)
    const page = await cache.get({ url: `/${locale}/refused/${shown}`, asked: [] })
    if (shown === 503) response.setHeader('Retry-After', '30')
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
    if (hasBody && !request.readableEnded && !request.destroyed) await readBody(request)
    serveDocument(request, response, { ...page, status: shown, etag: '' }, headers)
  }

  return (request, response) =>
    answer(request, response).catch(async (err) => {
      log.error({ err }, 'A request failed')
      if (response.headersSent) response.destroy()
      else await refuse(request, response, 503).catch(() => response.destroy())
    })
}

/** Sends a visitor without a language in the address to their own (RFC 9110, 12.5.4). */
export function addLanguage(request: IncomingMessage, response: ServerResponse, path: string): void {
  const locale = negotiate(languageOf(request), interfaceLocales)
  response.setHeader('Vary', 'Accept-Language')
  response
    .writeHead(307, { Location: `/${locale}${path.replace(/^\/(?=$|\?)/, '')}`, 'Cache-Control': 'no-store' })
    .end()
}

/** Next has either a page or a route at an address: what a page takes is the route `post` below it. */
export function toPostRoute(request: IncomingMessage, url: URL): IncomingMessage {
  request.url = `${url.pathname}/post${url.search}`
  return request
}

function languageOf(request: IncomingMessage): string {
  return String(request.headers['accept-language'] ?? '')
}

/** Which addresses have a `post` route in the build. */
function postRoutes(): (pathname: string) => boolean {
  const manifest = JSON.parse(readFileSync('.next/routes-manifest.json', 'utf8')) as {
    dynamicRoutes: { page: string; regex: string }[]
  }
  const routes = manifest.dynamicRoutes
    .filter(({ page }) => page.endsWith('/post'))
    .map(({ regex }) => new RegExp(regex))
  return (pathname) => routes.some((route) => route.test(`${pathname}/post`))
}
