import { domainToASCII } from 'node:url'

/** How a provider lets one mailbox be written in several ways; what is not in the table has one spelling. */
interface Provider {
  domains: string
  /** The domain that stands for all of them, where one name at each is one mailbox. */
  same?: string
  /** What follows a "+" in the local part is ignored. */
  tagged?: true
  /** Dots in the local part mean nothing. */
  dotless?: true
}

/**
 * Only providers that say so themselves, and only what they say. Anywhere else "ann+news" and "ann" may be two people: to
 * take them for one would give a stranger's word to somebody else.
 *
 * - Google: dots (support.google.com/mail/answer/7436150), "+" and the two domains (support.google.com/mail/answer/22370).
 * - Microsoft: "+" ("Outlook.com supports simpler + email aliases too", Outlook blog, 17 September 2013). A name at another
 *   of its domains is somebody else's.
 * - Apple: the domains of one account (support.apple.com/118230). Of tags it says nothing.
 * - Proton: "+" (proton.me/support/creating-aliases) and the short form of an address (…/addresses-and-aliases).
 * - Fastmail: "+" (fastmail.help/hc/en-us/articles/360060591053).
 */
const providers: Provider[] = [
  { domains: 'gmail.com googlemail.com', same: 'gmail.com', tagged: true, dotless: true },
  { domains: 'outlook.com hotmail.com live.com', tagged: true },
  { domains: 'icloud.com me.com mac.com', same: 'icloud.com' },
  { domains: 'proton.me protonmail.com pm.me', same: 'proton.me', tagged: true },
  { domains: 'fastmail.com fastmail.fm', tagged: true },
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
  if (provider?.tagged) name = untagged(name)
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
  const name = untagged(canonical.slice(0, at))
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
function untagged(name: string): string {
  const at = name.indexOf('+')
  return at > 0 ? name.slice(0, at) : name
}
