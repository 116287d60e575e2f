'use client'

import { useTranslations } from 'next-intl'
import { longestSubject } from '@/features/model-letters/rules'
import type { ModelLetterForm } from '@/features/model-letters/schema'
import { TextFields } from '@/features/texts/web/text-fields'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { DeskCountryParagraphs } from './desk-country-paragraphs'

type Props = FieldsProps<ModelLetterForm> & { addsCountries: boolean }

/** The texts of a model letter in one language, beside the original where it is a translation. */
export function DeskModelLetterFields(props: Props) {
  const t = useTranslations()
  return (
    <div className="space-y-8">
      {props.readOnly && <p className="text-muted">{t('texts.originalReadOnly')}</p>}
      <TextFields
        {...props}
        fields={[
          { name: 'title', as: 'title', hint: t('model-letters.hints.title') },
          { name: 'summary', as: 'summary', hint: t('model-letters.hints.summary') },
          { name: 'subject', as: 'line', hint: t('model-letters.hints.subject'), maxLength: longestSubject },
          { name: 'text', as: 'plain', label: t('texts.fields.letterText'), hint: <TextHint /> },
        ]}
      />
      <DeskCountryParagraphs {...props} />
    </div>
  )
}

function TextHint() {
  const t = useTranslations('model-letters.hints')
  return (
    <>
      {t('text')}{' '}
      {t.rich('places', {
        country: () => <code className="font-mono">{'{country}'}</code>,
        demands: () => <code className="font-mono">{'{demands}'}</code>,
      })}
    </>
  )
}
