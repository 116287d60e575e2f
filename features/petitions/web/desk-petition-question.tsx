'use client'

import { useTranslations } from 'next-intl'
import type { PetitionForm } from '@/features/petitions/schema'
import type { QuestionWords, WrittenQuestion } from '@/features/questions/rules'
import { longestWords } from '@/features/questions/schema'
import { textDirection } from '@/ui/editor/languages'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { TextArea, TextField } from '@/ui/field'

type Props = FieldsProps<PetitionForm> & {
  /** Somebody signed, and it was on the form in this language: it keeps its words. */
  frozen: boolean
  question: WrittenQuestion
  at: number
  update: (at: number, place: string, with_: (question: WrittenQuestion) => WrittenQuestion) => void
}

const locked = 'read-only:border-line! read-only:bg-soft'
const noWords = { label: '', hint: '', options: '' }

/** The words of one question in one language, with the original where it is a translation. */
export function DeskPetitionQuestion({ form, locale, fault, readOnly, frozen, question, at, update }: Props) {
  const t = useTranslations('questions.desk')
  const isOriginal = locale === form.originalLocale
  const textAt = question.texts.findIndex((words) => words.locale === locale)
  const words = { ...noWords, ...question.texts[textAt] }
  const original = question.texts.find((one) => one.locale === form.originalLocale)
  const write = (name: keyof QuestionWords, value: string) =>
    update(at, `question ${name} ${locale}`, (before) => ({
      ...before,
      texts: [...before.texts.filter((one) => one.locale !== locale), { ...words, locale, [name]: value }],
    }))
  const field = (name: keyof typeof noWords) => ({
    name: `question-${at}-${name}-${locale}`,
    label: name === 'label' ? t('question', { number: at + 1 }) : t(name),
    error: fault(`questions.${at}.texts.${textAt}.${name}`),
    value: words[name],
    lang: locale,
    dir: textDirection(locale),
    readOnly: readOnly || frozen,
    maxLength: longestWords[name],
    className: locked,
    onChange: (event: { target: { value: string } }) => write(name, event.target.value),
  })
  return (
    <>
      {!isOriginal && original && (
        <p
          lang={original.locale}
          dir={textDirection(original.locale)}
          className="rounded-sm bg-soft p-2 text-sm whitespace-pre-line"
        >
          {[original.label, original.hint, question.kind === 'choice' ? original.options : '']
            .filter((part) => part !== '')
            .join('\n')}
        </p>
      )}
      <TextField {...field('label')} />
      <TextField {...field('hint')} />
      {question.kind === 'choice' && (
        <TextArea {...field('options')} rows={4} hint={t(isOriginal ? 'optionsHint' : 'optionsBeside')} />
      )}
    </>
  )
}
