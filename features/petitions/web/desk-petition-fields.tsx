'use client'

import { useTranslations } from 'next-intl'
import type { PetitionForm } from '@/features/petitions/schema'
import { TextFields } from '@/features/texts/web/text-fields'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { Notice } from '@/ui/notice'

type Props = FieldsProps<PetitionForm> & { closed: boolean; signed: boolean }

/** The text of a petition in one language, beside the original where it is a translation. */
export function DeskPetitionFields({ closed, signed, ...props }: Props) {
  const t = useTranslations()
  return (
    <div className="space-y-8">
      {props.readOnly && !closed && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
      {closed ? (
        <Notice title={t('petitions.desk.closedText')} />
      ) : (
        signed && (
          <Notice tone="warn" title={t('petitions.desk.signedText')}>
            {t('petitions.desk.signedTextMore')}
          </Notice>
        )
      )}
      <TextFields
        {...props}
        fields={[
          { name: 'title', as: 'title', hint: t('petitions.desk.hints.title') },
          { name: 'addresseeLine', as: 'line', hint: t('petitions.desk.hints.addresseeLine'), maxLength: 200 },
          { name: 'summary', as: 'summary', hint: t('petitions.desk.hints.summary') },
          { name: 'whoWeAre', as: 'rich', hint: t('petitions.desk.hints.whoWeAre') },
          { name: 'whatWeNote', as: 'rich', hint: t('petitions.desk.hints.whatWeNote') },
          { name: 'text', as: 'rich', hint: t('petitions.desk.hints.text') },
        ]}
      />
    </div>
  )
}
