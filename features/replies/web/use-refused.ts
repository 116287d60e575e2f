'use client'

import { useTranslations } from 'next-intl'
import type { Refused } from './reply-actions'

/** The words of what is wrong with a field, and what was typed in it. */
export function useRefused(state: Refused | null) {
  const t = useTranslations('replies.errors')
  const say = (code: string | undefined) => (code === undefined ? undefined : t.has(code) ? t(code) : t('other'))
  return {
    error: (name: string) => say(state?.errors[name]),
    value: (name: string, before = '') => state?.values[name] ?? before,
    notice: say(state?.notice),
  }
}
