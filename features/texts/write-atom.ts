import type { Feed } from 'feed'

const html: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** Characters that XML has no place for. */
const noXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const plain = (text: string) => text.replace(/[&<>]/g, (letter) => html[letter] ?? '')

/**
 * A feed as Atom (RFC 4287). Programs take titles and summaries of its entries for HTML, which is written as words here: what
 * somebody put into a title is read as it stands, and does nothing.
 */
export function writeAtom(feed: Feed): string {
  for (const item of feed.items) {
    item.title = plain(item.title)
    if (item.description !== undefined) item.description = plain(item.description)
  }
  return feed.atom1().replace(noXml, '')
}
