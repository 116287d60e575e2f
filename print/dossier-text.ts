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
}

/** A text as it is set: strings and their kinds, nothing that could be markup. */
export type TextBlock =
  | { kind: 'heading'; depth: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: TextBlock[][] }
  | { kind: 'quote'; blocks: TextBlock[] }
  | { kind: 'table'; columns: number; cells: Run[][] }
  | { kind: 'rule' }

const processor = unified().use(remarkParse).use(remarkGfm)
type Root = ReturnType<typeof processor.parse>
type Node = Root['children'][number]

/**
 * Markdown as people write it, as blocks that a template sets; the same elements as on screen, and no raw HTML. What makes
 * more work than its length is set as it was typed, as on screen.
 */
export function parseDossierText(markdown: string): TextBlock[] {
  if (isPlainEnough(markdown)) return processor.parse(markdown).children.flatMap(blockOf)
  return splitParagraphs(markdown).map(({ text }) => ({ kind: 'paragraph', runs: [plain(text)] }))
}

function blockOf(node: Node): TextBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, runs: runsOf(node.children) }]
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(node.children) }]
    case 'list': {
      const items = node.children.map((item) => item.children.flatMap(blockOf))
      return [{ kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items }]
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap(blockOf) }]
    case 'code':
      return [{ kind: 'paragraph', runs: [plain(node.value)] }]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => runsOf(cell.children)))
      const columns = Math.max(1, ...rows.map((row) => row.length))
      const cells = rows.flatMap((row) => [...row, ...Array.from({ length: columns - row.length }, () => [])])
      return [{ kind: 'table', columns, cells }]
    }
    default:
      return []
  }
}

const plain = (text: string): Run => ({ text, bold: false, italic: false })

/** On paper nobody can press a link: its address stands behind its words. */
function runsOf(nodes: readonly Node[], look: Omit<Run, 'text'> = { bold: false, italic: false }): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [{ ...look, text: node.value }]
      case 'break':
        return [{ ...look, text: '\n' }]
      case 'strong':
        return runsOf(node.children, { ...look, bold: true })
      case 'emphasis':
        return runsOf(node.children, { ...look, italic: true })
      case 'delete':
        return runsOf(node.children, look)
      case 'link': {
        const words = runsOf(node.children, look)
        const said = words.map(({ text }) => text).join('')
        const address = node.url.replace(/^mailto:/, '')
        return said === address ? words : [...words, { ...look, text: ` (${address})` }]
      }
      default:
        return []
    }
  })
}
