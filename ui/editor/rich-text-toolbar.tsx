'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { insertTable } from './insert-table'
import { LinkForm } from './link-form'
import { insertNote } from './note-acts'
import { PictureForm } from './picture-form'
import { PlaceTools } from './place-tools'
import { useTextPictures } from './text-pictures'

const tool =
  'inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-1.5 rounded-sm px-2 text-sm hover:bg-soft aria-pressed:bg-ink aria-pressed:text-white disabled:cursor-not-allowed disabled:opacity-40'

interface Props {
  editor: Editor
  id: string
  controls: string
  lang: string
}

/** Buttons for the structure of a text. One of them is in the tab order; arrow keys reach the others. */
export function RichTextToolbar({ editor, id, controls, lang }: Props) {
  const t = useTranslations('ui.editor.tools')
  const pictures = useTextPictures()
  const [open, setOpen] = useState<'link' | 'picture' | null>(null)
  const close = () => setOpen(null)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading', { level: 2 }),
      subheading: now.isActive('heading', { level: 3 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      table: now.isActive('table'),
      note: now.isActive('note') || now.isActive('noteText'),
      picture: now.isActive('picture'),
    }),
  })
  const run = () => editor.chain().focus()
  const tools: { name: keyof typeof on; sign: ReactNode; keys: string; act: () => void }[] = [
    { name: 'bold', sign: <b>B</b>, keys: 'Ctrl+B', act: () => run().toggleBold().run() },
    { name: 'italic', sign: <i className="font-serif">I</i>, keys: 'Ctrl+I', act: () => run().toggleItalic().run() },
    { name: 'heading', sign: 'H', keys: 'Ctrl+Alt+2', act: () => run().toggleHeading({ level: 2 }).run() },
    { name: 'subheading', sign: 'h', keys: 'Ctrl+Alt+3', act: () => run().toggleHeading({ level: 3 }).run() },
    { name: 'bullets', sign: '•', keys: 'Ctrl+Shift+8', act: () => run().toggleBulletList().run() },
    { name: 'numbers', sign: '1.', keys: 'Ctrl+Shift+7', act: () => run().toggleOrderedList().run() },
    { name: 'quote', sign: '“', keys: 'Ctrl+Shift+B', act: () => run().toggleBlockquote().run() },
    { name: 'link', sign: '↗', keys: 'Ctrl+K', act: () => setOpen('link') },
    { name: 'table', sign: '▦', keys: '', act: () => !on.table && insertTable(editor) },
    { name: 'note', sign: <sup>1</sup>, keys: '', act: () => insertNote(editor) },
    ...(pictures
      ? [{ name: 'picture' as const, sign: '▣', keys: '', act: () => setOpen(open === 'picture' ? null : 'picture') }]
      : []),
  ]
  return (
    <div className="sticky top-0 z-1 border-b border-line bg-paper">
      <div
        role="toolbar"
        id={id}
        aria-label={t('label')}
        aria-controls={controls}
        className="flex flex-wrap p-1"
        onKeyDown={moveFocus}
      >
        {tools.map(({ name, sign, keys, act }, at) => (
          <button
            key={name}
            type="button"
            tabIndex={at === 0 ? 0 : -1}
            aria-pressed={on[name]}
            title={keys === '' ? t(name) : `${t(name)} (${keys})`}
            onClick={act}
            className={tool}
          >
            <span aria-hidden="true" className="min-w-4 text-center text-base whitespace-nowrap">
              {sign}
            </span>
            <span className="sr-only sm:not-sr-only">{t(name)}</span>
          </button>
        ))}
      </div>
      {open === 'link' && <LinkForm editor={editor} onDone={close} />}
      {open === 'picture' && <PictureForm editor={editor} lang={lang} onDone={close} />}
      {open === null && <PlaceTools editor={editor} lang={lang} />}
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  buttons[(to + buttons.length) % buttons.length]?.focus()
}
