'use client'

import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { buttonClass } from '@/ui/button'

const small = 'min-h-11! px-3! py-1! text-sm!'

/** The address of a link on the selected words: https, http or mailto, nothing else. Empty takes the link away. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations('ui.editor.link')
  const [href, setHref] = useState<string>(editor.getAttributes('link').href ?? '')
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const apply = (given: string) => {
    const address = completeLink(given)
    if (address === null) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      const text = { type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }
      chain.insertContent(text).run()
    } else chain.setLink({ href: address }).run()
    onDone()
  }
  return (
    <div className="flex flex-wrap items-end gap-2 border-t border-line p-3">
      <div className="min-w-48 flex-1">
        <label htmlFor={id} className="text-sm font-semibold">
          {t('label')}
        </label>
        <input
          ref={input}
          id={id}
          type="url"
          value={href}
          placeholder="https://"
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onChange={(event) => setHref(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') apply(href)
            if (event.key === 'Escape') onDone()
            if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
          }}
          className="mt-1 block min-h-11 w-full rounded-sm border-2 border-edge px-2 aria-invalid:border-error"
        />
        {wrong && (
          <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-error">
            {t('wrong')}
          </p>
        )}
      </div>
      <button type="button" className={buttonClass('secondary', small)} onClick={() => apply(href)}>
        {t('apply')}
      </button>
      <button type="button" className={buttonClass('quiet', small)} onClick={() => apply('')}>
        {t('remove')}
      </button>
    </div>
  )
}

/** The address as it is kept: "example.org" gets its https. Null for what leads nowhere we allow. */
export function completeLink(given: string): string | null {
  const text = given.trim()
  if (text === '') return ''
  const address = /^[^\s@:/]+@[^\s@]+$/.test(text)
    ? `mailto:${text}`
    : /^[a-z][a-z\d+.-]*:/i.test(text)
      ? text
      : `https://${text}`
  if (!URL.canParse(address)) return null
  return ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol) ? address : null
}
