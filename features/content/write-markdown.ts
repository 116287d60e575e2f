import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What stands in a line. `mark` is what is put around it, where that can be read. */
interface Piece {
  text: string
  mark: '' | '**' | '*' | '~~'
}

const marks: Record<string, Piece['mark']> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  cite: '*',
  del: '~~',
  s: '~~',
  strike: '~~',
}
const blockNames = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** The value of an attribute; empty where there is none. */
export function attributeOf(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** Everything that is read in a node, without its marks. */
export function wordsIn(nodes: readonly Node[]): string {
  return nodes.map((node) => ('value' in node ? node.value : isElement(node) ? wordsIn(node.childNodes) : '')).join('')
}

/**
 * Writes HTML that was read as Markdown. Whatever in its words would be Markdown is escaped, so that it reads as it did.
 * `picture` gives what stands for a picture.
 */
export function writeMarkdown(nodes: readonly Node[], picture: (img: Element) => string): string {
  return writeBlocks(nodes, picture).join('\n\n')
}

type Picture = (img: Element) => string

function writeBlocks(nodes: readonly Node[], picture: Picture): string[] {
  const blocks: string[] = []
  let line: Node[] = []
  const endLine = () => {
    const text = guardStart(writeLine(line, picture))
    if (text !== '') blocks.push(text)
    line = []
  }
  for (const node of nodes) {
    if (!isElement(node) || !hasBlocks(node)) {
      line.push(node)
      continue
    }
    endLine()
    blocks.push(...writeBlock(node, picture))
  }
  endLine()
  return blocks
}

/** True for what cannot stand in a line: a block, or a mark around one. */
function hasBlocks(node: Element): boolean {
  return blockNames.has(node.tagName) || node.childNodes.some((child) => isElement(child) && hasBlocks(child))
}

function writeBlock(node: Element, picture: Picture): string[] {
  const inner = node.childNodes
  switch (node.tagName) {
    case 'h1':
    case 'h2':
      return heading('##', writeLine(inner, picture))
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading('###', writeLine(inner, picture))
    case 'hr':
      return ['---']
    case 'pre': {
      const code = wordsIn(inner).replace(/^\n/, '').trimEnd()
      const fence = '`'.repeat(Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)))
      return code === '' ? [] : [`${fence}\n${code}\n${fence}`]
    }
    case 'blockquote': {
      const text = writeMarkdown(inner, picture)
      return text === '' ? [] : [text.replace(/^/gm, '> ').replace(/^> $/gm, '>')]
    }
    case 'ul':
    case 'ol':
      return writeList(node, picture)
    case 'table':
      return writeTable(node, picture)
    case 'dt': {
      const text = writeLine(inner, picture)
      return text === '' ? [] : [`**${text.replaceAll('**', '')}**`]
    }
    default:
      return writeBlocks(inner, picture)
  }
}

const heading = (marks: string, text: string) => (text === '' ? [] : [`${marks} ${text.replace(/\\?\n/g, ' ')}`])

function writeList(list: Element, picture: Picture): string[] {
  let number = Number.parseInt(attributeOf(list, 'start') || '1', 10) || 1
  const items = list.childNodes.filter(isElement).flatMap((item) => {
    const blocks = item.tagName === 'li' ? writeBlocks(item.childNodes, picture) : writeBlock(item, picture)
    if (blocks.length === 0) return []
    const mark = list.tagName === 'ol' ? `${number++}. ` : '* '
    const isShort = blocks.slice(1).every((block) => /^(?:\* |\d+\. )/.test(block))
    const text = blocks.join(isShort ? '\n' : '\n\n')
    return [mark + text.replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)]
  })
  return items.length === 0 ? [] : [items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n')]
}

