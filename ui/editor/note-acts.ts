import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/** Puts the place of a new note behind the selection, and the cursor into what it says. */
export function insertNote(editor: Editor): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state: { schema, selection } }) => {
      const { note, noteText } = schema.nodes
      if (!selection.$to.parent.inlineContent || !note || !noteText) return false
      const label = freeLabel(tr.doc)
      tr.insert(selection.to, note.create({ label }))
      const text = noteText.createAndFill({ label })
      if (!text) return false
      const end = tr.doc.content.size
      tr.insert(end, text)
        .setSelection(TextSelection.near(tr.doc.resolve(end + 2)))
        .scrollIntoView()
      return true
    })
    .run()
}

function freeLabel(doc: Node): string {
  const taken = new Set<string>()
  doc.descendants((node) => {
    if (node.attrs.label !== undefined) taken.add(String(node.attrs.label))
  })
  let number = 1
  while (taken.has(String(number))) number += 1
  return String(number)
}

/** The first place in the document with this label, of one kind. */
function findLabel(doc: Node, kind: 'note' | 'noteText', label: string): number | undefined {
  let found: number | undefined
  doc.descendants((node, at) => {
    if (found === undefined && node.type.name === kind && node.attrs.label === label) found = at
    return found === undefined
  })
  return found
}

/** Goes from the place of a note to what it says. */
export function goToNote(editor: Editor, label: string): void {
  const at = findLabel(editor.state.doc, 'noteText', label)
  if (at === undefined) return
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))).scrollIntoView()
      return true
    })
    .run()
}

/** Goes from what a note says to its first place. */
export function goToPlace(editor: Editor, label: string): void {
  const at = findLabel(editor.state.doc, 'note', label)
  if (at === undefined) return
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView()
      return true
    })
    .run()
}

/** Deletes what a note says, and every place that leads to it. */
export function deleteNote(editor: Editor, label: string): void {
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const found: { at: number; size: number }[] = []
      tr.doc.descendants((node, at) => {
        if (node.attrs.label === label) found.push({ at, size: node.nodeSize })
      })
      // From the end, so that what stands before keeps its place.
      for (const { at, size } of found.toReversed()) tr.delete(at, at + size)
      return true
    })
    .run()
}
