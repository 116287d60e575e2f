'use client'

import { useTranslations } from 'next-intl'
import type { ExportKind } from '@/features/exports/schema'
import { TextArea } from '@/ui/field'
import { useKept } from '@/ui/kept-form'
import { ErrorSummary, Notice } from '@/ui/notice'
import { sayRefused } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'
import { ChoiceFields } from './choice-fields'
import { askCampaignExport, askPetitionExport } from './export-actions'
import { KeyFields } from './key-fields'

interface Props {
  /** The petition or the campaign that the file is about. */
  about: { kind: 'petition' | 'campaign'; id: string }
  kind: ExportKind
  alone: boolean
  /** Letters whose kits may carry the names, and the one that is chosen from the start. */
  letters?: readonly { letterId: string; name: string }[]
  letter?: string | undefined
  /** The batch on paper whose scans are asked for. */
  batch?: string
  /** Partners of the campaign, and the one that is chosen from the start. */
  partners?: readonly { id: string; name: string }[]
  partner?: string | undefined
  /** Why, unless something else is typed. */
  reason?: string
  /** Somebody else has given it already: nobody has to approve. */
  given?: boolean
}

/** Asks for a file: what it holds, what it is for, and the key to it. */
export function AskForm(props: Props) {
  const {
    about,
    kind,
    alone,
    letters = [],
    letter = '',
    batch = '',
    partners = [],
    partner = '',
    reason = '',
    given = false,
  } = props
  const t = useTranslations('exports.ask')
  const { state, form, kept } = useKept(about.kind === 'petition' ? askPetitionExport : askCampaignExport)
  const { error, value, notice, faults } = sayRefused(state, useTranslations('exports.ask.errors'))
  return (
    <form {...form} className="max-w-text space-y-8">
      {kept}
      <ErrorSummary title={t('errors.title')} errors={faults} />
      {notice && <Notice tone="error" title={notice} />}
      <input type="hidden" name="id" value={about.id} />
      <input type="hidden" name="kind" value={kind} />
      <ChoiceFields {...{ kind, letters, letter, batch, partners, partner, error, value }} />
      <TextArea
        name="reason"
        rows={3}
        dir="auto"
        label={t('reason')}
        hint={t('reasonHint')}
        error={error('reason')}
        defaultValue={value('reason', reason)}
      />
      <div>
        <p className="font-semibold">{t('approves')}</p>
        <p className="mt-1">{t(given ? 'given' : alone ? 'alone' : 'second')}</p>
        <p className="mt-1">{t('then')}</p>
      </div>
      <KeyFields error={error('recipient')} own={value('ownKey')} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  )
}
