import { describe, expect, test } from 'vitest'
import { countWords, pressKey, pressLength } from './rules'

describe('words', () => {
  test.each([
    ['en', 'Nine miners are in prison.', 5],
    ['en', 'We ask:\n\n1. Release them\n2. Drop the charges', 7],
    ['ru', 'Девять шахтёров — в тюрьме!', 4],
    ['en', '  \n ', 0],
  ])('are counted as people count them (%s): %j has %i', (locale, text, words) => {
    expect(countWords(text, locale)).toBe(words)
  })

  test('a language without spaces has words as well', () => {
    expect(countWords('九名矿工在监狱里', 'zh')).toBeGreaterThan(3)
  })

  test('more than 250 are too many for an editor', () => {
    expect([pressLength(0), pressLength(250), pressLength(251)]).toEqual(['empty', 'fits', 'long'])
  })
})

test('one model letter writes once to one newspaper', () => {
  expect(pressKey('m', 'a')).toBe(pressKey('m', 'a'))
  expect(pressKey('m', 'a')).not.toBe(pressKey('m', 'b'))
})
