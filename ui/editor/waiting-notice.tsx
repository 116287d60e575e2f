'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { buttonClass } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { useFormatter } from '@/ui/use-formatter'

const small = 'min-h-11! px-3! py-1! text-sm!'

interface Props {
  /** Who proposed it (empty when unknown) and when (ISO 8601). */
  proposal: { by: string; at: string }
  onTake: () => void
  onDecline: () => Promise<void>
}

/** A translation that waits: to be taken over into the fields, or done without. */
export function WaitingNotice({ proposal, onTake, onDecline }: Props) {
  const t = useTranslations('ui.waiting')
  const format = useFormatter()
  const [busy, begin] = useTransition()
  const at = format.dateTime(new Date(proposal.at), { dateStyle: 'medium' })
  return (
    <div className="mb-6">
      <Notice tone="accent" title={t('title', { name: proposal.by || t('somebody'), at })}>
        <p>{t('text')}</p>
        <p className="flex flex-wrap gap-2">
          <button type="button" className={buttonClass('secondary', small)} onClick={onTake}>
            {t('take')}
          </button>
          <button
            type="button"
            disabled={busy}
            className={buttonClass('quiet', small)}
            onClick={() => begin(onDecline)}
          >
            {t('decline')}
          </button>
        </p>
      </Notice>
    </div>
  )
}
