'use client'

import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { buttonClass } from '@/ui/button'
import { type TextPicture, type TextPictures, useTextPictures } from './text-pictures'

const small = 'min-h-11! px-3! py-1! text-sm!'
const input = 'mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-2 aria-invalid:border-error'
/** Pictures that are offered. */
const mostOffered = 24

interface Props {
  editor: Editor
  /** The language of the text: what the picture shows is said in it. */
  lang: string
  onDone: () => void
}

/** Puts a picture into the text: one that the team has, or another one, which is described and kept before. */
export function PictureForm({ editor, lang, onDone }: Props) {
  const t = useTranslations('ui.editor.picture')
  const pictures = useTextPictures()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const insert = ({ id, alt, locale }: TextPicture) => {
    // What is said of it in another language is not this text's.
    const attrs = { id, alt: locale === lang ? alt : '', caption: '', film: '' }
    editor.chain().focus().insertContent({ type: 'picture', attrs }).run()
    onDone()
  }
  if (!pictures) return null
  const offered = [...pictures.known.values()].slice(0, mostOffered)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened, wherever in it one is
    <div
      ref={box}
      tabIndex={-1}
      className="max-h-[60vh] space-y-4 overflow-y-auto border-t border-line p-3"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        onDone()
        editor.commands.focus()
      }}
    >
      {offered.length > 0 && (
        <fieldset>
          <legend className="text-sm font-semibold">{t('choose')}</legend>
          <div className="mt-1 flex max-h-48 flex-wrap gap-2 overflow-y-auto p-1">
            {offered.map((one) => (
              <button
                key={one.id}
                type="button"
                title={one.alt}
                onClick={() => insert(one)}
                className="cursor-pointer rounded-sm border-2 border-line hover:border-ink"
              >
                <img
                  src={`${pictures.folder(one.id)}/${one.widths[0] ?? one.width}.jpg`}
                  alt={one.alt || t('undescribed')}
                  loading="lazy"
                  className="h-20 w-28 object-cover"
                />
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <NewPicture {...{ pictures, lang, insert }} />
      <button type="button" className={buttonClass('quiet', small)} onClick={onDone}>
        {t('close')}
      </button>
    </div>
  )
}

interface NewProps {
  pictures: TextPictures
  lang: string
  insert: (picture: TextPicture) => void
}

function NewPicture({ pictures, lang, insert }: NewProps) {
  const t = useTranslations('ui.editor.picture')
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [credit, setCredit] = useState('')
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState('')
  const send = async () => {
    if (!file || alt.trim() === '') return setWrong(t(file ? 'needsAlt' : 'needsFile'))
    setSending(true)
    setWrong('')
    const answer = await pictures.add({ file, alt, credit, locale: lang })
    setSending(false)
    if (answer.ok) insert(answer.picture)
    else setWrong(answer.message)
  }
  return (
    <fieldset className="space-y-3">
      <legend className="text-sm font-semibold">{t('upload')}</legend>
      <div>
        <label htmlFor={`${id}-file`} className="text-sm">
          {t('file')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          className="mt-1 block max-w-full text-sm file:me-3 file:min-h-11 file:cursor-pointer file:rounded-sm file:border-2 file:border-edge file:bg-paper file:px-3 file:font-semibold"
        />
        <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {t('fileHint')}
        </p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}-alt`} className="text-sm">
            {t('alt')}
          </label>
          <input
            id={`${id}-alt`}
            lang={lang}
            maxLength={500}
            value={alt}
            onChange={(event) => setAlt(event.target.value)}
            className={input}
          />
        </div>
        <div>
          <label htmlFor={`${id}-credit`} className="text-sm">
            {t('credit')}
          </label>
          <input
            id={`${id}-credit`}
            maxLength={200}
            value={credit}
            onChange={(event) => setCredit(event.target.value)}
            className={input}
          />
        </div>
      </div>
      {wrong && (
        <p role="alert" className="text-sm font-semibold text-error">
          {wrong}
        </p>
      )}
      <button type="button" className={buttonClass('secondary', small)} disabled={sending} onClick={send}>
        {sending ? t('sending') : t('send')}
      </button>
    </fieldset>
  )
}
