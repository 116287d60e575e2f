import type { JSONContent } from '@tiptap/react'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { pictureScheme } from './read-document'

const writer = unified()
  .use(remarkStringify, {
    ...{ bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one' },
    // A paragraph that begins with the place of a note and a colon would be read as what a note says.
    unsafe: [{ before: '\\]', character: ':', inConstruct: 'phrasing' }],
  })
  .use(remarkGfm)
  .freeze()

type Root = Parameters<typeof writer.stringify>[0]
type Node = Root['children'][number]
type Kind<Type extends Node['type']> = Extract<Node, { type: Type }>
type Inline = Kind<'paragraph'>['children'][number]
type Block = Kind<'blockquote'>['children'][number]

/** The document of the visual editor as Markdown. */
export function writeDocument(doc: JSONContent): string {
  const children = (doc.content ?? []).flatMap((node) => (node.type === 'noteText' ? noteText(node) : blocksOf(node)))
  const text = writer.stringify({ type: 'root', children })
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

function noteText({ attrs, content = [] }: JSONContent): Kind<'footnoteDefinition'> {
  const identifier = String(attrs?.label)
  return { type: 'footnoteDefinition', identifier, label: identifier, children: content.flatMap(blocksOf) }
}

/** What is empty is not written: it would be nothing for readers. */
function blocksOf({ type, attrs, content = [] }: JSONContent): Block[] {
  switch (type) {
    case 'paragraph': {
      const children = inlineOf(content)
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
    case 'heading': {
      const children = inlineOf(onOneLine(content))
      return children.length > 0 ? [{ type: 'heading', depth: attrs?.level === 3 ? 3 : 2, children }] : []
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: content.flatMap(blocksOf) }]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'bulletList':
    case 'orderedList':
      return [
        {
          type: 'list',
          ordered: type === 'orderedList',
          start: type === 'orderedList' ? Number(attrs?.start ?? 1) : null,
          spread: attrs?.spread === true,
          children: content.map((item) => ({
            type: 'listItem',
            spread: item.attrs?.spread === true,
            children: (item.content ?? []).flatMap(blocksOf),
          })),
        },
      ]
    case 'table':
      return tableOf(content)
    case 'picture':
      return [{ type: 'paragraph', children: [pictureOf(attrs)] }]
    default:
      return []
  }
}

function pictureOf(attrs: JSONContent['attrs']): Inline {
  const { id, alt, caption, film } = attrs as Record<'id' | 'alt' | 'caption' | 'film', string>
  const image: Inline = { type: 'image', url: pictureScheme + id, alt, title: caption === '' ? null : caption }
  return film === '' ? image : { type: 'link', url: film, title: null, children: [image] }
}

function tableOf(rows: readonly JSONContent[]): Block[] {
  const cellsOf = (row: JSONContent) => row.content ?? []
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length))
  if (columns === 0) return []
  const align = Array.from({ length: columns }, (_, column) => {
    const given = cellsOf(rows[0] ?? {})[column]?.attrs?.align
    return given === 'left' || given === 'right' || given === 'center' ? given : null
  })
  const children = rows.map((row): Kind<'tableRow'> => {
    const cells = Array.from({ length: columns }, (_, column): Kind<'tableCell'> => {
      const paragraphs = cellsOf(row)[column]?.content ?? []
      return { type: 'tableCell', children: inlineOf(onOneLine(paragraphs.flatMap(({ content = [] }) => content))) }
    })
    return { type: 'tableRow', children: cells }
  })
  return [{ type: 'table', align, children }]
}

/** Headings and cells have one line. */
function onOneLine(nodes: readonly JSONContent[]): JSONContent[] {
  return nodes.map((node) => (node.type === 'hardBreak' ? { ...node, type: 'text', text: ' ' } : node))
}

/** The order in which marks stand around each other, where they mark the same words. */
const markOrder = ['link', 'italic', 'bold', 'strike']

function inlineOf(nodes: readonly JSONContent[]): Inline[] {
  return trimmed(apart(nest(nodes, [])))
}

