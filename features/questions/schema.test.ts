import { describe, expect, test } from 'vitest'
import { findQuestionGaps, planQuestions, type ShownQuestion, type WrittenQuestion, withPieces } from './rules'
import { questionPieces, questionsForm, readAnswerCorrection, readAnswers } from './schema'
import { showQuestions } from './show-questions'

const ids = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const
const words = (locale: string, label: string, options = '') => ({ locale, label, hint: '', options })
const written = (parts: Partial<WrittenQuestion> = {}): WrittenQuestion => {
  return { id: ids[0], kind: 'text', required: false, withdrawn: false, texts: [words('en', 'Why?')], ...parts }
}
const shown = (parts: Partial<ShownQuestion> = {}): ShownQuestion => {
  return { ...written(), id: ids[0], locale: 'en', label: 'Why?', hint: '', options: [], ...parts }
}

describe('the questions that an editor saves', () => {
  test('are five at once, beside those that were withdrawn', () => {
    const five = Array.from({ length: 5 }, () => written({ id: null }))
    expect(questionsForm.safeParse([...five, written({ withdrawn: true })]).success).toBe(true)
    expect(questionsForm.safeParse([...five, written({ id: null })]).success).toBe(false)
  })

  test('have options that are tidied, and not too many or too long', () => {
    const optionsFor = (options: string) =>
      questionsForm.safeParse([written({ texts: [words('en', 'Why?', options)] })]).data?.[0]?.texts[0]?.options
    expect(optionsFor(' One \r\n\n\u202ETwo\n')).toBe('One\nTwo')
    expect(optionsFor('x\n'.repeat(13))).toBeUndefined()
    expect(optionsFor('x'.repeat(101))).toBeUndefined()
  })

  test('come from a translator in pieces that fit the fields', () => {
    const read = (id: string, text: string) => questionPieces.safeParse([{ id, text }])
    expect(read(`${ids[0]}/label`, ' Зачем?\n').data).toEqual([{ id: `${ids[0]}/label`, text: 'Зачем?' }])
    expect(read(`${ids[0]}/label`, 'x'.repeat(201)).success).toBe(false)
    expect(read(`${ids[0]}/kind`, 'text').success).toBe(false)
    const [question] = withPieces([written()], 'ru', [{ id: `${ids[0]}/label`, text: 'Зачем?' }])
    expect(question?.texts).toEqual([words('en', 'Why?'), words('ru', 'Зачем?')])
    expect(withPieces([written()], 'ru', [])).toEqual([written()])
  })
})

describe('what becomes of questions that are saved', () => {
  const draft = { opened: false, signed: false }
  const open = { opened: true, signed: false }
  const signed = { opened: true, signed: true }
  const other = written({ texts: [words('en', 'Why now?')] })

  test.each([
    ['other words in a draft', [other], draft, [ids[0]]],
    ['other words before anybody signed', [other], open, [null]],
    ['other words once somebody signed', [other], signed, 'frozen'],
    ['another kind once somebody signed', [written({ kind: 'tick' })], signed, 'frozen'],
    ['none once somebody signed', [], signed, 'frozen'],
    ['none before anybody signed', [], open, []],
    ['withdrawn and required', [written({ withdrawn: true, required: true })], signed, [ids[0]]],
    ['one more', [written(), written({ id: null })], signed, [ids[0], null]],
    ['one twice', [written(), written()], signed, [ids[0], null]],
    ['one of another petition', [written(), written({ id: ids[1] })], signed, [ids[0], null]],
    ['a translation more', [written({ texts: [words('en', 'Why?'), words('ru', 'Зачем?')] })], signed, [ids[0]]],
  ] as const)('%s', (_, after, circumstances, plan) => {
    const planned = planQuestions([written()], after, circumstances)
    expect(planned === 'frozen' ? planned : planned.map(({ id }) => id)).toEqual(plan)
  })
})

test('a question lacks words where it has none, or another number of options; one that was withdrawn lacks none', () => {
  const translations = ['en', 'ru', 'de'].map((locale) => ({ locale, title: locale === 'de' ? '' : 'Title' }))
  const gapsOf = (parts: Partial<WrittenQuestion>) =>
    findQuestionGaps({ originalLocale: 'en', translations, questions: [written(parts)] }).map(({ locale }) => locale)
  expect(gapsOf({})).toEqual(['ru'])
  const options = [words('en', 'Why?', 'One\nTwo'), words('ru', 'Зачем?', 'Один')]
  expect(gapsOf({ kind: 'choice', texts: options })).toEqual(['ru'])
  expect(gapsOf({ kind: 'choice' })).toEqual(['en', 'ru'])
  expect(gapsOf({ withdrawn: true })).toEqual([])
  const row = { id: ids[0], kind: 'choice' as const, required: false, withdrawn: false, texts: options }
  expect(showQuestions([row], 'ru', 'en')).toMatchObject([{ locale: 'en', options: ['One', 'Two'] }])
})

test('answers are read of the questions that are asked, whatever else is posted', () => {
  const name = `question-${ids[0]}`
  expect(readAnswers({ [name]: ' a\r\nb ', 'question-x': 'y' }, [shown()])).toEqual({
    answers: { [ids[0]]: 'a\nb' },
    errors: {},
  })
  expect(readAnswers({ [name]: 'a' }, [shown({ withdrawn: true, required: true })])).toEqual({
    answers: {},
    errors: {},
  })
  const choice = shown({ kind: 'choice', options: ['One', 'Two'] })
  expect(readAnswers({ [name]: '2' }, [choice]).errors).toEqual({ [name]: 'answer.unknown' })
  expect(readAnswers({ [name]: '1' }, [choice]).answers).toEqual({ [ids[0]]: '1' })
})

test('a correction removes what may be removed', () => {
  const fields = { [`no-question-${ids[0]}`]: 'yes' }
  expect(readAnswerCorrection(fields, [shown()]).answers).toEqual({ [ids[0]]: '' })
  expect(readAnswerCorrection(fields, [shown({ required: true })]).answers).toEqual({})
  expect(readAnswerCorrection(fields, [shown({ required: true, withdrawn: true })]).answers).toEqual({ [ids[0]]: '' })
})
