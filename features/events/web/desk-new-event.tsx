import { getLocale, getTranslations } from 'next-intl/server'
import { deskEventPath, eventKinds } from '@/features/events/rules'
import { BeginText } from '@/features/texts/web/begin-text'
import { SelectField } from '@/ui/field'
import { beginEvent } from './desk-event-actions'

interface Props {
  campaign: { id: string; originalLocale: string }
}

/** The first step of an event: its title, the language it is written in, and what it is. */
export async function DeskNewEvent({ campaign }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  return (
    <BeginText
      back={{ href: deskEventPath.all(locale, campaign.id), name: t('desk.title') }}
      title={t('desk.begin.title')}
      lead={t('desk.begin.lead')}
      hint={t('desk.begin.hint')}
      language={campaign.originalLocale}
      action={beginEvent}
      before={
        <SelectField
          name="kind"
          label={t('desk.begin.kind')}
          hint={t('desk.begin.kindHint')}
          options={eventKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          defaultValue="picket"
        />
      }
    >
      <input type="hidden" name="id" value={campaign.id} />
    </BeginText>
  )
}
