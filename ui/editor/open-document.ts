import { getSchema } from '@tiptap/core'
import type { JSONContent } from '@tiptap/react'
import { readDocument } from './read-document'
import { richTextExtensions } from './rich-text-nodes'
import { writeDocument } from './write-document'

const schema = getSchema(richTextExtensions)

/**
 * Markdown as the document of the visual editor. Undefined where going through it would lose something: what it has no form
 * for, and what it would write so that something else is read.
 */
export function openDocument(markdown: string): JSONContent | undefined {
  const doc = readDocument(markdown)
  if (!doc) return undefined
  try {
    schema.nodeFromJSON(doc).check()
  } catch {
    return undefined
  }
  const again = readDocument(writeDocument(doc))
  return again && JSON.stringify(shapeOf(again)) === JSON.stringify(shapeOf(doc)) ? doc : undefined
}

/** A document by what it says: texts beside each other that look alike are one, and marks have an order. */
function shapeOf(node: JSONContent): unknown {
  const content: JSONContent[] = []
  for (const child of node.content ?? []) {
    const last = content.at(-1)
    const alike = last?.type === 'text' && child.type === 'text' && looks(last) === looks(child)
    if (alike) content[content.length - 1] = { ...last, text: `${last.text}${child.text}` }
    else content.push(child)
  }
  return [node.type, node.attrs ?? {}, looks(node), node.text ?? '', content.map(shapeOf)]
}

const looks = ({ marks = [] }: JSONContent) =>
  JSON.stringify(
    marks.map(({ type, attrs }) => [type, attrs?.href ?? '']).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
