import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Markdown } from '@/ui/markdown'
import { useNames } from '@/ui/names'
import { textDirection } from './languages'
import { useDrawPictures } from './use-draw-pictures'

/** A field of a translation with the original text beside it; on a phone above it. Alone when there is no original. */
export function OriginalBeside({
  original,
  markdown = false,
  children,
}: {
  original: { locale: string; text: string } | null
  /** The original is Markdown, and is shown as it reads. */
  markdown?: boolean
  children: ReactNode
}) {
  const t = useTranslations('ui.editor')
  const { languageName } = useNames()
  const picture = useDrawPictures()
  if (!original) return <>{children}</>
  return (
    <div className="grid gap-x-8 gap-y-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="order-1 min-w-0 lg:order-none">
        <p className="text-sm font-semibold text-muted">
          {t('originalIn', { language: languageName(original.locale) })}
        </p>
        <div
          lang={original.locale}
          dir={textDirection(original.locale)}
          className={`mt-2 max-h-96 overflow-y-auto rounded-sm bg-soft p-3 text-sm ${markdown ? '' : 'whitespace-pre-line'}`}
          tabIndex={original.text.length > 600 ? 0 : undefined}
        >
          {markdown && original.text ? (
            <Markdown text={original.text} picture={picture} />
          ) : (
            original.text || <span className="text-muted">{t('empty')}</span>
          )}
        </div>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
