import { domainToASCII } from 'node:url'

/** Why an address is refused; the screen turns it into words beside the field. */
export type EmailFault = 'empty' | 'format' | 'long' | 'several' | 'ascii' | 'role' | 'own'

/** RFC 5321, 4.5.3.1: octets of the part before the @, and of the whole. */
const longestLocal = 64
export const longestAddress = 254

const dotAtom = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
/** Where a form letter was to put a name. The grammar allows the signs, no provider gives them out. */
const placeholder = /[{}]|^%.*%$/
/** Two addresses with nothing between them but a blank or a stroke. */
const severalInARow = /^[^\s"@]+@[^\s"@/|]+[\s/|]+[^\s"@]+@[^\s"@]+$/
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const topLevel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/
/** Mailboxes of machines and departments (RFC 2142), which do not sign petitions. */
const roles = new Set(['postmaster', 'abuse', 'mailer-daemon', 'hostmaster', 'noreply', 'no-reply', 'root', 'security'])

/**
 * Judges a trimmed address: exactly one, ASCII before the @ (our servers do not ask for SMTPUTF8), a domain with at
 * least two labels after it, at most 254 octets (RFC 5321). `ownDomain` is ours: nobody signs from it.
 */
export function checkEmail(email: string, ownDomain = ''): EmailFault | undefined {
  if (email === '') return 'empty'
  if (email.length > longestAddress) return 'long'
  if ((/[,;]/.test(email) && email.split('@').length > 2) || severalInARow.test(email)) return 'several'
  const parts = email.split('@')
  const [local = '', domain = ''] = parts
  if (parts.length !== 2 || local === '') return 'format'
  if (/^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(local) && /[^ -~]/.test(local)) return 'ascii'
  if (!dotAtom.test(local) || placeholder.test(local)) return 'format'
  const ascii = asciiDomain(domain)
  if (ascii === '') return 'format'
  if (local.length > longestLocal || local.length + 1 + ascii.length > longestAddress) return 'long'
  if (roles.has(local.toLowerCase())) return 'role'
  return ownDomain !== '' && (ascii === ownDomain || ascii.endsWith(`.${ownDomain}`)) ? 'own' : undefined
}

/** The domain in ASCII (IDNA), as it stands in an envelope; empty when it is no domain that mail goes to. */
export function asciiDomain(domain: string): string {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return ''
  const ascii = domainToASCII(domain).toLowerCase()
  const labels = ascii.split('.')
  const sound = labels.length >= 2 && labels.every((part) => label.test(part)) && topLevel.test(labels.at(-1) ?? '')
  return sound ? ascii : ''
}

/** The address as an envelope carries it: the part before the @ as typed, the domain in ASCII. */
export function envelopeAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, at)}@${asciiDomain(email.slice(at + 1))}`
}
