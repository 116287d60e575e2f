import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PetitionForm } from '@/features/petitions/schema'
import { DeskPetitionQuestions } from '@/features/petitions/web/desk-petition-questions'
import type { WrittenQuestion } from '@/features/questions/rules'
import { messages } from '@/generated/messages'
import { MoreWords } from '@/ui/more-words'

const id = '018f0000-0000-7000-8000-000000000001'
const words = (locale: string, label: string) => ({ locale, label, hint: '', options: '' })
const question = (id: string | null, ...texts: WrittenQuestion['texts']): WrittenQuestion => {
  return { id, kind: 'text', required: false, withdrawn: false, texts }
}

/** The fields of the questions in Russian, where Russian is a translation. */
function fieldsOf(questions: WrittenQuestion[], saved: WrittenQuestion[], answered: boolean) {
  const form = { originalLocale: 'en', translations: [], questions } as unknown as PetitionForm
  const { questions: own, texts, ui } = messages.en
  const html = renderToString(
    <MoreWords locale="en" timeZone="UTC" groups={{ questions: own, texts, ui }}>
      <DeskPetitionQuestions
        {...{ form, locale: 'ru', saved, answered, orders: true, readOnly: false }}
        fault={() => undefined}
        change={() => {}}
      />
    </MoreWords>,
  )
  const locked = [...html.matchAll(/<input[^>]*name="question-(\d)-label-ru"[^>]*>/g)].map(([field]) =>
    /readonly/i.test(field.replace(/class="[^"]*"/, '')),
  )
  return { locked, says: html.includes(own.desk.answeredBeside) }
}

test('once somebody signed, words that were on the form in a language are locked there and say why, and no others', () => {
  const saved = [
    question(id, words('en', 'Why?'), words('ru', 'Зачем?')),
    question(`${id.slice(0, -1)}2`, words('en', 'When?')),
  ]
  const written = [...saved, question(null, words('en', 'New?'))]
  expect(fieldsOf(written, saved, true)).toEqual({ locked: [true, false, false], says: true })
  expect(fieldsOf(written, saved, false)).toEqual({ locked: [false, false, false], says: false })
})
