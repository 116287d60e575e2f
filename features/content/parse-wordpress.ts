import { localeCode } from '@/features/texts/read-form'
import { slugOf } from '@/features/texts/slugs'
import { cleanMarkdown } from './clean-markdown'
import { convertHtml } from './convert-html'
import { finishText } from './finish-text'
import { dayIn, emptyPost } from './parse-post'
import { readWordpress, type WordpressExport, type WordpressItem } from './read-wordpress'
import {
  type ContentFault,
  type ContentPicture,
  type ContentPost,
  type ContentState,
  type ContentTopic,
  contentFault,
  formerPathOf,
  longestSource,
  type ParsedContent,
} from './rules'

type Read = Omit<ParsedContent, 'files' | 'notes'>

/** Characters that XML has no place for; an old database may have kept them. */
const noXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const states: Record<string, ContentState> = { publish: 'published', future: 'scheduled', private: 'private' }

/** Reads the posts and pages of a WordPress export, and names what is passed over. */
export function parseWordpress(xml: string): Read {
  const faults: ContentFault[] = []
  const clean = xml.replace(/^\uFEFF/, '').replace(noXml, '\uFFFD')
  if (clean.includes('\uFFFD')) faults.push(contentFault('character-broken', ''))
  const read = readWordpress(clean)
  if (!read.ok) return { posts: [], topics: [], faults: [...faults, read.fault] }
  const { site } = read
  const locale = localeCode.catch('').parse(site.language.split('-')[0]?.toLowerCase())
  const topics = new Map<string, ContentTopic>()
  for (const { key, parent, name } of site.categories) {
    const own = keyOf(key, name)
    if (own !== '') topics.set(own, topicFrom(own, keyOf(parent, ''), name, locale, false))
  }
  const posts = site.items.flatMap((item) => {
    const post = postFrom(item, site, faults)
    for (const { domain, key, name } of post ? item.categories : []) {
      const own = keyOf(key, name)
      if (/^(category|post_tag)$/.test(domain) && own !== '' && !topics.has(own))
        topics.set(own, topicFrom(own, '', name, locale, domain === 'post_tag'))
    }
    return post ?? []
  })
  return { posts, topics: [...topics.values()], faults }
}

