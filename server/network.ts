import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/** Where the framework's half of the process finds the network of a request; nobody outside can set it. */
export const networkHeader = 'x-postbag-network'
/** Where it finds the address that a form was posted to. */
export const pageHeader = 'x-postbag-page'

/**
 * The network a request comes from: its /24 (IPv4) or /48 (IPv6), never the whole address. Behind a proxy on this machine
 * the last address in X-Forwarded-For counts. All that come without one they can be told by share a network: through an
 * onion service, or a proxy that names nobody. Only on a site of this machine (`ownSite`), which nobody else can reach, is
 * a request of the machine itself of no network.
 */
export function networkOf(request: IncomingMessage, ownSite: boolean): string {
  const peer = plain(request.socket.remoteAddress ?? '')
  if (!isLoopback(peer)) return prefix(peer)
  const header = request.headers['x-forwarded-for']
  if (header === undefined && ownSite) return ''
  return prefix(
    plain(
      String(header ?? '')
        .split(',')
        .at(-1)
        ?.trim() ?? '',
    ),
  )
}

/** The one network of all who have none. */
const nameless = 'nameless'

/** Some proxies write the port as well: "192.0.2.7:4711", "[2001:db8::1]:4711" (RFC 7239, 6). */
function plain(written: string): string {
  const [, six, four] = /^(?:\[([\da-f:.]+)\](?::\d{1,5})?|([\d.]{7,15}):\d{1,5})$/i.exec(written.slice(0, 60)) ?? []
  const address = six ?? four ?? written
  return address.startsWith('::ffff:') && isIPv4(address.slice(7)) ? address.slice(7) : address
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

function prefix(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(address)) return nameless
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  return `${[...groups, '0', '0', '0'].slice(0, 3).join(':')}::/48`
}
