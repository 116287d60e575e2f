import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedPiece, clipPieces, compareBudget, compareTexts } from './compare-texts'

const said = (pieces: readonly ComparedPiece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')
const oneSide = (pieces: readonly ComparedPiece[], side: 'removed' | 'added') =>
  pieces
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('')

describe('two texts laid over each other', () => {
  test('show which words were exchanged, in any script', () => {
    expect(said(compareTexts('Release the nine miners now.', 'Release the ten brave miners now.'))).toBe(
      'Release the [-nine-]{+ten brave+} miners now.',
    )
    expect(said(compareTexts('Освободите девять шахтёров!', 'Освободите десять шахтёров!'))).toBe(
      'Освободите [-девять-]{+десять+} шахтёров!',
    )
    expect(said(compareTexts('نطالب بالحرية للعمال', 'نطالب بالعدالة للعمال'))).toBe(
      'نطالب [-بالحرية-]{+بالعدالة+} للعمال',
    )
  })

  test('show a paragraph that came, went or changed place', () => {
    expect(said(compareTexts('One.\n\nTwo.\n', 'One.\n\nNew.\n\nTwo.\n'))).toBe('One.\n\n{+New.\n\n+}Two.\n')
    expect(said(compareTexts('One.\nTwo.', 'One.'))).toBe('One.[-\nTwo.-]')
    expect(compareTexts('', '')).toEqual([])
    expect(compareTexts('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }])
  })

  test('are both whole in what is shown, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'not ', ' ', '\n', '\n\n', 'мир', '😀', '.'), { maxLength: 60 })
    const texts = fc.oneof(
      fc.string({ maxLength: 80 }),
      words.map((all) => all.join('')),
    )
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const pieces = compareTexts(before, after)
        expect(oneSide(pieces, 'removed')).toBe(before)
        expect(oneSide(pieces, 'added')).toBe(after)
      }),
    )
  })

  test.each([
    ['all other words', 'a b c d e f g h '.repeat(4_000), 'i j k l m n o p '.repeat(4_000)],
    ['lines of one letter', 'a\nb\n'.repeat(20_000), 'b\nc\n'.repeat(20_000)],
    ['far too long', 'x'.repeat(300_000), 'y'.repeat(300_000)],
    ['one word without end', 'x'.repeat(9_000), 'y'.repeat(9_000)],
    ['only signs', '.!'.repeat(4_900), '!?'.repeat(4_900)],
  ])('that differ too much are shown one after the other, soon: %s', (_, before, after) => {
    const pieces = compareTexts(before, after)
    expect(oneSide(pieces, 'removed')).toBe(before)
    expect(oneSide(pieces, 'added')).toBe(after)
  })

  test('of which many lines differ a little take the work of one pair, and are shown alike each time', () => {
    const lines = (word: string) =>
      Array.from({ length: 90 }, (_, at) => `${`${word}${at} `.repeat(200)}\nas it was ${at}`).join('\n')
    const [before, after] = [lines('a').slice(0, 99_000), lines('b').slice(0, 99_000)]
    const budget = compareBudget()
    const pieces = compareTexts(before, after, budget)
    expect(budget.steps).toBeGreaterThanOrEqual(0)
    expect(budget.steps).toBeLessThan(100_000)
    expect(oneSide(pieces, 'added')).toBe(after)
    expect(compareTexts(before, after)).toEqual(pieces)
  })
})

test('what stays is shortened to what stands beside the places that differ, and these never', () => {
  const long = 'word '.repeat(200)
  const pieces = clipPieces([
    { kind: 'same', text: long },
    { kind: 'removed', text: long },
    { kind: 'same', text: long },
    { kind: 'added', text: 'not' },
    { kind: 'same', text: long },
  ])
  expect(pieces.map(({ text }) => text.length < 400)).toEqual([true, false, true, true, true])
  expect(pieces[0]?.text).toMatch(/^… word( word)+ $/)
  expect(pieces[2]?.text).toMatch(/^word( word)+ … word( word)+ $/)
  expect(pieces[4]?.text).toMatch(/^word( word)+ …$/)
  expect(clipPieces([{ kind: 'same', text: 'short' }])).toEqual([{ kind: 'same', text: 'short' }])
})