const hasMark = (node: JSONContent | undefined, type: string, attrs: unknown) =>
  node?.marks?.some((mark) => mark.type === type && JSON.stringify(mark.attrs?.href) === JSON.stringify(attrs)) === true

/** Words with marks as elements in each other: the mark that reaches furthest is outermost. */
function nest(nodes: readonly JSONContent[], open: readonly string[]): Inline[] {
  const made: Inline[] = []
  for (let at = 0; at < nodes.length; ) {
    const first = nodes[at]
    const marks = markOrder.flatMap((type) => {
      const mark = open.includes(type) ? undefined : first?.marks?.find((one) => one.type === type)
      if (!mark) return []
      let end = at + 1
      while (hasMark(nodes[end], type, mark.attrs?.href)) end += 1
      return [{ type, href: String(mark.attrs?.href), end }]
    })
    const [outer] = marks.toSorted((one, other) => other.end - one.end)
    if (!outer) {
      if (first) made.push(...leafOf(first))
      at += 1
      continue
    }
    made.push(wrap(outer, nest(nodes.slice(at, outer.end), [...open, outer.type])))
    at = outer.end
  }
  return joined(made)
}

function wrap({ type, href }: { type: string; href: string }, children: Inline[]): Inline {
  if (type === 'link') return { type: 'link', url: href, title: null, children: children as Kind<'link'>['children'] }
  return { type: type === 'bold' ? 'strong' : type === 'italic' ? 'emphasis' : 'delete', children }
}

function leafOf({ type, text = '', attrs, marks }: JSONContent): Inline[] {
  if (type === 'hardBreak') return [{ type: 'break' }]
  if (type === 'note') {
    const identifier = String(attrs?.label)
    return [{ type: 'footnoteReference', identifier, label: identifier }]
  }
  if (type !== 'text' || text === '') return []
  if (marks?.some((mark) => mark.type === 'code')) return [{ type: 'inlineCode', value: text }]
  return [{ type: 'text', value: text }]
}

/** Spaces at the edge of a mark stand outside of it: inside, Markdown has none. */
function apart(nodes: readonly Inline[]): Inline[] {
  const made = nodes.flatMap((node): Inline[] => {
    if (!('children' in node)) return [node]
    const children = apart(node.children as Inline[])
    const [before, inner, after] = splitEdges(children)
    return [...before, ...(inner.length > 0 ? [{ ...node, children: inner } as Inline] : []), ...after]
  })
  return joined(made)
}

const isSpace = (node: Inline | undefined) =>
  node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')

function splitEdges(children: readonly Inline[]): [Inline[], Inline[], Inline[]] {
  const inner = [...children]
  const [before, after]: [Inline[], Inline[]] = [[], []]
  while (inner.length > 0 && isSpace(inner[0])) before.push(inner.shift() as Inline)
  while (inner.length > 0 && isSpace(inner.at(-1))) after.unshift(inner.pop() as Inline)
  const first = inner[0]
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before.push({ type: 'text', value: ' ' })
    inner[0] = { ...first, value: first.value.trimStart() }
  }
  const last = inner.at(-1)
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    after.unshift({ type: 'text', value: ' ' })
    inner[inner.length - 1] = { ...last, value: last.value.trimEnd() }
  }
  return [before, inner, after]
}

/** Texts beside each other as one. */
function joined(nodes: readonly Inline[]): Inline[] {
  const made: Inline[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      made[made.length - 1] = { ...last, value: last.value + node.value }
    else made.push(node)
  }
  return made
}

/** Without spaces and ends of lines at the edges, nor spaces around the end of a line. */
function trimmed(nodes: readonly Inline[]): Inline[] {
  const [, inner] = splitEdges(nodes)
  return inner.flatMap((node, at): Inline[] => {
    if (node.type !== 'text') return [node]
    let { value } = node
    if (inner[at - 1]?.type === 'break') value = value.trimStart()
    if (inner[at + 1]?.type === 'break') value = value.trimEnd()
    return value === '' ? [] : [{ ...node, value }]
  })
}
