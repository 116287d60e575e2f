import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isPlainEnough } from './is-plain-enough'
import { readWith } from './read-form'
import { longest, textField } from './text-schema'

const fill = (part: string) => part.repeat(Math.ceil(longest.text / part.length)).slice(0, longest.text)
const article =
  'Words *that* stand **out**.\n\n- one\n  - two\n\n> A quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- - -\n\n'

describe('the Markdown of a text', () => {
  test.each([
    [
      'a table of three thousand columns and as many rows',
      `${'|a'.repeat(3_000)}\n${'|-'.repeat(3_000)}\n${'|b'.repeat(9_000)}`,
    ],
    ['a narrow table to the end', `|a|b|\n|-|-|\n${fill('a\n')}`],
    ['a table in a quote', `> |a|b|\n> |-|-|\n${fill('> a\n')}`],
    ['quotes in each other', fill('>')],
    ['lists in each other', `${fill('- ')}x`],
    ['numbered lists in each other', `${fill('1. ')}x`],
    ['long lines below many quotes', `${'>'.repeat(20)}a\n${fill('a\n')}`],
    ['quotes with lists on each line', fill('> - > - a\n')],
    ['an indented text to the end', `- a\n\n${fill(`${' '.repeat(40)}a\n\n`)}`],
    ['emphases in each other', fill('*a')],
    ['brackets that close nothing', fill(']')],
    ['links in each other', fill('[a](')],
    ['addresses without an end in each other', fill(`${'www.a_'.repeat(300)}\n\n`)],
    ['emphases over many lines', fill(`${'_a '.repeat(20)}\n`)],
  ])('is refused where it makes more work than its length: %s', (_, text) => {
    expect(isPlainEnough(text)).toBe(false)
  })

  test('is taken as people write it, as long as it may be', () => {
    expect(isPlainEnough(fill(article))).toBe(true)
    expect(isPlainEnough(`|a|b|c|d|\n|-|-|-|-|\n${'|1|2|3|4|\n'.repeat(400)}`)).toBe(true)
    expect(isPlainEnough(`${'- '.repeat(40)}`)).toBe(true)
    expect(isPlainEnough('- a\n'.repeat(1_000))).toBe(true)
    expect(
      isPlainEnough(
        'See https://web.archive.org/web/2012/http://www.example.org/a_b or www.example.org.\n'.repeat(400),
      ),
    ).toBe(true)
  })

  test('is said to be too nested beside its field', () => {
    expect(readWith(z.object({ text: textField }), { text: fill('>') })).toEqual({
      ok: false,
      errors: { text: 'too-nested' },
    })
  })
})
