import { useLocale, useTranslations } from 'next-intl'
import { direction } from '@/features/places/languages'
import { answerField, type QuestionField, type ShownQuestion } from '@/features/questions/rules'
import { formState } from '@/server/documents/scope'
import { CheckboxField, SelectField, TextArea } from '@/ui/field'
import { knownWord } from '@/ui/known-word'

/** The field in which one question is answered, in the language that the question has. */
export function AnswerField({ question, required }: { question: ShownQuestion; required: boolean }) {
  const locale = useLocale()
  const t = useTranslations('questions.answer')
  const { values, errors } = formState<QuestionField>()
  const name = answerField(question.id)
  const own = question.locale === locale ? {} : { lang: question.locale, dir: direction(question.locale) }
  const label = <bdi {...own}>{question.label}</bdi>
  const typed = values[name] ?? ''
  const field = {
    name,
    label: required ? t.rich('required', { question: () => label }) : label,
    hint: question.hint && <span {...own}>{question.hint}</span>,
    error: errors[name] && knownWord(t, `errors.${errors[name]}`, undefined, { question: question.label }),
    'aria-required': required || undefined,
  }
  if (question.kind === 'tick') return <CheckboxField {...field} defaultChecked={typed === 'yes'} />
  if (question.kind === 'text') return <TextArea {...field} rows={2} dir="auto" defaultValue={typed} />
  return (
    <SelectField
      {...field}
      {...own}
      empty={t('choose')}
      options={question.options.map((option, at) => ({ value: String(at), label: option }))}
      defaultValue={typed}
    />
  )
}
