import { domainToASCII } from 'node:url'

const dotless = new Set(['gmail.com'])
const sameProvider: Record<string, string> = { 'googlemail.com': 'gmail.com' }
/** Providers where a hyphen, not a plus, opens the part that is ignored. */
const hyphenTags = new Set(['yahoo.com'])

/**
 * One spelling for every way of writing one mailbox: lower case, ASCII domain, no "+tag"; at Gmail, where dots mean
 * nothing, no dots either. Dots stay everywhere else: two people can differ by one. Only for comparing; mail goes to
 * the address as typed.
 */
export function canonicalEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const typedDomain = email
    .slice(at + 1)
    .trim()
    .toLowerCase()
  const ascii = domainToASCII(typedDomain) || typedDomain
  const domain = sameProvider[ascii] ?? ascii
  let local = email.slice(0, at).trim().toLowerCase().split('+')[0] ?? ''
  if (hyphenTags.has(domain)) local = local.split('-')[0] ?? local
  if (dotless.has(domain)) local = local.replaceAll('.', '')
  return `${local}@${domain}`
}
