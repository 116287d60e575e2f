'use client'

import { useTranslations } from 'next-intl'
import { questionKinds, type WrittenQuestion } from '@/features/questions/rules'
import { buttonClass } from '@/ui/button'
import { CheckboxField, SelectField } from '@/ui/field'

interface Props {
  question: WrittenQuestion
  number: number
  /** It was on the form when somebody signed: its kind stays, and it can be withdrawn, not removed. */
  frozen: boolean
  update: (place: string, with_: (question: WrittenQuestion) => WrittenQuestion) => void
  remove: () => void
}

/** What is the same of a question in every language: how it is answered, whether it must be, whether the form has it. */
export function DeskQuestionSettings({ question, number, frozen, update, remove }: Props) {
  const t = useTranslations('questions.desk')
  const id = `question-${number}`
  return (
    <div className="space-y-4">
      <SelectField
        name={`${id}-kind`}
        label={t('kind')}
        disabled={frozen}
        options={questionKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        value={question.kind}
        onChange={(event) => {
          const kind = questionKinds.find((one) => one === event.target.value)
          if (kind) update('question kind', (before) => ({ ...before, kind }))
        }}
      />
      <CheckboxField
        name={`${id}-required`}
        label={t('required')}
        checked={question.required}
        onChange={(event) => {
          const required = event.target.checked
          update('question required', (before) => ({ ...before, required }))
        }}
      />
      {frozen ? (
        <CheckboxField
          name={`${id}-withdrawn`}
          label={t('withdrawn')}
          checked={question.withdrawn}
          onChange={(event) => {
            const withdrawn = event.target.checked
            update('question withdrawn', (before) => ({ ...before, withdrawn }))
          }}
        />
      ) : (
        <button type="button" className={buttonClass('quiet', 'min-h-11! py-1! text-sm! text-error!')} onClick={remove}>
          {t('remove', { number })}
        </button>
      )}
    </div>
  )
}
