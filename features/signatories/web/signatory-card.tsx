'use client'

import { useTranslations } from 'next-intl'
import type { DeskSignatory } from '@/features/signatories/list-signatories'
import { useNames } from '@/ui/names'
import { Tag, type Tone } from '@/ui/page'
import { useFormatter } from '@/ui/use-formatter'

const tones: Record<DeskSignatory['standing'], Tone> = {
  named: 'plain',
  invited: 'accent',
  confirmed: 'good',
  again: 'warn',
  declined: 'error',
  removed: 'plain',
}

/** One signatory as the desk sees them: what stands under the letter, and what became of the invitation. */
export function SignatoryCard({ signatory }: { signatory: DeskSignatory }) {
  const t = useTranslations('signatories')
  const format = useFormatter()
  const { countryName } = useNames()
  const { name, role, organisation, capacity, town, country, standing, mail } = signatory
  const day = (date: string | null) =>
    date === null ? '' : format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' })
  const place = [town, country && countryName(country)].filter(Boolean).join(', ')
  const body = organisation && (capacity === 'on_behalf' ? t('onBehalf', { organisation }) : organisation)
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <bdi className="font-semibold">{name}</bdi>
        <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
      </p>
      <p className="text-sm">{[role, body].filter(Boolean).join(', ')}</p>
      <p className="text-sm text-muted">
        {[
          place,
          capacity === 'personal' && organisation ? t('personal') : '',
          ...(standing === 'confirmed' || standing === 'declined' || standing === 'again'
            ? [signatory.answeredOn && t('answered', { day: day(signatory.answeredOn) })]
            : []),
          ...(signatory.invitedOn && standing !== 'confirmed' ? [t('invited', { day: day(signatory.invitedOn) })] : []),
          signatory.confirmedHow && standing !== 'again' ? t('how', { how: signatory.confirmedHow }) : '',
          signatory.hasEmail || standing === 'confirmed' || standing === 'declined' ? '' : t('noEmail'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {mail === 'failed' && standing !== 'confirmed' && (
        <p className="text-sm font-semibold text-error">{t('mailFailed')}</p>
      )}
      {mail === 'waiting' && standing === 'invited' && <p className="text-sm text-muted">{t('mailWaiting')}</p>}
    </div>
  )
}
