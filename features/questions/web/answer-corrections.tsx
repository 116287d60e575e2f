import { useTranslations } from 'next-intl'
import { answerRemoval, type ShownQuestion } from '@/features/questions/rules'
import { formState } from '@/server/documents/scope'
import { CheckboxField } from '@/ui/field'
import { AnswerField } from './answer-field'

/** Where its owner answers a question anew, or has the answer deleted. One that was withdrawn can only be deleted. */
export function AnswerCorrections({ questions }: { questions: readonly ShownQuestion[] }) {
  const t = useTranslations('questions.answer')
  const { values } = formState()
  return questions.map((question) => (
    <div key={question.id} className="space-y-2">
      {!question.withdrawn && <AnswerField question={question} required={false} />}
      {(question.withdrawn || !question.required) && (
        <CheckboxField
          name={answerRemoval(question.id)}
          label={t('remove', { question: question.label })}
          defaultChecked={values[answerRemoval(question.id)] === 'yes'}
        />
      )}
    </div>
  ))
}
