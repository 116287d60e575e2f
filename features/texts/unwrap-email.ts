import { unseen } from './hidden-marks'

/** The at sign and the full stop as keyboards of East Asia write them. */
const wideAt = /[\uFF20\uFE6B]/g

const wideStop = /[\uFF0E\uFF61\u3002]/g

const opening = '<([{"\'“„«‹‘‚`'

const closing = '>)]}"\'”“»›’.,;:!?…`'

/** Signs of a pair that stand inside of an address: the address is not what is wrapped. */
const inside = /[<>()[\]{}"„“”«»‹›]|['’`]@/

/**
 * Reads one e-mail address out of what was pasted for it: `Anna <anna@example.org>`, `mailto:anna@example.org?subject=x`,
 * an address in quotes, in brackets, with a full stop or with invisible signs around it, a link of Markdown. What holds
 * anything else, more than one address, or what a form letter left (`{anna}@…`) comes back as it is, for the grammar to
 * judge. The caller has measured the text.
 */
export function unwrapEmail(text: string): string {
  const tidy = text.replace(unseen, '').replace(wideAt, '@').replace(wideStop, '.').trim()
  const seen = tidy.replace(/^\[([^[\]]*)\]\(([^()]*)\)$/, '$1 <$2>')
  const bare = unquote(withoutName(seen))
  return unquote(withoutScheme(bare))
}

/** `Name <address>`: the address, unless the name is another one. */
function withoutName(text: string): string {
  const open = text.indexOf('<')
  const close = text.indexOf('>', open)
  if (open < 0 || close < 0 || text.includes('<', open + 1) || text.includes('>', close + 1)) return text
  if (/[\p{L}\p{N}@]/u.test(text.slice(close))) return text
  const name = withoutScheme(unquote(text.slice(0, open).trim()))
  const address = withoutScheme(text.slice(open + 1, close).trim())
  return name.includes('@') && name.toLowerCase() !== address.toLowerCase() ? text : address
}

/** `mailto:` with whatever the link would write (RFC 6068), also as a link of the web; one that is broken stays as it is. */
function withoutScheme(text: string): string {
  const [scheme] = /^mailto:(?:\/\/)?/i.exec(text) ?? []
  if (scheme === undefined) return text
  const [address = ''] = text.slice(scheme.length).split('?')
  try {
    return decodeURIComponent(address).trim()
  } catch {
    return text
  }
}

/** Takes signs off both ends that no address begins or ends with, unless they belong to what is inside. */
function unquote(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && opening.includes(text.charAt(start))) start++
  while (end > start && (closing.includes(text.charAt(end - 1)) || text.charAt(end - 1) === ' ')) end--
  const bare = text.slice(start, end)
  return inside.test(bare) ? text : bare
}
