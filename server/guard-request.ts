import type { IncomingMessage } from 'node:http'
import { addressPattern, type PostPath } from './address-patterns'
import { largestForm } from './forms'
import { networkHeader, networkOf, pageHeader } from './network'
import { largestAction } from './unreadable-posts'
import { mostUploaded, takesFiles } from './uploads'

/** A request that is turned away before anything reads it, with the status that says why. */
export interface GuardRefusal {
  status: 400 | 403 | 404 | 405 | 413 | 415 | 421
}

/**
 * What mail programs post by themselves, from wherever they are and without cookies (RFC 8058): the token in the address
 * is all that counts, and all that it does is to stop mails.
 */
const oneClick = new RegExp(`^/\\w+${addressPattern('/unsubscribe/[token]' satisfies PostPath)}$`)

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Headers that only we may set: whatever comes from outside is dropped before anybody reads it. */
const ours = [
  'content-security-policy',
  'x-nonce',
  'x-middleware-subrequest',
  'x-middleware-rewrite',
  'x-forwarded-host',
  networkHeader,
  pageHeader,
]

/**
 * Judges a request by its line and headers alone; drops headers that only we may set, and sets the network it comes
 * from and the address a form was posted to. `site` is our own address.
 * Posts must come from our own pages: browsers say so in Origin or Sec-Fetch-Site (OWASP CSRF cheat sheet).
 */
export function guardRequest(request: IncomingMessage, site: URL): GuardRefusal | undefined {
  for (const name of ours) if (name in request.headers) delete request.headers[name]
  request.headers[networkHeader] = networkOf(request, isLoopback(site.hostname))
  const { method = 'GET', headers, url = '/' } = request
  if (method === 'POST') headers[pageHeader] = url
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('%00')) return { status: 400 }
  if (!isReadable(url)) return { status: 404 }
  if (!hasOneHost(request.rawHeaders)) return { status: 400 }
  if (!isOurHost(headers.host ?? '', site)) return { status: 421 }
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return { status: 405 }
  const [pathname = ''] = url.split('?')
  const isOfDesk = /^\/\w+\/desk(\/|$)/.test(pathname)
  if (headers['next-action'] !== undefined && !isOfDesk) return { status: 404 }
  if (!oneClick.test(pathname) && !isFromOurPages(request)) return { status: 403 }
  if (headers['content-encoding'] !== undefined) return { status: 415 }
  const length = Number(headers['content-length'] ?? 0)
  if (isOfDesk || pathname.startsWith('/api/auth/'))
    return length > (takesFiles(pathname) ? mostUploaded : largestAction) ? { status: 413 } : undefined
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!formTypes.includes(type)) return { status: 415 }
  const most = type === 'multipart/form-data' && takesFiles(pathname) ? mostUploaded : largestForm
  if (length > most) return { status: 413 }
  return undefined
}

/** Names and values in turn, as they came: Node takes the first of two and says nothing. */
function hasOneHost(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts === 1
}

function isReadable(url: string): boolean {
  if (!url.includes('%')) return true
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

/** Our own host and port; on a site of this machine every loopback name will do. */
function isOurHost(host: string, site: URL): boolean {
  if (host === site.host) return true
  if (!isLoopback(site.hostname)) return false
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined
  return asked !== undefined && isLoopback(asked.hostname)
}

function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function isFromOurPages({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  const fetchSite = headers['sec-fetch-site']
  if (origin === undefined && fetchSite === undefined) return false
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === headers.host
}
