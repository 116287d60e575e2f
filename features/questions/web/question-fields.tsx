import { useTranslations } from 'next-intl'
import type { ShownQuestion } from '@/features/questions/rules'
import { AnswerField } from './answer-field'

/** The questions of a petition's own on its form, with who gets the answers; nothing where there are none. */
export function QuestionFields({ questions }: { questions: readonly ShownQuestion[] }) {
  const t = useTranslations('questions.answer')
  const asked = questions.filter(({ withdrawn }) => !withdrawn)
  if (asked.length === 0) return null
  return (
    <fieldset className="space-y-6">
      <legend className="font-semibold">{t('title')}</legend>
      <p className="-mt-4 text-sm text-muted">{t('who')}</p>
      {asked.map((question) => (
        <AnswerField key={question.id} question={question} required={question.required} />
      ))}
    </fieldset>
  )
}
