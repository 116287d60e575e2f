import { decodeHTML } from 'entities'

/** A tag of a page. */
export interface HtmlTag {
  /** Empty: a comment or a declaration. */
  name: string
  closes: boolean
  attributes: string
  end: number
}

/** Longest tag that is one; a `<` without an end is a sign. */
const longestTag = 20_000
const tagName = /^<(\/?)([a-z][a-z0-9:-]{0,40})/i

/** Reads the tag that begins at a `<`; undefined where none does. */
export function readTag(html: string, at: number): HtmlTag | undefined {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    return { name: '', closes: false, attributes: '', end: end === -1 ? html.length : end + 3 }
  }
  const next = html[at + 1] ?? ''
  if (next === '!' || next === '?') {
    const end = html.indexOf('>', at)
    return { name: '', closes: false, attributes: '', end: end === -1 ? html.length : end + 1 }
  }
  const begin = tagName.exec(html.slice(at, at + 44))
  if (!begin) return undefined
  const from = at + begin[0].length
  const end = endOfTag(html, from)
  if (end === undefined) return undefined
  return {
    name: (begin[2] ?? '').toLowerCase(),
    closes: begin[1] === '/',
    attributes: html.slice(from, end),
    end: end + 1,
  }
}

/** Where a tag is closed, quotation marks minded. */
function endOfTag(html: string, from: number): number | undefined {
  let quote = ''
  const last = Math.min(html.length, from + longestTag)
  for (let at = from; at < last; at += 1) {
    const sign = html[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at
    else if (sign === '<') return undefined
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign
  }
  return undefined
}

/** Behind the end of what is not read. */
export function endOf(html: string, name: string, from: number): number | undefined {
  const end = new RegExp(`</${name}[\\s>/]`, 'gi')
  end.lastIndex = from
  const found = end.exec(html)
  if (!found) return undefined
  const close = html.indexOf('>', found.index)
  return close === -1 ? html.length : close + 1
}

/** The value of an attribute; empty when there is none. */
export function attribute(attributes: string, name: string): string {
  const found = new RegExp(
    `\\b${name}\\s{0,8}=\\s{0,8}(?:"([^"]{0,2000})|'([^']{0,2000})|([^\\s"'>]{1,2000}))`,
    'i',
  ).exec(attributes.slice(0, 4_000))
  return decodeHTML(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
}

const hidden = /\b(display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|mso-hide\s{0,4}:\s{0,4}all)/i

/** True when a tag with these attributes is not shown. */
export function hides(attributes: string): boolean {
  if (hidden.test(attribute(attributes, 'style'))) return true
  return /(^|\s)hidden(\s|=|$)/i.test(attributes.slice(0, 4_000).replace(/"[^"]*"|'[^']*'/g, '""'))
}
