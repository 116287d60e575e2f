import { Extension, Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { numberNotes } from './number-notes'
import { PictureView } from './picture-view'

/** Whether the items of a list stand apart, as its Markdown says. */
const loose = Extension.create({
  name: 'looseLists',
  addGlobalAttributes: () => [
    {
      types: ['bulletList', 'orderedList', 'listItem'],
      attributes: { spread: { default: false, rendered: false } },
    },
  ],
})

/** What each node is to the commands for tables. */
const roles: Partial<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
}
const tableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
})

const cellAttributes = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
  align: { default: null, rendered: false },
})

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  priority: 200,
  // A cell has one line: at its end one goes on to the next.
  addKeyboardShortcuts() {
    const go = (by: 1 | -1) => () =>
      isInTable(this.editor.state) && goToNextCell(by)(this.editor.state, this.editor.view.dispatch)
    const goOn = () => isInTable(this.editor.state) && (go(1)() || true)
    return { Tab: go(1), 'Shift-Tab': go(-1), Enter: goOn, 'Shift-Enter': goOn, 'Mod-Enter': goOn }
  },
  addProseMirrorPlugins: () => [tableEditing(), headFirst()],
})

/** The first row of a table is its head, and no other is: Markdown knows no other tables. */
function headFirst(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, schema, tr }) => {
      const { tableHeader: head, tableCell: cell } = schema.nodes
      if (!head || !cell || !transactions.some((one) => one.docChanged)) return null
      doc.descendants((node, at, parent, row) => {
        if (node.type.name !== 'tableRow' || parent?.type.name !== 'table') return node.isBlock
        const type = row === 0 ? head : cell
        node.forEach((one, offset) => {
          if (one.type !== type) tr.setNodeMarkup(at + 1 + offset, type, one.attrs)
        })
        return false
      })
      return tr.docChanged ? tr : null
    },
  })
}

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const tableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
})

const tableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

const label = { default: '', rendered: false }

/** The place that leads to a note. */
const note = Node.create({
  name: 'note',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label }),
  renderHTML: () => ['sup', { class: 'note-place' }],
})

/** What a note says. */
const noteText = Node.create({
  name: 'noteText',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ label }),
  renderHTML: () => ['div', { class: 'note-text' }, 0],
  addProseMirrorPlugins: () => [numberNotes()],
})

/** One of our own pictures, or the still of a film. */
const picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: { default: '', rendered: false },
    alt: { default: '', rendered: false },
    caption: { default: '', rendered: false },
    film: { default: '', rendered: false },
  }),
  renderHTML: () => ['figure'],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
})

const link = { openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: ['http', 'https', 'mailto'] }

/** What the visual editor knows: what the public page shows, and nothing else. */
export const richTextExtensions = [
  StarterKit.configure({
    document: false,
    heading: { levels: [2, 3] },
    codeBlock: false,
    underline: false,
    link,
    trailingNode: { notAfter: ['paragraph', 'noteText'] },
  }),
  Node.create({ name: 'doc', topNode: true, content: '(block | noteText)+' }),
  ...[loose, tableRoles, table, tableRow, tableHeader, tableCell, note, noteText, picture],
]
