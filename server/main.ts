import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { DocumentCache } from '@/server/documents/cache'
import { listenForChanges } from '@/server/documents/listen'
import { setRenderer } from '@/server/documents/render-page'
import { routeOf } from '@/server/documents/routes'
import { answerGarbled } from './answer-garbled'
import { logConsole } from './console'
import { flushVisits } from './count-visits'
import { hearOfRoom } from './disk-room'
import { env } from './env'
import { guardRequest } from './guard-request'
import { securityHeaders } from './headers'
import { webKeys } from './keyring'
import { log } from './log'
import { sendHeartbeats } from './send-heartbeats'
import { addLanguage, createSite, toPostRoute } from './site'
import { StaticFiles } from './static-files'
import { bodyTimes, cutOffSlow } from './uploads'

/** The web process: one HTTP server in front of Next. In development nothing is kept and scripts stay in. */
const { port, siteUrl, databaseUrl, documentsMegabytes, development } = env()
const site = new URL(siteUrl)
sendHeartbeats()
hearOfRoom()
webKeys() // A web process without its keys must not start.
if (!development) logConsole()

const app = next({ dev: development, port, hostname: site.hostname })
await app.prepare()
const framework = app.getRequestHandler()
setRenderer(framework, development)

const cache = new DocumentCache(documentsMegabytes * 1024 * 1024)
const changes = development ? undefined : listenForChanges(databaseUrl, cache)
const answer = development
  ? answerInDevelopment
  : createSite({ url: site, framework, cache, files: new StaticFiles(process.cwd()) })

async function answerInDevelopment(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = guardRequest(request, site)
  if (refused) {
    response.writeHead(refused.status).end(String(refused.status))
    return
  }
  const url = new URL(request.url ?? '/', site)
  const route = routeOf(url)
  if (request.method === 'POST' && route.kind !== 'framework') return framework(toPostRoute(request, url), response)
  // A name with a dot is a file of public/.
  if (route.kind === 'unprefixed' && !url.pathname.includes('.')) return addLanguage(request, response, route.path)
  return framework(request, response)
}

const headers = securityHeaders(site.protocol === 'https:')
const server = createServer((request, response) => {
  cutOffSlow(request, response, headers)
  return answer(request, response)
})
answerGarbled(server, headers)
// Slow senders are cut off; those of forms earlier, by `cutOffSlow`.
server.headersTimeout = 15_000
server.requestTimeout = bodyTimes.upload
if (development) server.on('upgrade', app.getUpgradeHandler())
server.listen(port, () => {
  log.info({ port }, 'web is ready')
  process.send?.('ready')
})

async function stop(): Promise<void> {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 10_000).unref()
  await flushVisits()
  await changes?.stop()
  await app.close()
}
process.once('SIGTERM', () => stop().then(() => process.exit(0)))
process.once('SIGINT', () => stop().then(() => process.exit(0)))
// The start command is gone: nobody would stop us any more.
process.once('disconnect', () => process.exit(0))
