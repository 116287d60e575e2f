import { expect, test } from 'vitest'
import { stateForms } from './country-forms'

test('the missions of the Vatican are those of the Holy See', () => {
  expect(stateForms('VA', 'en')).toMatchObject({ name: 'Holy See', of: 'the Holy See' })
  expect(stateForms('VA', 'ru')).toMatchObject({ name: 'Святой Престол', of: 'Святого Престола' })
  expect(stateForms('VA', 'de').name).toBe('Heiliger Stuhl')
  expect(stateForms('KZ', 'en')).toMatchObject({ name: 'Kazakhstan', of: 'Kazakhstan' })
  expect(stateForms('XM', 'ru').of).toBe('Мальтийского ордена')
})
