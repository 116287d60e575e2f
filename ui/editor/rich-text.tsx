'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { openDocument } from './open-document'
import { richTextExtensions } from './rich-text-nodes'
import { RichTextToolbar } from './rich-text-toolbar'
import { writeDocument } from './write-document'

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

/**
 * A text with headings, lists, quotes, links, tables, notes and pictures that is kept as Markdown; the source can be written by
 * hand too, and what the editor has no form for stays as it is there.
 */
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
  const [chosen, setSource] = useState(() => !asSource && !openDocument(value))
  const source = chosen || asSource
  const [told, setTold] = useState(false)
  // What the visual editor has no form for would be lost on the way through it.
  const turn = () => {
    const stays = source && !openDocument(value)
    setTold(stays)
    if (!stays) setSource(!source)
  }
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
          disabled={asSource}
          onClick={turn}
          className="min-h-8 cursor-pointer text-sm disabled:invisible text-accent-deep underline"
        >
          {source ? t('asText') : t('asMarkdown')}
        </button>
      </div>
      <p role="status" className={told ? 'mt-1 text-sm font-semibold text-warn' : 'sr-only'}>
        {told && t('onlyMarkdown')}
      </p>
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
          <Visual
            {...{ id, value, onChange, lang, dir, disabled, described }}
            invalid={Boolean(error)}
            onBeyond={() => setSource(true)}
          />
        )}
      </div>
    </div>
  )
}

/** Points of the screen that are covered. */
const hidden = { top: 200, bottom: 110, left: 0, right: 0 }

type VisualProps = Pick<Props, 'id' | 'value' | 'onChange' | 'lang' | 'dir'> & {
  disabled: boolean
  described: string
  invalid: boolean
  /** Something came from outside that it has no form for. */
  onBeyond: () => void
}

function Visual({ id, value, onChange, lang, dir, disabled, described, invalid, onBeyond }: VisualProps) {
  // What the editor itself last said: any other value came from outside (undo, a draft, another's work).
  const said = useRef(value)
  const tell = useRef(onChange)
  tell.current = onChange
  const beyond = useRef(onBeyond)
  beyond.current = onBeyond
  const toolbarId = useId()
  const editor = useEditor({
    extensions: richTextExtensions,
    content: openDocument(value) ?? null,
    immediatelyRender: false,
    editable: !disabled,
    editorProps: {
      // Tools stick to the top of the screen, and the bar of the editor to its end.
      scrollThreshold: hidden,
      scrollMargin: hidden,
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
      said.current = writeDocument(changed.getJSON())
      tell.current(said.current)
    },
  })
  useEffect(() => {
    // Spaces at the end are dropped when it is saved; that is no reason to move the cursor.
    if (!editor || value.trim() === said.current.trim()) return
    const doc = openDocument(value)
    if (!doc) return beyond.current()
    said.current = value
    editor.commands.setContent(doc, { emitUpdate: false })
  }, [editor, value])
  if (!editor) return <div className="min-h-72" />
  return (
    <>
      {!disabled && <RichTextToolbar editor={editor} id={toolbarId} controls={id} lang={lang} />}
      <EditorContent editor={editor} />
    </>
  )
}
