'use client'

import { useTranslations } from 'next-intl'
import type { CampaignForm } from '@/features/campaigns/schema'
import { TextFields } from '@/features/texts/web/text-fields'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { DeskCampaignDemands } from './desk-campaign-demands'

type Props = FieldsProps<CampaignForm> & {
  /** Order, number and fulfilment of demands are the organisers'. */
  orders: boolean
}

/** Title, summary, text and demands in one language, beside the original where it is a translation. */
export function DeskCampaignFields(props: Props) {
  const t = useTranslations()
  return (
    <div className="space-y-8">
      {props.readOnly && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
      <TextFields
        {...props}
        fields={[
          { name: 'title', as: 'title', hint: t('campaigns.desk.hints.title') },
          { name: 'summary', as: 'summary', hint: t('campaigns.desk.hints.summary') },
          { name: 'text', as: 'rich', hint: t('campaigns.desk.hints.text') },
        ]}
      />
      <DeskCampaignDemands {...props} />
    </div>
  )
}
