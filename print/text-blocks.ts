import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { splitParagraphs } from '@/features/texts/split-paragraphs'

/** A piece of a line, as it is set. */
export interface Run {
  text: string
  bold: boolean
  italic: boolean
  /** Where it leads. */
  href?: string
  /** It is the number of a note at the foot of the text. */
  note?: number
}

/** A text as it is set: strings and their kinds, nothing that could be markup. */
export type TextBlock =
  | { kind: 'heading'; depth: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: TextBlock[][] }
  | { kind: 'quote'; blocks: TextBlock[] }
  | { kind: 'table'; columns: number; cells: Run[][] }
  | { kind: 'rule' }
  /** One of our own pictures; `film` is where the film leads whose still it is. */
  | { kind: 'picture'; id: string; alt: string; caption: string; film: string }
  /** The notes that the text leads to, in the order in which it does. */
  | { kind: 'notes'; notes: { number: number; blocks: TextBlock[] }[] }

const processor = unified().use(remarkParse).use(remarkGfm)
type Root = ReturnType<typeof processor.parse>
type Node = Root['children'][number]
type Definition = Extract<Node, { type: 'footnoteDefinition' }>

/** The notes of a text: what each says, and those that it has led to so far. */
interface Notes {
  said: Map<string, Definition>
  order: string[]
}

/**
 * Markdown as people write it, as blocks that a template sets; the same elements as on screen, and no raw HTML. What makes
 * more work than its length is set as it was typed, as on screen.
 */
export function parseTextBlocks(markdown: string): TextBlock[] {
  if (!isPlainEnough(markdown))
    return splitParagraphs(markdown).map(({ text }) => ({ kind: 'paragraph', runs: [plain(text)] }))
  const { children } = processor.parse(markdown)
  const definitions = children.filter((node) => node.type === 'footnoteDefinition')
  const notes: Notes = { said: new Map(definitions.map((one) => [one.identifier, one])), order: [] }
  const blocks = children.flatMap((node) => blockOf(node, notes))
  const listed: { number: number; blocks: TextBlock[] }[] = []
  // A note may lead to another one: the list grows while it is gone through.
  for (const identifier of notes.order) {
    const said = notes.said.get(identifier)?.children ?? []
    listed.push({ number: listed.length + 1, blocks: said.flatMap((node) => blockOf(node, notes)) })
  }
  return listed.length > 0 ? [...blocks, { kind: 'notes', notes: listed }] : blocks
}

function blockOf(node: Node, notes: Notes): TextBlock[] {
  const runsIn = (nodes: readonly Node[]) => runsOf(nodes, notes)
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, runs: runsIn(node.children) }]
    case 'paragraph':
      return paragraphOf(node.children, notes)
    case 'list': {
      const items = node.children.map((item) => item.children.flatMap((one) => blockOf(one, notes)))
      return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }]
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap((one) => blockOf(one, notes)) }]
    case 'code':
      return [{ kind: 'paragraph', runs: [plain(node.value)] }]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => runsIn(cell.children)))
      const columns = Math.max(1, ...rows.map((row) => row.length))
      const cells = rows.flatMap((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])])
      return [{ kind: 'table', columns, cells }]
    }
    default:
      return []
  }
}

/** A picture stands by itself: what is before and behind it are paragraphs of their own. */
function paragraphOf(nodes: readonly Node[], notes: Notes): TextBlock[] {
  const blocks: TextBlock[] = []
  let open: Node[] = []
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(open, notes) })
    open = []
  }
  for (const node of nodes) {
    const picture = pictureOf(node)
    if (!picture) {
      open.push(node)
      continue
    }
    close()
    blocks.push(picture)
  }
  close()
  return blocks
}

const pictureUrl = /^picture:([\da-f-]{36})$/

/** One of our own pictures, or the still of a film. */
function pictureOf(node: Node, film = ''): TextBlock | undefined {
  if (node.type === 'link' && node.children.length === 1)
    return node.children[0] && pictureOf(node.children[0], safe(node.url))
  const [, id] = (node.type === 'image' && pictureUrl.exec(node.url)) || []
  if (node.type !== 'image' || !id) return undefined
  return { kind: 'picture', id, alt: node.alt ?? '', caption: node.title ?? '', film }
}

const plain = (text: string): Run => ({ text, bold: false, italic: false })

/** The address where a PDF may lead there. */
function safe(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) && URL.canParse(url) ? url : ''
}

/** On paper nobody can press a link: its address stands behind its words. */
function runsOf(nodes: readonly Node[], notes: Notes, look: Omit<Run, 'text'> = plain('')): Run[] {
  const { bold, italic, href } = look
  const own = { bold, italic, ...(href && { href }) }
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ ...own, text: node.value }]
      case 'break':
        return [{ ...own, text: '\n' }]
      case 'strong':
        return runsOf(node.children, notes, { ...own, bold: true })
      case 'emphasis':
        return runsOf(node.children, notes, { ...own, italic: true })
      case 'delete':
        return runsOf(node.children, notes, own)
      case 'footnoteReference':
        return noteOf(node.identifier, notes)
      case 'link': {
        const to = safe(node.url)
        const words = runsOf(node.children, notes, to ? { ...own, href: to } : own)
        const said = words.map(({ text }) => text).join('')
        const address = node.url.replace(/^mailto:/, '')
        return said === address ? words : [...words, { ...own, text: ` (${address})` }]
      }
      default:
        return []
    }
  })
}

function noteOf(identifier: string, { said, order }: Notes): Run[] {
  if (!said.has(identifier)) return []
  if (!order.includes(identifier)) order.push(identifier)
  const note = order.indexOf(identifier) + 1
  return [{ ...plain(String(note)), note }]
}
