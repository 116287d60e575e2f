import { domainToASCII } from 'node:url'

/** How a provider lets one mailbox be written in several ways; what is not in the table has one spelling. */
interface Provider {
  domains: string
  /** The domain that stands for all of them, where one name at each is one mailbox. */
  same?: string
  /** What follows this sign in the local part is ignored. */
  tag?: '+' | '-'
  /** Dots in the local part mean nothing. */
  dotless?: true
}

/**
 * Only providers that say so themselves. Anywhere else "ann+news" and "ann" may be two people: to take them for one
 * would give a stranger's word to somebody else.
 */
const providers: Provider[] = [
  { domains: 'gmail.com googlemail.com', same: 'gmail.com', tag: '+', dotless: true },
  { domains: 'outlook.com hotmail.com live.com msn.com', tag: '+' },
  { domains: 'icloud.com me.com mac.com', same: 'icloud.com', tag: '+' },
  { domains: 'proton.me protonmail.com pm.me', same: 'proton.me', tag: '+' },
  { domains: 'fastmail.com posteo.de posteo.net mailbox.org riseup.net', tag: '+' },
  { domains: 'yandex.ru ya.ru yandex.com yandex.by yandex.kz', same: 'yandex.ru', tag: '+' },
  { domains: 'yahoo.com', tag: '-' },
]
const providerOf = new Map(providers.flatMap((one) => one.domains.split(' ').map((domain) => [domain, one] as const)))

/**
 * One spelling for every way of writing one mailbox: lower case, ASCII domain; at providers known for it no "+tag", no
 * dots, one of their domains. Only for comparing; mail goes to the address as typed.
 */
export function canonicalEmail(email: string): string {
  const { local, domain } = writtenParts(email)
  const provider = providerOf.get(domain)
  let name = local.toLowerCase()
  if (provider?.tag) name = untagged(name, provider.tag)
  if (provider?.dotless) name = name.replaceAll('.', '')
  return `${name}@${provider?.same ?? domain}`
}

/** The address as it was written, for what is known of this very spelling: only the domain is folded (RFC 5321, 2.4). */
export function writtenEmail(email: string): string {
  const { local, domain } = writtenParts(email)
  return `${local}@${domain}`
}

/**
 * The mailbox that mails to an address may end up in, for counting them: its canonical spelling, and one more for all
 * its tags together, wherever it is: a tag of somebody's making may reach the same person, and must not count as theirs.
 */
export function countedEmail(email: string): string {
  const canonical = canonicalEmail(email)
  const at = canonical.lastIndexOf('@')
  const name = untagged(canonical.slice(0, at), '+')
  return name === canonical.slice(0, at) ? canonical : `${name}+@${canonical.slice(at + 1)}`
}

function writtenParts(email: string): { local: string; domain: string } {
  const at = email.lastIndexOf('@')
  const typed = email
    .slice(at + 1)
    .trim()
    .toLowerCase()
  return { local: email.slice(0, at).trim(), domain: domainToASCII(typed) || typed }
}

/** A name that begins with the sign has no tag. */
function untagged(name: string, sign: '+' | '-'): string {
  const at = name.indexOf(sign)
  return at > 0 ? name.slice(0, at) : name
}
