import { decodeHTML } from 'entities'
import { attribute, endOf, type HtmlTag, hides, readTag } from './html-tags'

/** Letters of a page that are looked at, and of text that is made of it. */
const longestPage = 2_000_000
const longestText = 200_000
/** How deep quotations and lists are shown. */
const deepest = 8

const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** Blocks with an empty line before and behind. */
const apart = new Set('blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '))
const unread = new Set('head script style template title noscript object svg math select textarea'.split(' '))
const single = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/**
 * What an HTML page says, as plain text: paragraphs apart, rows on lines of their own, cells divided by " | ",
 * quotations with "> ", the address of a link behind its words. Nothing hidden is read. One pass over the page.
 */
export function htmlText(page: string): string {
  const writer = new Writer()
  let at = 0
  const html = page.slice(0, longestPage)
  // What has no end is looked for once.
  const endless = new Set<string>()
  while (at < html.length && writer.length < longestText) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    writer.say(html.slice(at, open))
    const tag = readTag(html, open)
    if (tag === undefined) {
      writer.say('<')
      at = open + 1
      continue
    }
    at = tag.end
    if (tag.name === '') continue
    if (!unread.has(tag.name)) writer.tag(tag)
    else if (!tag.closes && !endless.has(tag.name)) {
      const end = endOf(html, tag.name, at)
      if (end === undefined) endless.add(tag.name)
      // Text would not be read at all behind a script that has no end; a head without one ends where the body begins.
      at = end ?? (tag.name === 'head' ? at : html.length)
    }
  }
  if (at < html.length && writer.length < longestText) writer.say(html.slice(at))
  return writer.text()
}

/** What lines begin with in a quotation. */
function marks(depth: number): string {
  return '> '.repeat(Math.min(depth, deepest))
}

/** A line that grows. It is put together once, at its end: looking at the whole of it each time would be quadratic. */
class Line {
  /** Nothing but blanks and marks. */
  blank = true
  /** Nothing at all. */
  empty = true
  /** Its last letters. */
  tail = ''
  private pieces: string[] = []

  /** Adds words; marks do not count as such. */
  add(words: string, isMark = false): void {
    if (words === '') return
    this.pieces.push(words)
    this.tail = (this.tail.slice(-3) + words).slice(-3)
    this.empty = false
    if (!isMark && words.trim() !== '') this.blank = false
  }

  text(): string {
    return this.pieces.join('').trimEnd()
  }
}

/** Writes lines as the tags of a page ask for them. */
class Writer {
  length = 0
  private lines: string[] = []
  private line = new Line()
  /** Empty lines that are wanted before the next word. */
  private gap = 0
  /** How deep in quotations these lines stand. */
  private gapDepth = 0
  private quoted = 0
  private lists: number[] = []
  private link: { href: string; from: string[] } | undefined
  /** Between two cells of a row. */
  private cell = false
  /** The line is the mark of an item of a list, and waits for its words. */
  private bare = false
  private pre = 0
  /** Depth inside an element that is not shown. */
  private hidden: { name: string; depth: number } | undefined

  say(raw: string): void {
    if (raw === '' || this.hidden) return
    const text = decodeHTML(raw)
    if (this.pre > 0) {
      for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (index > 0) this.end()
        this.add(line)
      }
      return
    }
    const words = text.replace(/[\s\u00A0]+/g, ' ')
    this.add(this.line.empty || this.line.tail.endsWith(' ') ? words.trimStart() : words)
  }

  private add(words: string): void {
    if (words === '') return
    if (words.trim() !== '') {
      if (this.cell && !this.line.blank) this.line.add(this.line.tail.endsWith(' ') ? '| ' : ' | ')
      this.cell = false
      if (this.line.empty) this.begin()
    } else if (this.line.empty) return
    this.bare = false
    this.line.add(this.line.tail === ' | ' ? words.trimStart() : words)
    this.length += words.length
    this.link?.from.push(words)
  }

  /** The empty lines before a line, and the marks it begins with. */
  private begin(): void {
    if (this.lines.length > 0) for (; this.gap > 0; this.gap -= 1) this.lines.push(marks(this.gapDepth).trimEnd())
    this.gap = 0
    this.line = new Line()
    this.line.add(marks(this.quoted), true)
  }

  private end(): void {
    if (this.bare) return
    if (!this.line.blank) {
      this.lines.push(this.line.text())
      this.length += 1
    }
    this.line = new Line()
    this.cell = false
  }

  tag(tag: HtmlTag): void {
    const { name, closes } = tag
    if (this.hidden) {
      if (name === this.hidden.name) this.hidden.depth += closes ? -1 : 1
      if (this.hidden.depth === 0) this.hidden = undefined
      return
    }
    if (!closes && !single.has(name) && /style|hidden/i.test(tag.attributes) && this.hide(tag)) return
    if (name === 'br') this.break()
    else if (name === 'a') this.anchor(tag)
    else if (name === 'td' || name === 'th') this.cell = !closes || this.cell
    if (!blocks.has(name)) return
    this.end()
    const before = this.quoted
    if (name === 'blockquote') this.quoted = Math.max(0, before + (closes ? -1 : 1))
    if (apart.has(name)) {
      this.gap = Math.max(this.gap, 1)
      this.gapDepth = Math.min(before, this.quoted)
    }
    if (name === 'pre') this.pre = Math.max(0, this.pre + (closes ? -1 : 1))
    if (name === 'ul' || name === 'ol') this.list(name, closes)
    if (name === 'li' && !closes) this.item()
  }

  private hide(tag: HtmlTag): boolean {
    const isHidden = hides(tag.attributes)
    if (isHidden) this.hidden = { name: tag.name, depth: 1 }
    return isHidden
  }

  private break(): void {
    if (this.line.blank && !this.bare) {
      this.line = new Line()
      this.gap = Math.min(2, this.gap + 1)
      this.gapDepth = this.quoted
    } else this.end()
  }

  private list(name: string, closes: boolean): void {
    // A list in a list stands below its item, without an empty line.
    if (this.lists.length > (closes ? 1 : 0)) this.gap = 0
    if (closes) this.lists.pop()
    else if (this.lists.length < deepest) this.lists.push(name === 'ol' ? 1 : 0)
  }

  private item(): void {
    const number = this.lists.at(-1) ?? 0
    this.bare = false
    this.end()
    if (number > 0) this.lists[this.lists.length - 1] = number + 1
    this.begin()
    this.line.add(`${'  '.repeat(Math.max(0, this.lists.length - 1))}${number > 0 ? `${number}.` : '–'} `, true)
    this.bare = true
  }

  private anchor({ closes, attributes }: HtmlTag): void {
    const { link } = this
    this.link = undefined
    if (link) {
      const words = link.from.join('')
      const isShown = words.includes(link.href.replace(/^https?:\/\/(www\.)?|\/$/g, ''))
      if (words.trim() !== '' && !isShown) this.add(` <${link.href}>`)
    }
    const href = closes ? '' : attribute(attributes, 'href').trim()
    if (/^https?:\/\/\S{1,300}$/i.test(href)) this.link = { href, from: [] }
  }

  text(): string {
    this.end()
    return this.lines.join('\n')
  }
}
