'use client'

import { useTranslations } from 'next-intl'
import type { Difference } from '@/features/entries/compare-entries'
import { type PartWords, phrasePart, phrasePartValue } from '@/features/entries/phrase-part'
import { Button } from '@/ui/button'
import { useNames } from '@/ui/names'
import { Notice } from '@/ui/notice'
import { useFormatter } from '@/ui/use-formatter'

interface Props {
  /** What is saved now (`before`) and what was typed here (`after`). */
  parts: readonly Difference[]
  onTheirs: () => void
  onMine: () => void
}

/** Two organisers changed the same: both are shown, and one of them is chosen. */
export function EntryConflict({ parts, onTheirs, onMine }: Props) {
  const t = useTranslations('entries')
  const words = usePartWords()
  return (
    <Notice tone="warn" title={t('conflict.title')}>
      <p>{t('conflict.text')}</p>
      <dl className="divide-y divide-line border-y border-line">
        {parts.map((part) => (
          <div key={`${part.field}${part.key}`} className="grid gap-x-6 py-2 sm:grid-cols-3">
            <dt className="font-semibold">{phrasePart(part, words)}</dt>
            <dd className="whitespace-pre-line">
              <span className="block text-sm text-muted">{t('conflict.theirs')}</span>
              {phrasePartValue(part, 'before', words) ?? '—'}
            </dd>
            <dd className="whitespace-pre-line">
              <span className="block text-sm text-muted">{t('conflict.mine')}</span>
              {phrasePartValue(part, 'after', words) ?? '—'}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3 pt-1">
        <Button type="button" kind="secondary" onClick={onMine}>
          {t('conflict.keepMine')}
        </Button>
        <Button type="button" kind="secondary" onClick={onTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  )
}

function usePartWords(): PartWords {
  const t = useTranslations('entries')
  const kinds = useTranslations('addressees.kinds')
  const format = useFormatter()
  const { countryName, languageName } = useNames()
  return {
    t,
    kind: kinds,
    country: countryName,
    language: languageName,
    day: (iso) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeZone: 'UTC' }),
  }
}
