'use client'

import { Markdown } from '@tiptap/markdown'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { RichTextToolbar } from './rich-text-toolbar'

interface Props {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Markdown. */
  value: string
  onChange: (markdown: string) => void
  lang: string
  dir: 'ltr' | 'rtl'
  disabled?: boolean
  /** The Markdown is too much for a page: it is edited as it was typed. */
  asSource?: boolean
}

const link = { openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: ['http', 'https', 'mailto'] }
// Only what the public page shows: anything else would be lost on the way there.
const extensions = [
  StarterKit.configure({ heading: { levels: [2, 3] }, codeBlock: false, underline: false, link }),
  Markdown.configure({ markedOptions: { gfm: true } }),
]

/** Tables, notes at the foot and pictures are written as Markdown. */
const beyondVisual = /^ *\|.*\| *$|!\[|\[\^/m

/** A text with headings, lists, quotes and links that is kept as Markdown; the source can be written by hand too. */
export function RichText({
  id,
  label,
  hint,
  error,
  value,
  onChange,
  lang,
  dir,
  disabled = false,
  asSource = false,
}: Props) {
  const t = useTranslations('ui.editor')
  const [chosen, setSource] = useState(false)
  // What the editor beside it has no form for would be lost on the way through it.
  const [began] = useState(() => beyondVisual.test(value))
  const onlySource = asSource || ((began || chosen) && beyondVisual.test(value))
  const source = chosen || onlySource
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'border-s-4 border-error ps-4' : ''}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <label id={`${id}-label`} htmlFor={id} className="font-semibold">
          {label}
        </label>
        <button
          type="button"
          aria-pressed={source}
          disabled={onlySource}
          onClick={() => setSource(!source)}
          className="min-h-8 cursor-pointer text-sm disabled:invisible text-accent-deep underline"
        >
          {source ? t('asText') : t('asMarkdown')}
        </button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-error">
          {error}
        </p>
      )}
      <div
        className={`mt-2 rounded-sm border-2 ${disabled ? 'border-line bg-soft' : 'border-edge bg-paper focus-within:border-ink'}`}
      >
        {source ? (
          <textarea
            id={id}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            lang={lang}
            dir={dir}
            rows={16}
            disabled={disabled}
            aria-describedby={described || undefined}
            aria-invalid={error ? true : undefined}
            className="block w-full resize-y bg-paper p-4 font-mono text-sm"
          />
        ) : (
          <Visual {...{ id, value, onChange, lang, dir, disabled, described }} invalid={Boolean(error)} />
        )}
      </div>
    </div>
  )
}

type VisualProps = Pick<Props, 'id' | 'value' | 'onChange' | 'lang' | 'dir'> & {
  disabled: boolean
  described: string
  invalid: boolean
}

function Visual({ id, value, onChange, lang, dir, disabled, described, invalid }: VisualProps) {
  // What the editor itself last said: any other value came from outside (undo, a draft, another's work).
  const said = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  const toolbarId = useId()
  const editor = useEditor({
    extensions,
    content: value,
    contentType: 'markdown',
    immediatelyRender: false,
    editable: !disabled,
    editorProps: {
      attributes: {
        id,
        lang,
        dir,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(invalid ? { 'aria-invalid': 'true' } : {}),
        class: 'prose min-h-56 max-w-text p-4 outline-none',
      },
    },
    onUpdate: ({ editor: changed }) => {
      said.current = changed.getMarkdown()
      tell.current(said.current)
    },
  })
  useEffect(() => {
    // Spaces at the end are dropped when it is saved; that is no reason to move the cursor.
    if (!editor || value.trim() === said.current.trim()) return
    said.current = value
    editor.commands.setContent(value, { contentType: 'markdown', emitUpdate: false })
  }, [editor, value])
  if (!editor) return <div className="min-h-72" />
  return (
    <>
      {!disabled && <RichTextToolbar editor={editor} id={toolbarId} controls={id} />}
      <EditorContent editor={editor} />
    </>
  )
}
