'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { buttonClass } from '@/ui/button'
import { useNames } from '@/ui/names'
import type { useEditor } from './use-editor'

type Bar = Pick<
  ReturnType<typeof useEditor<{ revision: number }>>,
  'status' | 'blank' | 'save' | 'undo' | 'redo' | 'canUndo' | 'canRedo'
> & {
  previewing: boolean
  onPreview: () => void
  saveLabel?: string
}

const small = 'min-h-11! px-3! py-1! text-sm!'

/** Always in sight below an editor: whether it is saved, undo and redo, preview, save. Ctrl+S saves. */
export function EditorBar({
  status,
  blank,
  save,
  undo,
  redo,
  canUndo,
  canRedo,
  previewing,
  onPreview,
  saveLabel,
}: Bar) {
  const t = useTranslations('ui.editor')
  const { languageName } = useNames()
  useLeavingGuard(status === 'unsaved' || status === 'saving', t('leave'))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      if (status === 'unsaved') save()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [save, status])
  const dot = { saved: 'bg-good', blank: 'bg-good', unsaved: 'bg-warn', saving: 'bg-warn animate-pulse' }[status]
  return (
    <div className="sticky bottom-0 z-2 -mx-4 mt-10 border-t border-line bg-paper px-4 py-2 sm:-mx-6 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="me-auto inline-flex items-center gap-2 text-sm">
          <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${dot}`} />
          {t(`status.${status}`, { languages: blank.map(languageName).join(', ') })}
        </p>
        <div className="flex flex-wrap items-center gap-1">
          <button type="button" className={buttonClass('quiet', small)} disabled={!canUndo} onClick={undo}>
            <span aria-hidden="true" className="text-lg sm:hidden">
              ↶
            </span>
            <span className="sr-only sm:not-sr-only">{t('undo')}</span>
          </button>
          <button type="button" className={buttonClass('quiet', small)} disabled={!canRedo} onClick={redo}>
            <span aria-hidden="true" className="text-lg sm:hidden">
              ↷
            </span>
            <span className="sr-only sm:not-sr-only">{t('redo')}</span>
          </button>
          <button
            type="button"
            className={buttonClass('secondary', small)}
            aria-pressed={previewing}
            onClick={onPreview}
          >
            {previewing ? t('edit') : t('preview')}
          </button>
          <button
            type="button"
            className={buttonClass('primary', small)}
            disabled={status === 'saving'}
            onClick={() => save()}
          >
            {saveLabel ?? t('save')}
          </button>
        </div>
      </div>
    </div>
  )
}

/** Asks before a page with unsaved work is left, by closing it or by a link. */
function useLeavingGuard(unsaved: boolean, question: string) {
  useEffect(() => {
    if (!unsaved) return
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const stays = !link || link.target === '_blank' || link.getAttribute('href')?.startsWith('#')
      if (stays || event.ctrlKey || event.metaKey || confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onLeave)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('click', onClick, true)
    }
  }, [unsaved, question])
}
