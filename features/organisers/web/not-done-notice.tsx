'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { notDone } from '@/features/organisers/rules'
import { toldName } from '@/features/texts/told'
import { Told } from '@/ui/told'

/** Says on the page that one comes back to after signing in that what was pressed there was not done. */
export function NotDoneNotice() {
  const t = useTranslations('ui.kept')
  return <Told told={useSearchParams().get(toldName)} bad={[notDone]} say={(code) => t(code)} className="mb-6" />
}
