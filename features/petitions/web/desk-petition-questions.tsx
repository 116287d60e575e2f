'use client'

import { useTranslations } from 'next-intl'
import type { PetitionForm } from '@/features/petitions/schema'
import { hasWordsIn, mostAsked, type WrittenQuestion } from '@/features/questions/rules'
import { buttonClass } from '@/ui/button'
import { SortableList } from '@/ui/editor/sortable-list'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { moved, useKeys } from '@/ui/editor/use-keys'
import { DeskPetitionQuestion } from './desk-petition-question'
import { DeskQuestionSettings } from './desk-question-settings'

interface Props {
  /** Whoever only translates sets no order, and adds and takes away nothing. */
  orders: boolean
  /** Somebody signed: what was on the form keeps its meaning. */
  answered: boolean
  /** The questions as they are saved: in which languages they have been on the form. */
  saved: readonly WrittenQuestion[]
}

const newQuestion = { id: null, kind: 'text', required: false, withdrawn: false } as const

/** The questions of a petition's own, in an order of their own, each in the language that is being written. */
export function DeskPetitionQuestions(props: FieldsProps<PetitionForm> & Props) {
  const { form, locale, orders, answered, saved, change } = props
  const t = useTranslations()
  const keys = useKeys<WrittenQuestion>()
  const settles = orders && locale === form.originalLocale
  const put = (place: string, with_: (questions: WrittenQuestion[]) => WrittenQuestion[]) =>
    change(place, (before) => ({ ...before, questions: with_(before.questions) }))
  const update = (at: number, place: string, with_: (question: WrittenQuestion) => WrittenQuestion) =>
    put(`${place} ${at}`, (questions) =>
      questions.map((question, index) => (index === at ? keys.hand(question, with_(question)) : question)),
    )
  if (form.questions.length === 0 && !settles) return null
  return (
    <section aria-labelledby={`questions-${locale}`}>
      <h2 id={`questions-${locale}`} className="text-lg">
        {t('texts.fields.questions')}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        {t(`questions.desk.${answered ? (settles ? 'answered' : 'answeredBeside') : settles ? 'about' : 'beside'}`, {
          count: mostAsked,
        })}
      </p>
      <SortableList
        items={form.questions}
        keyOf={keys.of}
        nameOf={(_, at) => t('questions.desk.question', { number: at + 1 })}
        onMove={settles ? (from, to) => put('order questions', (questions) => moved(questions, from, to)) : undefined}
      >
        {(question, at) => (
          <div className="space-y-4">
            <DeskPetitionQuestion
              {...props}
              question={question}
              at={at}
              update={update}
              frozen={answered && hasWordsIn(saved, question.id, locale)}
            />
            {settles && (
              <DeskQuestionSettings
                question={question}
                number={at + 1}
                frozen={answered && question.id !== null}
                update={(place, with_) => update(at, place, with_)}
                remove={() => put('remove question', (questions) => questions.toSpliced(at, 1))}
              />
            )}
          </div>
        )}
      </SortableList>
      {settles && form.questions.filter(({ withdrawn }) => !withdrawn).length < mostAsked && (
        <button
          type="button"
          className={buttonClass('secondary', 'mt-4')}
          onClick={() => {
            const id = `question-${form.questions.length}-label-${locale}`
            put('add question', (questions) => [
              ...questions,
              { ...newQuestion, texts: [{ locale, label: '', hint: '', options: '' }] },
            ])
            setTimeout(() => document.getElementById(id)?.focus(), 0)
          }}
        >
          {t('questions.desk.add')}
        </button>
      )}
    </section>
  )
}
