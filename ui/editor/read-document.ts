import type { JSONContent } from '@tiptap/react'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const reader = unified().use(remarkParse).use(remarkGfm).freeze()
type Root = ReturnType<typeof reader.parse>
type Node = Root['children'][number]
type Kind<Type extends Node['type']> = Extract<Node, { type: Type }>
type Mark = NonNullable<JSONContent['marks']>[number]

/** What stands before the id of one of our own pictures. */
export const pictureScheme = 'picture:'

/** Thrown for what the visual editor has no form for. */
class Beyond extends Error {}

function beyond(what: string): never {
  throw new Beyond(what)
}

/** Markdown as the document of the visual editor; undefined where something is in it for which that has no form. */
export function readDocument(markdown: string): JSONContent | undefined {
  try {
    const { children } = reader.parse(markdown)
    const content = children.map((node) => (node.type === 'footnoteDefinition' ? noteText(node) : blockOf(node)))
    return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
  } catch (error) {
    if (error instanceof Beyond) return undefined
    throw error
  }
}

function blockOf(node: Node): JSONContent {
  switch (node.type) {
    case 'paragraph':
      return pictureOf(node) ?? { type: 'paragraph', ...inside(inlineOf(node.children, [])) }
    case 'heading':
      if (node.depth !== 2 && node.depth !== 3) return beyond('heading')
      return { type: 'heading', attrs: { level: node.depth }, ...inside(inlineOf(node.children, [])) }
    case 'blockquote':
      return { type: 'blockquote', content: blocksOf(node.children) }
    case 'thematicBreak':
      return { type: 'horizontalRule' }
    case 'list':
      return listOf(node)
    case 'table':
      return tableOf(node)
    default:
      return beyond(node.type)
  }
}

const inside = (content: JSONContent[]) => (content.length > 0 ? { content } : {})

function blocksOf(nodes: readonly Node[]): JSONContent[] {
  return nodes.length > 0 ? nodes.map(blockOf) : [{ type: 'paragraph' }]
}

function listOf({ ordered, start, spread, children }: Kind<'list'>): JSONContent {
  const items = children.map(({ children: blocks, checked, spread: loose }) => {
    if (typeof checked === 'boolean' || (blocks[0] && blocks[0].type !== 'paragraph')) return beyond('item')
    const content = blocksOf(blocks)
    if (content[0]?.type !== 'paragraph') return beyond('item')
    return { type: 'listItem', attrs: { spread: loose === true }, content }
  })
  const attrs = { spread: spread === true, ...(ordered && { start: start ?? 1 }) }
  return { type: ordered ? 'orderedList' : 'bulletList', attrs, content: items }
}

/** Every row has as many cells as the first, which is the head. */
function tableOf({ children, align }: Kind<'table'>): JSONContent {
  const columns = children[0]?.children.length ?? 0
  const rows = children.map((row, at) => {
    if (row.children.length !== columns) return beyond('row')
    const cells = row.children.map((cell, column) => ({
      type: at === 0 ? 'tableHeader' : 'tableCell',
      attrs: { align: align?.[column] ?? null },
      content: [{ type: 'paragraph', ...inside(inlineOf(cell.children, [])) }],
    }))
    return { type: 'tableRow', content: cells }
  })
  return { type: 'table', content: rows }
}

function noteText({ identifier, children }: Kind<'footnoteDefinition'>): JSONContent {
  return { type: 'noteText', attrs: { label: identifier }, content: blocksOf(children) }
}

/** A paragraph that is one of our pictures, or the still of a film, and nothing else. */
function pictureOf({ children: [only, ...more] }: Kind<'paragraph'>): JSONContent | undefined {
  if (!only || more.length > 0) return undefined
  const film = only.type === 'link' && only.children.length === 1 && !only.title ? only : undefined
  const image = film ? film.children[0] : only
  if (image?.type !== 'image') return undefined
  if (!image.url.startsWith(pictureScheme)) return beyond('image')
  const attrs = {
    id: image.url.slice(pictureScheme.length),
    alt: image.alt ?? '',
    caption: image.title ?? '',
    film: film?.url ?? '',
  }
  return { type: 'picture', attrs }
}

function inlineOf(nodes: readonly Node[], marks: readonly Mark[]): JSONContent[] {
  const marked = (type: string, attrs?: Record<string, unknown>) => [...marks, { type, ...(attrs && { attrs }) }]
  const own = marks.length > 0 ? { marks: [...marks] } : {}
  return nodes.flatMap((node): JSONContent[] => {
    switch (node.type) {
      case 'text':
        // A line of the source that ends is a space for readers; those around it the parser has taken.
        return [{ type: 'text', text: node.value.replaceAll('\n', ' '), ...own }]
      case 'strong':
        return inlineOf(node.children, marked('bold'))
      case 'emphasis':
        return inlineOf(node.children, marked('italic'))
      case 'delete':
        return inlineOf(node.children, marked('strike'))
      case 'inlineCode':
        // In the editor, code has no other look.
        if (marks.length > 0) return beyond('code')
        return [{ type: 'text', text: node.value, marks: marked('code') }]
      case 'break':
        return [{ type: 'hardBreak', ...own }]
      case 'link':
        if (node.title || !/^(https?:|mailto:)/i.test(node.url) || node.children.length === 0) return beyond('link')
        return inlineOf(node.children, marked('link', { href: node.url }))
      case 'footnoteReference':
        return [{ type: 'note', attrs: { label: node.identifier }, ...own }]
      default:
        return beyond(node.type)
    }
  })
}
