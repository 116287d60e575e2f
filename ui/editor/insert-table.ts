import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/** Of a table that is put in: its head, and rows below it. */
const rows = 3
const columns = 2

/** Puts an empty table at the cursor, which goes into its first cell. */
export function insertTable(editor: Editor): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state: { schema } }) => {
      const cells = (type: string) =>
        Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] }))
      const content = Array.from({ length: rows }, (_, row) => ({
        type: 'tableRow',
        content: cells(row === 0 ? 'tableHeader' : 'tableCell'),
      }))
      const from = tr.selection.from
      tr.replaceSelectionWith(schema.nodeFromJSON({ type: 'table', content }))
      tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1))).scrollIntoView()
      return true
    })
    .run()
}
