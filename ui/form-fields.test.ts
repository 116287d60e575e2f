import { expect, test } from 'vitest'
import { formFields } from './form-fields'

const words: Record<string, string> = { 'name.empty': 'Tell us your name', 'email.format': 'This is no address' }
const returned = {
  values: { name: '', email: 'ada', news: 'yes' },
  errors: { name: 'name.empty', email: 'email.format' } as Partial<Record<'name' | 'email' | 'news', string>>,
}
const { error, field, tick, faults } = formFields(returned, (code) => words[code])

test('a field that came back shows what was typed, and what is wrong in words', () => {
  expect(field('email')).toEqual({ name: 'email', error: 'This is no address', defaultValue: 'ada' })
  expect(tick('news')).toEqual({ name: 'news', error: undefined, defaultChecked: true })
})

test('the summary names every fault, in the order in which they were found', () => {
  expect(faults).toEqual([
    { field: 'name', message: 'Tell us your name' },
    { field: 'email', message: 'This is no address' },
  ])
})

test('a field that the form has not does not compile', () => {
  // @ts-expect-error: no fault of the form is about it
  expect(error('nmae')).toBeUndefined()
  // @ts-expect-error: a form without fields has none that could be wrong
  expect(formFields<never>({ values: {}, errors: {} }, () => '').field('name')).toMatchObject({ name: 'name' })
})
