import { describe, expect, test } from 'vitest'
import { type CaseInLetter, fillCase, unfilledPlaces } from './fill-case'

const sayDay = (day: Date) => day.toISOString().slice(0, 10)
const person: CaseInLetter = {
  status: 'detained',
  statusOn: new Date('2016-05-18'),
  names: [
    { locale: 'en', name: 'Aigul Test' },
    { locale: 'ru', name: 'Айгуль Тест' },
  ],
  facts: [
    { texts: [{ locale: 'en', text: 'The hearing lasted ten minutes.' }] },
    {
      texts: [
        { locale: 'en', text: 'No lawyer was present.' },
        { locale: 'ru', text: 'Адвоката не было.' },
      ],
    },
  ],
}

describe('a letter about a person', () => {
  test('has the name in the script of its language, the status and its day', () => {
    const text = '{person}, {status}, is innocent.'
    expect(fillCase(text, person, 'en', sayDay)).toBe('Aigul Test, in detention since 2016-05-18, is innocent.')
    expect(fillCase(text, person, 'ru', sayDay)).toContain('Айгуль Тест, под стражей с 2016-05-18')
  })

  test('has each usable fact as a paragraph of its own, and none in another language', () => {
    expect(fillCase('{facts}', person, 'en', sayDay)).toBe('The hearing lasted ten minutes.\n\nNo lawyer was present.')
    expect(fillCase('{facts}', person, 'ru', sayDay)).toBe('Адвоката не было.')
  })

  test('a name is never read as a place or a pattern', () => {
    const odd = { ...person, names: [{ locale: 'en', name: '$& {status}' }] }
    expect(fillCase('{person}!', odd, 'en', sayDay)).toBe('$& {status}!')
  })

  test('a day that ends on a full stop ends the sentence with one', () => {
    const russian = (day: Date) => `${sayDay(day)} г.`
    expect(fillCase('{person}, {status}.', person, 'ru', russian)).toBe('Айгуль Тест, под стражей с 2016-05-18 г.')
    expect(fillCase('{person} ({status}).', person, 'ru', russian)).toBe('Айгуль Тест (под стражей с 2016-05-18 г.).')
    expect(fillCase('{person}, {status}.', person, 'en', sayDay)).toBe('Aigul Test, in detention since 2016-05-18.')
  })

  test('is not ready while a place stays empty', () => {
    expect(unfilledPlaces('{person} {facts}', undefined, 'en')).toEqual(['{person}', '{facts}'])
    expect(unfilledPlaces('{person} {facts}', person, 'en')).toEqual([])
    expect(unfilledPlaces('{facts}', person, 'de')).toEqual(['{facts}'])
    expect(unfilledPlaces('nothing to fill', undefined, 'en')).toEqual([])
  })
})
