import type { IncomingMessage } from 'node:http'

/** What no address of ours ends with: signs, blanks and what cannot be seen. Tokens end with letters, "-" and "_". */
const around = /[\p{P}\p{S}\p{Z}\p{C}]/u
const ours = '-_/'

/**
 * A link that was passed on in a sentence takes the sign behind it along: "…/confirm.", "…/confirm»". Returns where it was
 * meant to lead, its query kept; undefined when nothing is around it.
 */
export function trimAddress({ method, url = '/' }: Pick<IncomingMessage, 'method' | 'url'>): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  // Nearly every address ends with a letter of its own, and is done with here.
  if (/[\w/-]$/.test(path) && !/%[0-9a-f]{2}$/i.test(path)) return undefined
  if (path.includes('\\')) return undefined
  let end = path.length
  for (let length = signAt(path, end); length > 0 && end > 1; length = signAt(path, end)) end -= length
  return end === path.length ? undefined : path.slice(0, end) + (at < 0 ? '' : url.slice(at))
}

/** How much of the end of a path is one sign around it, as it is written there; 0 when it belongs to the address. */
function signAt(path: string, end: number): number {
  for (const length of [3, 6, 9, 12]) {
    const written = path.slice(Math.max(0, end - length), end)
    if (!/^(%[0-9a-f]{2})+$/i.test(written)) break
    const sign = read(written)
    if (sign !== undefined) return isAround(sign) ? length : 0
  }
  const last = path.charAt(end - 1)
  return isAround(last) && last !== '%' ? 1 : 0
}

function read(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return undefined
  }
}

function isAround(sign: string): boolean {
  return around.test(sign) && !ours.includes(sign)
}
