'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/ui/button'

/** What could not be shown, or not be reached. Only the editors of texts keep what was typed, and not in every browser. */
export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('frame.error')
  return (
    <div className="max-w-text" role="alert">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-3 mb-6 text-muted">{t('text')}</p>
      <Button type="button" onClick={reset}>
        {t('again')}
      </Button>
    </div>
  )
}
