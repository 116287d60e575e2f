import { describe, expect, test } from 'vitest'
import { beginningOf } from './rules'

describe('the beginning of a text', () => {
  test('is the text where it is short, and is cut between letters', () => {
    expect(beginningOf('short', 10)).toBe('short')
    expect(beginningOf('a'.repeat(11), 10)).toBe(`${'a'.repeat(10)}…`)
    expect(beginningOf('👩‍👩‍👧‍👦'.repeat(5), 2)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…')
    expect(beginningOf('one two', 4)).toBe('one…')
  })
})
