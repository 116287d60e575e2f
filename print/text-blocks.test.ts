import { expect, test } from 'vitest'
import { parseTextBlocks } from './text-blocks'

const plain = (text: string) => ({ text, bold: false, italic: false })

test('a text that makes more work than its length is set as it was typed', () => {
  const wide = `${'|a'.repeat(3_000)}\n${'|-'.repeat(3_000)}\n${'|b'.repeat(9_000)}`
  expect(parseTextBlocks(`First\nline\n\n${wide}`)).toEqual([
    { kind: 'paragraph', runs: [plain('First\nline')] },
    { kind: 'paragraph', runs: [plain(wide)] },
  ])
  expect(parseTextBlocks('> '.repeat(20_000))).toHaveLength(1)
})

test('a text becomes blocks of strings; bold and italic are theirs, and a link shows where it leads', () => {
  expect(parseTextBlocks('We **ask** *you*: [read](https://example.org).')).toEqual([
    {
      kind: 'paragraph',
      runs: [
        plain('We '),
        { text: 'ask', bold: true, italic: false },
        plain(' '),
        { text: 'you', bold: false, italic: true },
        plain(': '),
        { ...plain('read'), href: 'https://example.org' },
        plain(' (https://example.org)'),
        plain('.'),
      ],
    },
  ])
})

test('lists keep their kind and first number, tables their columns', () => {
  expect(parseTextBlocks('3. a\n4. b\n\n| x | y |\n|---|---|\n| 1 |')).toMatchObject([
    { kind: 'list', ordered: true, start: 3, items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] },
    { kind: 'table', columns: 2, cells: [[plain('x')], [plain('y')], [plain('1')], []] },
  ])
})

test('raw HTML and pictures of others are nothing', () => {
  expect(parseTextBlocks('<script>alert(1)</script>\n\n![a](https://example.org/a.png)')).toEqual([
    { kind: 'paragraph', runs: [] },
  ])
})

test('notes are numbered in the order in which the text leads to them, and stand at its end', () => {
  expect(
    parseTextBlocks('One[^b] two[^a] three[^b].\n\n[^a]: First.\n[^b]: Second[^c].\n[^c]: Third.\n[^d]: None.'),
  ).toEqual([
    {
      kind: 'paragraph',
      runs: [
        plain('One'),
        { ...plain('1'), note: 1 },
        plain(' two'),
        { ...plain('2'), note: 2 },
        plain(' three'),
        { ...plain('1'), note: 1 },
        plain('.'),
      ],
    },
    {
      kind: 'notes',
      notes: [
        { number: 1, blocks: [{ kind: 'paragraph', runs: [plain('Second'), { ...plain('3'), note: 3 }, plain('.')] }] },
        { number: 2, blocks: [{ kind: 'paragraph', runs: [plain('First.')] }] },
        { number: 3, blocks: [{ kind: 'paragraph', runs: [plain('Third.')] }] },
      ],
    },
  ])
})

test('a picture of ours stands by itself, and so does the still of a film', () => {
  const id = '0f8e1c3a-1111-4111-8111-111111111111'
  expect(
    parseTextBlocks(
      `Before ![A gate](picture:${id} "The gate")\n\n[![Still](picture:${id})](https://example.org/film)`,
    ),
  ).toEqual([
    { kind: 'paragraph', runs: [plain('Before ')] },
    { kind: 'picture', id, alt: 'A gate', caption: 'The gate', film: '' },
    { kind: 'picture', id, alt: 'Still', caption: '', film: 'https://example.org/film' },
  ])
})
