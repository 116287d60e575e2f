'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/notice'

/** Says, where scripts do not run, that what is changed in this form is not saved. Its form is posted, never asked for. */
export function NeedsScripts() {
  const t = useTranslations('ui')
  return (
    <noscript>
      <div className="mb-8">
        <Notice tone="warn" title={t('needsScripts')} />
      </div>
    </noscript>
  )
}
