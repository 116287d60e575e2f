import { expect, test } from 'vitest'
import { breakLongWords, plainParagraphs, shortenParagraphs } from './plain-paragraphs'

const lines = (markdown: string) => plainParagraphs(markdown).map(({ text }) => text)

test('every word of a text stays, lists with their marks', () => {
  const markdown =
    '# Why\n\nThey **struck**.\n\n- one\n- two\n\n3. three\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n\n---'
  expect(lines(markdown)).toEqual(['Why', 'They struck.', '– one', '– two', '3. three', 'said', 'a · b', 'c · d'])
})

const short = (texts: string[], most: number) =>
  shortenParagraphs(
    texts.map((text) => ({ heading: text.startsWith('#'), text })),
    most,
  ).map(({ text }) => text)

test.each([
  ['what fits stays whole', ['One.', 'Two.'], 8, ['One.', 'Two.']],
  ['a sentence ends between words', ['word '.repeat(20).trim()], 52, [`${'word '.repeat(9)}word […]`]],
  ['what has no room for a few words ends before', ['One.', 'word '.repeat(20)], 20, ['One. […]']],
  ['no heading is the last', ['One.', '# Two', 'word '.repeat(20)], 20, ['One. […]']],
  ['letters without spaces are cut anywhere', ['ก'.repeat(100)], 50, [`${'ก'.repeat(49)} […]`]],
  ['no room, no text', ['One.'], 0, []],
] as const)('a text is shortened honestly: %s', (_, texts, most, expected) => {
  expect(short([...texts], most)).toEqual(expected)
})

test('a word wider than a sheet can be broken, one of a usual length cannot', () => {
  expect(breakLongWords('я'.repeat(70))).toBe(`${'я'.repeat(30)}\u200b${'я'.repeat(30)}\u200b${'я'.repeat(10)}`)
  expect(breakLongWords('Rindfleischetikettierung is one, ปล่อยตัวปล่อยตัวปล่อยตัวปล่อยตัวปล่อยตัว another')).not.toContain(
    '\u200b',
  )
})
