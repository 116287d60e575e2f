'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { buttonClass } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { useFormatter } from '@/ui/use-formatter'
import type { LocalDraft } from './local-draft'
import type { Clash } from './merge'

const small = 'min-h-11! px-3! py-1! text-sm!'

/** A field that cannot be saved: what it is called, what is wrong, and how to get there. */
export interface Fault {
  path: string
  name: string
  message: string
  go: () => void
}

interface Props {
  found: LocalDraft<unknown> | null
  onRestore: () => void
  onForget: () => void
  clashes: readonly Clash[] | null
  onSettle: () => void
  /** Words for a refusal, and the fields it is about. */
  refusal: string | null
  faults: readonly Fault[]
  /** What a place of the form is called: "translations.ru.title" → "Title, Russian". */
  nameOf: (path: string) => string
}

/** What an editor has to say about the whole form: a draft that was found, another's work, a refusal. */
export function EditorNotices({ found, onRestore, onForget, clashes, onSettle, refusal, faults, nameOf }: Props) {
  const t = useTranslations('ui.editor')
  const format = useFormatter()
  return (
    <div className="space-y-4 not-empty:mb-6">
      {found && (
        <Notice tone="accent" title={t('draft.title')}>
          <p>
            {t('draft.text', { at: format.dateTime(new Date(found.at), { dateStyle: 'medium', timeStyle: 'short' }) })}
          </p>
          <p className="flex flex-wrap gap-2">
            <button type="button" className={buttonClass('secondary', small)} onClick={onRestore}>
              {t('draft.restore')}
            </button>
            <button type="button" className={buttonClass('quiet', small)} onClick={onForget}>
              {t('draft.forget')}
            </button>
          </p>
        </Notice>
      )}
      {refusal && <Alert key={refusal} title={refusal} faults={faults} />}
      {clashes && <Clashes clashes={clashes} onSettle={onSettle} nameOf={nameOf} />}
    </div>
  )
}

function Alert({ title, faults }: { title: string; faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Notice tone="error" title={title}>
        {faults.length > 0 && (
          <ul>
            {faults.map(({ path, name, message, go }) => (
              <li key={path}>
                <button type="button" onClick={go} className="min-h-8 cursor-pointer text-start text-error underline">
                  {name}: {message}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}

function Clashes({ clashes, onSettle, nameOf }: Pick<Props, 'onSettle' | 'nameOf'> & { clashes: readonly Clash[] }) {
  const t = useTranslations('ui.editor.clash')
  return (
    <div role="alert">
      <Notice tone="warn" title={t('title')}>
        <p>{clashes.length === 0 ? t('merged') : t('both', { count: clashes.length })}</p>
        <ul className="space-y-3">
          {clashes.map(({ path, theirs }) => (
            <li key={path}>
              <p className="font-semibold">{nameOf(path)}</p>
              <p className="text-sm text-muted">{t('theirs')}</p>
              <p className="rounded-sm bg-paper p-2 text-sm whitespace-pre-line">{inWords(theirs)}</p>
            </li>
          ))}
        </ul>
        <button type="button" className={buttonClass('secondary', small)} onClick={onSettle}>
          {t('settle')}
        </button>
      </Notice>
    </div>
  )
}

function inWords(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value) || '—'
  if (value === null || value === undefined) return '—'
  return Object.values(value)
    .map((part) => (typeof part === 'object' ? inWords(part) : String(part)))
    .filter((part) => part !== '')
    .join('\n')
}
