import { SaxesParser } from 'saxes'
import { type ContentFault, contentFault, deepestMarkup, mostPosts } from './rules'

/** What an export says of one post, by the names of its elements; of an element that comes twice the first. */
export interface WordpressItem {
  fields: Map<string, string>
  categories: { domain: string; key: string; name: string }[]
  meta: Map<string, string>
  comments: number
}

export interface WordpressExport {
  language: string
  /** Login → the name that is shown. */
  authors: Map<string, string>
  categories: { key: string; parent: string; name: string }[]
  items: WordpressItem[]
}

/** Of one element; a longer text is cut, and its post is not brought. */
const longestElement = 1_000_000
const taken =
  /^(title|link|guid|pubDate|dc:creator|content:encoded|excerpt:encoded|wp:(post_id|post_date|post_name|status|post_type|post_parent|post_password|attachment_url))$/

class Refused extends Error {
  constructor(readonly fault: ContentFault) {
    super(fault.code)
  }
}

/**
 * Reads a WordPress export (WXR) element by element. It declares no document type and no entities, is no deeper than such
 * files are, and of comments only their number is read: who wrote them, and from where, is not.
 */
export function readWordpress(xml: string): { ok: true; site: WordpressExport } | { ok: false; fault: ContentFault } {
  const site: WordpressExport = { language: '', authors: new Map(), categories: [], items: [] }
  const parser = new SaxesParser()
  const path: string[] = []
  let text = ''
  let part: { kind: 'item' | 'author' | 'category' | 'tag'; fields: Map<string, string> } | undefined
  let item: WordpressItem | undefined
  let category = { domain: '', key: '' }
  parser.on('doctype', () => refuse('xml-doctype', parser.line))
  parser.on('error', (error) => refuse('xml-broken', parser.line, error.message.replace(/^\d+:\d+: /, '')))
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    if (path.length > deepestMarkup) refuse('xml-too-deep', parser.line)
    if (path.length === 1 && name !== 'rss') refuse('xml-not-wordpress', parser.line, `<${name}>`)
    text = ''
    if (path.length === 3) {
      const kind = { item: 'item', 'wp:author': 'author', 'wp:category': 'category', 'wp:tag': 'tag' }[name]
      part = kind ? { kind: kind as 'item', fields: new Map() } : undefined
      item =
        name === 'item'
          ? { fields: part?.fields ?? new Map(), categories: [], meta: new Map(), comments: 0 }
          : undefined
    }
    if (name === 'category') category = { domain: attributes.domain ?? '', key: attributes.nicename ?? '' }
  })
  const more = (piece: string) => {
    if (text.length < longestElement) text += piece
  }
  parser.on('text', more)
  parser.on('cdata', more)
  parser.on('closetag', ({ name }) => {
    const depth = path.length
    path.pop()
    if (depth === 3) {
      if (name === 'language') site.language = text.trim()
      endPart()
    } else if (depth === 4 && part) {
      if (name === 'category') item?.categories.push({ ...category, name: text.trim() })
      else if (name === 'wp:comment' && item) item.comments++
      else if ((part.kind !== 'item' || taken.test(name)) && !part.fields.has(name)) part.fields.set(name, text)
    }
    text = ''
  })

  function endPart(): void {
    const field = (name: string) => part?.fields.get(name)?.trim() ?? ''
    if (part?.kind === 'author') site.authors.set(field('wp:author_login'), field('wp:author_display_name'))
    if (part?.kind === 'category') {
      site.categories.push({
        key: field('wp:category_nicename'),
        parent: field('wp:category_parent'),
        name: field('wp:cat_name'),
      })
    }
    if (item) site.items.push(item)
    if (site.items.length > mostPosts * 2) refuse('posts-too-many', null)
    part = undefined
    item = undefined
  }
  function refuse(code: ContentFault['code'], line: number | null, value = ''): never {
    throw new Refused(contentFault(code, '', value, line))
  }

  try {
    parser.write(xml).close()
    return { ok: true, site }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault }
    throw error
  }
}
