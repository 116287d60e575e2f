import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { interfaceLocales, negotiate } from '@/features/languages/rules'
import { DocumentCache } from './documents/cache'
import { listenForChanges } from './documents/listen'
import { renderPage, setRenderer } from './documents/render-page'
import { routeOf } from './documents/routes'
import { serveDocument } from './documents/serve-document'
import { env } from './env'
import { guard } from './guard'
import { setDeskPolicy, setSecurityHeaders } from './headers'
import { webKeys } from './keyring'
import { log } from './log'
import { networkOf } from './network'
import { StaticFiles } from './static-files'

/**
 * The web process: one HTTP server that answers public pages from memory and hands the rest to Next. In development
 * nothing is kept and the framework's scripts stay in, so that pages reload by themselves.
 */
const { port, siteUrl, databaseUrl, development } = env()
const site = new URL(siteUrl)
webKeys() // A web process without its keys must not start.

const app = next({ dev: development, port, hostname: site.hostname })
await app.prepare()
const framework = app.getRequestHandler()
setRenderer(framework, development)

const cache = new DocumentCache()
const changes = listenForChanges(databaseUrl, cache)
const files = development ? undefined : new StaticFiles(process.cwd())

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  setSecurityHeaders(response, site.protocol === 'https:')
  const refusal = guard(request, site)
  const locale = negotiate(String(request.headers['accept-language'] ?? ''), interfaceLocales)
  if (refusal) return refuse(request, response, refusal.status, locale)
  const url = new URL(request.url ?? '/', siteUrl)
  if (files?.serve(request, response, url.pathname)) return
  const route = routeOf(url)
  if (route.kind === 'framework') {
    setDeskPolicy(request, response, development)
    return framework(request, response)
  }
  if (request.method === 'POST') {
    // Next has either a page or a route at an address: what a page takes is the route `post` below it.
    request.headers['x-postbag-network'] = networkOf(request)
    request.url = `${url.pathname}/post${url.search}`
    return framework(request, response)
  }
  if (route.kind === 'unprefixed') {
    if (development && /\.\w+$/.test(url.pathname)) return framework(request, response)
    response.setHeader('Vary', 'Accept-Language')
    response.writeHead(307, {
      Location: `/${locale}${route.path === '/' ? '' : route.path}`,
      'Cache-Control': 'no-store',
    })
    response.end()
    return
  }
  if (development) {
    // Scripts, hot reload and inline styles of the development server.
    response.removeHeader('Content-Security-Policy')
    return framework(request, response)
  }
  if (route.kind === 'document') return serveDocument(request, response, await cache.get(route.url))
  if (isFile(url.pathname)) return framework(request, response)
  const page = await renderPage(route.url, { language: String(request.headers['accept-language'] ?? '') })
  response.writeHead(page.status, { ...page.headers, 'cache-control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : page.body)
}

/** Addresses that answer with a file made on request, not with a page. */
function isFile(pathname: string): boolean {
  return pathname.endsWith('.pdf')
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  locale: string,
): Promise<void> {
  const page = development ? undefined : await cache.get(`/${locale}/refused/${status}`).catch(() => undefined)
  // What is left of the body is thrown away.
  request.resume()
  response.setHeader('Connection', 'close')
  if (page?.status !== 200) {
    response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}`)
    return
  }
  serveDocument(request, response, { ...page, status })
}

const server = createServer((request, response) => {
  answer(request, response).catch((err) => {
    log.error({ err }, 'A request failed')
    if (response.headersSent) response.destroy()
    else response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '5' }).end('503')
  })
})
// Slow senders are cut off; a form of 64 kB needs no longer than this.
server.headersTimeout = 15_000
server.requestTimeout = 15_000
if (development) server.on('upgrade', app.getUpgradeHandler())
server.listen(port, () => {
  log.info({ port }, 'web is ready')
  process.send?.('ready')
})

async function stop(): Promise<void> {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 10_000).unref()
  await changes.stop()
  await app.close()
}
process.once('SIGTERM', () => stop().then(() => process.exit(0)))
process.once('SIGINT', () => stop().then(() => process.exit(0)))
// The start command is gone: nobody would stop us any more.
process.once('disconnect', () => process.exit(0))