function writeTable(table: Element, picture: Picture): string[] {
  const rows = rowsOf(table).map((row) =>
    row.childNodes
      .filter(isElement)
      .map((cell) => writeBlocks(cell.childNodes, picture).join(' ').replace(/\\?\n/g, ' ').replaceAll('|', '\\|')),
  )
  const [head] = rows
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (!head || columns === 0) return []
  // A table of one column only holds other things in their place.
  if (columns === 1) return rows.flat().filter(Boolean)
  const whole = (row: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => row[at] ?? '').join(' | ')} |`
  return [[whole(head), `|${' --- |'.repeat(columns)}`, ...rows.slice(1).map(whole)].join('\n')]
}

function rowsOf(node: Element): Element[] {
  return node.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsOf(child)))
}

/** A line break within a paragraph. */
const lineBreak = '\\\n'

function writeLine(nodes: readonly Node[], picture: Picture): string {
  const lines = joinPieces(nodes.flatMap((node) => piecesOf(node, picture)))
    .split(lineBreak)
    .map((line) => line.trim())
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return first === -1
    ? ''
    : lines
        .slice(first, last + 1)
        .join(lineBreak)
        .replace(/ {2,}/g, ' ')
}

function piecesOf(node: Node, picture: Picture): Piece[] {
  if ('value' in node) return [{ text: escapeText(node.value.replace(/[\t\n\f\r ]+/g, ' ')), mark: '' }]
  if (!isElement(node)) return []
  const { tagName, childNodes } = node
  if (tagName === 'br') return [{ text: '\\\n', mark: '' }]
  if (tagName === 'img') return [{ text: picture(node), mark: '' }]
  if (/^(?:code|kbd|samp|tt)$/.test(tagName)) return [{ text: codeOf(wordsIn(childNodes)), mark: '' }]
  const inner = joinPieces(childNodes.flatMap((child) => piecesOf(child, picture)))
  if (tagName === 'a') return [{ text: linkOf(inner, attributeOf(node, 'href')), mark: '' }]
  const mark = marks[tagName] ?? ''
  // A mark within the same mark says nothing new.
  return [{ text: mark === '' ? inner : inner.replaceAll(mark, ''), mark }]
}

function codeOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return ''
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

function linkOf(text: string, href: string): string {
  const address = href.trim().slice(0, 2_000)
  if (text.trim() === '' || !/^(?:https?:|mailto:|\/(?!\/))/i.test(address)) return text
  const { before, inner, after } = divideBlanks(text)
  return `${before}[${inner}](${address.replace(/[\s()<>\\]/g, (one) => encodeURIComponent(one).replace(/[()]/g, (p) => `%${p.charCodeAt(0).toString(16)}`))})${after}`
}

/** Puts marks around pieces where CommonMark reads them as marks: not between a letter and a sign (6.2, flanking). */
function joinPieces(pieces: readonly Piece[]): string {
  let text = ''
  for (const [at, piece] of pieces.entries()) {
    const { before, inner, after } = divideBlanks(piece.text)
    if (piece.mark === '' || inner === '') {
      text += piece.text
      continue
    }
    const next = after !== '' ? ' ' : (pieces[at + 1]?.text[0] ?? ' ')
    const last = before !== '' ? ' ' : (text.at(-1) ?? ' ')
    const opens = isSpace(last) || isSign(last) || !isSign(inner[0] ?? '')
    const closes = isSpace(next) || isSign(next) || !isSign(inner.at(-1) ?? '')
    const isApart = !/[*~]/.test(last) && !/[*~]/.test(pieces[at + 1]?.mark === piece.mark ? piece.mark : '')
    text += opens && closes && isApart ? `${before}${piece.mark}${inner}${piece.mark}${after}` : piece.text
  }
  return text
}

/** A text without the blanks and breaks at its ends, and these. */
function divideBlanks(text: string): { before: string; inner: string; after: string } {
  let [from, to] = [0, text.length]
  for (; from < to; from++) if (!isSpace(text[from] ?? '') && !text.startsWith(lineBreak, from)) break
  for (; to > from; to--) if (!isSpace(text[to - 1] ?? '') && !text.startsWith(lineBreak, to - 1)) break
  return { before: text.slice(0, from), inner: text.slice(from, to), after: text.slice(to) }
}

const isSpace = (letter: string) => /\s/.test(letter)
const isSign = (letter: string) => /[\p{P}\p{S}]/u.test(letter)

function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu, '\\_')
    .replace(/&(?=#?\w{1,40};)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!')
}

/** Escapes what would make a heading, a list or a quote of a paragraph, in each of its lines. */
function guardStart(text: string): string {
  return text.replace(/^([#>+=-])/gm, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
}
