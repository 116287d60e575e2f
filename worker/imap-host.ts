import { lookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** Addresses that are not on the public internet (IANA special-purpose registries, RFC 6890). */
const inner = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inner.addSubnet(net, prefix, 'ipv4')
}
/** All public IPv6 lies in 2000::/3; of that, tunnels (which hold an IPv4 address), tests and documentation are none. */
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inner.addSubnet(net, prefix, 'ipv6')
}

/** True for an address on the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return global.check(address, 'ipv6') && !inner.check(address, 'ipv6')
  return isIP(address) === 4 && !inner.check(address, 'ipv4')
}

/** How a mailbox's server is reached. */
export interface ImapHost {
  /** The address that was looked at: what a name leads to a moment later is not asked again. */
  address: string
  /** The name its certificate must bear; empty for a bare address. */
  servername: string
  /** It is on this machine, and the operator says so: nobody can sit in between. */
  here: boolean
}

/**
 * Finds the server that an organiser named. Names and addresses inside the operator's own network are refused, wherever
 * they are written down, unless the operator allows the host. Throws where there is none that may be asked.
 */
export async function findImapHost(host: string, allowed: readonly string[]): Promise<ImapHost> {
  const name = host.toLowerCase().replace(/\.$/, '')
  const found = await lookup(name, { all: true, verbatim: true })
  const isAllowed = allowed.includes(name)
  const [first] = isAllowed ? found : found.filter(({ address }) => isPublicAddress(address))
  if (!first) throw new Error('No such mail server is asked')
  const { address } = first
  return { address, servername: isIP(name) ? '' : name, here: isAllowed && /^(127\.|::1$)/.test(address) }
}
