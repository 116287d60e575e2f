import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** The notes of a document by their labels, in the order in which readers see them: that in which the text leads to them. */
export function orderNotes(doc: Node): string[] {
  const order = new Set<string>()
  const texts = new Map<string, Node>()
  const follow = (from: Node) =>
    from.descendants((node) => {
      if (node.type.name === 'note') order.add(String(node.attrs.label))
      if (node.type.name !== 'noteText') return true
      texts.set(String(node.attrs.label), node)
      return false
    })
  follow(doc)
  // A note may lead to another one: the set grows while it is gone through.
  for (const label of order) {
    const text = texts.get(label)
    if (text) follow(text)
  }
  return [...order].filter((label) => texts.has(label))
}

/** Gives places and notes their numbers, and a place without a note an empty one. */
export function numberNotes(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const order = orderNotes(doc)
        const found: Decoration[] = []
        doc.descendants((node, at) => {
          if (node.type.name !== 'note' && node.type.name !== 'noteText') return
          const number = order.indexOf(String(node.attrs.label)) + 1
          // What nothing leads to is shown to nobody.
          found.push(Decoration.node(at, at + node.nodeSize, { 'data-number': number === 0 ? '–' : String(number) }))
        })
        return DecorationSet.create(doc, found)
      },
    },
    appendTransaction: (transactions, _before, { doc, schema, tr }) => {
      if (!transactions.some((one) => one.docChanged)) return null
      const [wanted, there] = [new Set<string>(), new Set<string>()]
      doc.descendants((node) => {
        if (node.type.name === 'note') wanted.add(String(node.attrs.label))
        if (node.type.name === 'noteText') there.add(String(node.attrs.label))
      })
      const missing = [...wanted].filter((label) => !there.has(label))
      for (const label of missing) {
        const text = schema.nodes.noteText?.createAndFill({ label })
        if (text) tr.insert(tr.doc.content.size, text)
      }
      return missing.length > 0 ? tr : null
    },
  })
}