function keyOf(nicename: string, name: string): string {
  // Letters of other alphabets stand in a nicename as bytes.
  return (
    slugOf(/%[0-9a-f]{2}/i.test(nicename) ? name || decode(nicename) : nicename) ||
    slugOf(name) ||
    name.toLowerCase().slice(0, 60)
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function topicFrom(key: string, parent: string, name: string, locale: string, isTag: boolean): ContentTopic {
  const names = [{ locale, name: name.slice(0, 150), summary: '' }]
  return { key, kind: 'topic', parent: parent === key ? '' : parent, parts: null, isTag, originalLocale: locale, names }
}

function postFrom(item: WordpressItem, site: WordpressExport, faults: ContentFault[]): ContentPost | undefined {
  const field = (name: string) => item.fields.get(name)?.trim() ?? ''
  const [id, type, title] = [field('wp:post_id'), field('wp:post_type') || 'post', field('title')]
  const place = `#${id}${title ? ` ${title}` : ''}`.slice(0, 200)
  const note = (...[code, value]: [ContentFault['code'], string?]) => faults.push(contentFault(code, place, value))
  if (type === 'attachment') return undefined
  if (type !== 'post' && type !== 'page') {
    note(type === 'nav_menu_item' ? 'menu-passed-over' : 'other-passed-over', type)
    return undefined
  }
  const source = item.fields.get('content:encoded') ?? ''
  if (source.length > longestSource) {
    note('text-too-long')
    return undefined
  }
  const pictures: ContentPicture[] = []
  const converted = convertHtml(paragraphsOf(captionsOf(source)), pictures, place)
  if (!converted) {
    note('markup-too-deep')
    return undefined
  }
  faults.push(...converted.faults)
  for (const [shown, name] of shortcodesOf(source))
    note(/petition|speakout/i.test(name) ? 'shortcode-petition' : 'shortcode', shown)
  const login = field('dc:creator')
  const author = site.authors.get(login)
  if (author === undefined && login !== '') note('author-unknown', login)
  const excerpt =
    convertHtml(field('excerpt:encoded'), [], place)
      ?.texts.map(({ text }) => text)
      .join(' ') ?? ''
  const summary = cleanMarkdown(excerpt, [], { place, line: 1 })?.text ?? ''
  const finished = converted.texts.map(({ locale, text }) =>
    finishText({ locale, title, summary, author: author ?? '', text }, place),
  )
  faults.push(...finished.flatMap((one) => one.faults))
  const [first] = finished
  if (!first) return undefined
  const day = dayIn(field('wp:post_date'))
  if (day === '') note('day-unknown', field('wp:post_date'))
  const state = field('wp:post_password') !== '' ? 'password' : (states[field('wp:status')] ?? 'draft')
  if (state !== 'published') note('not-public', state)
  if (item.comments > 0) note('comments-left-out', String(item.comments))
  // By its number it was found at any time, whatever addresses the site was set to have.
  const numbered = formerPathOf(field('guid'))
  const paths = [formerPathOf(field('link')), numbered.includes('?') ? numbered : '']
  return {
    ...emptyPost(place, first.text, pictures),
    slug: slugOf(decode(field('wp:post_name'))) || slugOf(title),
    form: type,
    state,
    publishedOn: day || null,
    topics: [
      ...new Set(
        item.categories
          .filter(({ domain }) => /^(category|post_tag)$/.test(domain))
          .map(({ key, name }) => keyOf(key, name)),
      ),
    ].filter(Boolean),
    oldPaths: [...new Set(paths)].filter((path) => path !== ''),
    texts: finished.map(({ text }) => text),
    comments: item.comments,
  }
}

/** Captions are HTML of their own. */
function captionsOf(source: string): string {
  return source.replace(/\[(?:wp_)?caption[^\]]{0,1000}\]([^[]{0,5000})\[\/(?:wp_)?caption\]/g, (_, inner: string) => {
    const end = Math.max(inner.lastIndexOf('/>'), inner.lastIndexOf('</a>') + 2, inner.lastIndexOf('">')) + 2
    return `\n\n<figure>${inner.slice(0, end)}<figcaption>${inner.slice(end)}</figcaption></figure>\n\n`
  })
}

const blocks =
  'address|article|aside|blockquote|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul'
const opensBlock = new RegExp(`^</?(?:${blocks})\\b`, 'i')
const aroundBlocks = new RegExp(`<(/?)(${blocks})\\b([^>]{0,2000})>`, 'gi')

/** Makes paragraphs of lines, as the older editor showed them; what its blocks name is HTML already. */
function paragraphsOf(source: string): string {
  const text = source.replace(/\r\n?/g, '\n')
  if (text.includes('<!-- wp:')) return text
  // Hundreds of them without an end are no post.
  if ((text.match(/<(?:pre|script|style)\b/gi)?.length ?? 0) > 100) return divided(text)
  const apart = text
    .split(/(<(?:pre|script|style)\b[^>]{0,500}>[\s\S]*?<\/(?:pre|script|style)>)/i)
    .map((piece, at) => (at % 2 === 1 ? `\n\n${piece}\n\n` : divided(piece)))
  return apart.join('')
}

function divided(piece: string): string {
  return piece
    .replace(/<!--[\s\S]{0,200}?-->/g, '\n\n')
    .replace(aroundBlocks, (tag, end: string) => (end ? `${tag}\n\n` : `\n\n${tag}`))
    .replace(/^(\[[^\]\n]{1,500}\])$/gm, '\n\n$1\n\n')
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .map((chunk) => (chunk === '' || opensBlock.test(chunk) ? chunk : `<p>${chunk.replace(/\n/g, '<br>')}</p>`))
    .join('\n\n')
}

/** Those of WordPress itself that need no setting; any other single word in brackets is the author's. */
const bareShortcodes = new Set(['audio', 'embed', 'gallery', 'playlist', 'video'])

/** Words in brackets that a program would have filled in: those with settings, and those with an end. */
function shortcodesOf(source: string): [shown: string, name: string][] {
  const found: [string, string][] = []
  for (const [shown, name = '', rest = ''] of source.matchAll(
    /\[([a-z][a-z0-9_-]{1,40})((?:\s[^\][]{0,500})?)\/?\](?!\()/gi,
  )) {
    if (/^(wp_)?caption$/i.test(name)) continue
    const isOne = rest.includes('=') || /[_-]/.test(name) || bareShortcodes.has(name.toLowerCase())
    if (isOne || source.includes(`[/${name}]`)) found.push([shown, name])
    if (found.length >= 50) break
  }
  return found
}
