import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network a request comes from: its /24 (IPv4) or /48 (IPv6), never the whole address. Behind a proxy on this machine
 * the last address in X-Forwarded-For counts; a request of this machine itself has no network.
 */
export function networkOf(request: IncomingMessage): string {
  const peer = plain(request.socket.remoteAddress ?? '')
  if (!isLoopback(peer)) return prefix(peer)
  const forwarded =
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? ''
  return prefix(plain(forwarded))
}

function plain(address: string): string {
  return address.startsWith('::ffff:') && isIPv4(address.slice(7)) ? address.slice(7) : address
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

function prefix(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(address)) return ''
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  return `${[...groups, '0', '0', '0'].slice(0, 3).join(':')}::/48`
}
