'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { notDone } from '@/features/organisers/rules'
import { Notice } from '@/ui/notice'

/** Says on the page that one comes back to after signing in that what was pressed there was not done. */
export function NotDoneNotice() {
  const t = useTranslations('ui.kept')
  if (!useSearchParams().has(notDone)) return null
  return (
    <div role="status" className="mb-6">
      <Notice tone="warn" title={t('not-done')} />
    </div>
  )
}
