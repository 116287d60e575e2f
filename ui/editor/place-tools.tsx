'use client'

import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from '@tiptap/pm/tables'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { completeLink } from './link-form'
import { deleteNote, goToNote, goToPlace } from './note-acts'
import { orderNotes } from './number-notes'

const tool =
  'inline-flex min-h-11 cursor-pointer items-center rounded-sm px-2 text-sm underline decoration-edge underline-offset-4 hover:bg-soft disabled:cursor-not-allowed disabled:opacity-40'
const input = 'mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-2 aria-invalid:border-error'

/** What can be done where the cursor is: with a table, a note, a picture. Nothing where it is in none. */
export function PlaceTools({ editor, lang }: { editor: Editor; lang: string }) {
  const place = useEditorState({ editor, selector: ({ editor: now }) => placeOf(now), equalityFn: isAlike })
  if (place.picture) return <PictureTools editor={editor} lang={lang} picture={place.picture} />
  if (place.note) return <NoteTools editor={editor} {...place.note} />
  if (place.table) return <TableTools editor={editor} inHead={place.table.inHead} />
  return null
}

const isAlike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

interface PictureWords {
  id: string
  alt: string
  caption: string
  film: string
}
interface NotePlace {
  label: string
  number: number
  /** The cursor is in what it says. */
  inText: boolean
}

function placeOf(editor: Editor): { picture?: PictureWords; note?: NotePlace; table?: { inHead: boolean } } {
  const { selection, doc } = editor.state
  const node = 'node' in selection ? (selection.node as typeof doc) : undefined
  if (node?.type.name === 'picture') return { picture: node.attrs as PictureWords }
  const numberOf = (label: string) => orderNotes(doc).indexOf(label) + 1
  if (node?.type.name === 'note') {
    const label = String(node.attrs.label)
    return { note: { label, number: numberOf(label), inText: false } }
  }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const around = $from.node(depth)
    if (around.type.name === 'table') return { table: { inHead: $from.index(depth) === 0 } }
    if (around.type.name !== 'noteText') continue
    const label = String(around.attrs.label)
    return { note: { label, number: numberOf(label), inText: true } }
  }
  return {}
}

function TableTools({ editor, inHead }: { editor: Editor; inHead: boolean }) {
  const t = useTranslations('ui.editor.table')
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch)
    editor.commands.focus()
  }
  return (
    <div role="toolbar" aria-label={t('label')} className="flex flex-wrap border-t border-line px-1">
      <button type="button" className={tool} disabled={inHead} onClick={run(addRowBefore)}>
        {t('rowBefore')}
      </button>
      <button type="button" className={tool} onClick={run(addRowAfter)}>
        {t('rowAfter')}
      </button>
      <button type="button" className={tool} onClick={run(addColumnBefore)}>
        {t('columnBefore')}
      </button>
      <button type="button" className={tool} onClick={run(addColumnAfter)}>
        {t('columnAfter')}
      </button>
      <button type="button" className={tool} onClick={run(deleteRow)}>
        {t('deleteRow')}
      </button>
      <button type="button" className={tool} onClick={run(deleteColumn)}>
        {t('deleteColumn')}
      </button>
      <button type="button" className={tool} onClick={run(deleteTable)}>
        {t('delete')}
      </button>
    </div>
  )
}

function NoteTools({ editor, label, number, inText }: NotePlace & { editor: Editor }) {
  const t = useTranslations('ui.editor.note')
  return (
    <div role="toolbar" aria-label={t('label')} className="flex flex-wrap items-center border-t border-line px-1">
      <span className="px-2 text-sm font-semibold">{number === 0 ? t('unused') : t('number', { number })}</span>
      {number > 0 && (
        <button type="button" className={tool} onClick={() => (inText ? goToPlace : goToNote)(editor, label)}>
          {inText ? t('toPlace') : t('toText')}
        </button>
      )}
      <button type="button" className={tool} onClick={() => deleteNote(editor, label)}>
        {t('delete')}
      </button>
    </div>
  )
}

function PictureTools({ editor, lang, picture }: { editor: Editor; lang: string; picture: PictureWords }) {
  const t = useTranslations('ui.editor.picture')
  const id = useId()
  const set = (words: Partial<PictureWords>) => editor.commands.updateAttributes('picture', words)
  return (
    <fieldset className="grid max-h-[45vh] gap-3 overflow-y-auto border-t border-line p-3 sm:grid-cols-2">
      <legend className="sr-only">{t('label')}</legend>
      <div>
        <label htmlFor={`${id}-alt`} className="text-sm">
          {t('alt')}
        </label>
        <input
          id={`${id}-alt`}
          lang={lang}
          maxLength={500}
          value={picture.alt}
          onChange={(event) => set({ alt: event.target.value })}
          className={input}
        />
      </div>
      <div>
        <label htmlFor={`${id}-caption`} className="text-sm">
          {t('caption')}
        </label>
        <input
          id={`${id}-caption`}
          lang={lang}
          maxLength={500}
          value={picture.caption}
          onChange={(event) => set({ caption: event.target.value })}
          className={input}
        />
      </div>
      <FilmField key={picture.id} film={picture.film} onSet={(film) => set({ film })} />
      <p className="self-end">
        <button type="button" className={tool} onClick={() => editor.chain().focus().deleteSelection().run()}>
          {t('takeOut')}
        </button>
      </p>
    </fieldset>
  )
}

/** The film of which a picture is a still: nothing of it is fetched, readers follow the link. */
function FilmField({ film, onSet }: { film: string; onSet: (film: string) => void }) {
  const t = useTranslations('ui.editor')
  const id = useId()
  const [typed, setTyped] = useState(film)
  const [wrong, setWrong] = useState(false)
  return (
    <div>
      <label htmlFor={id} className="text-sm">
        {t('picture.film')}
      </label>
      <input
        id={id}
        type="url"
        placeholder="https://"
        value={typed}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          const address = completeLink(event.target.value)
          setWrong(false)
          if (address !== null && !address.startsWith('mailto:')) onSet(address)
        }}
        onBlur={() => setWrong(completeLink(typed)?.startsWith('mailto:') ?? true)}
        className={input}
      />
      {wrong && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-error">
          {t('link.wrong')}
        </p>
      )}
    </div>
  )
}
