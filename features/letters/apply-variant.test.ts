import { describe, expect, test } from 'vitest'
import { applyVariant, readVariant } from './apply-variant'

const model = { subject: 'Nine miners', text: 'I write to you.', demands: [] }

describe('a variant', () => {
  test('gives the text another subject, and an opening before it', () => {
    expect(applyVariant(model, { subject: 'Miners in prison', opening: 'You will have heard.' })).toEqual({
      subject: 'Miners in prison',
      text: 'You will have heard.\n\nI write to you.',
      demands: [],
    })
  })

  test('may change only one of the two', () => {
    expect(applyVariant(model, { subject: '', opening: 'Good day.' }).subject).toBe('Nine miners')
    expect(applyVariant(model, { subject: 'Other', opening: '' }).text).toBe('I write to you.')
    expect(applyVariant(model)).toBe(model)
  })

  test.each([
    ['2', 3, 2],
    ['3', 3, 3],
    ['4', 3, 0],
    ['-1', 3, 0],
    ['1e1', 30, 0],
    ['', 3, 0],
    [undefined, 3, 0],
  ])('is read from a form: %s of %i is %i', (field, variants, expected) => {
    expect(readVariant(field, variants)).toBe(expected)
  })
})
