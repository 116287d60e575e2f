import { expect, test } from 'vitest'
import { parseDossierText } from './dossier-text'

const plain = (text: string) => ({ text, bold: false, italic: false })

test('a text that makes more work than its length is set as it was typed', () => {
  const wide = `${'|a'.repeat(3_000)}\n${'|-'.repeat(3_000)}\n${'|b'.repeat(9_000)}`
  expect(parseDossierText(`First\nline\n\n${wide}`)).toEqual([
    { kind: 'paragraph', runs: [plain('First\nline')] },
    { kind: 'paragraph', runs: [plain(wide)] },
  ])
  expect(parseDossierText('> '.repeat(20_000))).toHaveLength(1)
})

test('a text becomes blocks of strings; bold and italic are theirs, and a link shows where it leads', () => {
  expect(parseDossierText('We **ask** *you*: [read](https://example.org).')).toEqual([
    {
      kind: 'paragraph',
      runs: [
        plain('We '),
        { text: 'ask', bold: true, italic: false },
        plain(' '),
        { text: 'you', bold: false, italic: true },
        plain(': '),
        plain('read'),
        plain(' (https://example.org)'),
        plain('.'),
      ],
    },
  ])
})

test('lists keep their kind and first number, tables their columns', () => {
  expect(parseDossierText('3. a\n4. b\n\n| x | y |\n|---|---|\n| 1 |')).toMatchObject([
    { kind: 'list', ordered: true, start: 3, items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] },
    { kind: 'table', columns: 2, cells: [[plain('x')], [plain('y')], [plain('1')], []] },
  ])
})

test('raw HTML and pictures are nothing', () => {
  expect(parseDossierText('<script>alert(1)</script>\n\n![a](https://example.org/a.png)')).toEqual([
    { kind: 'paragraph', runs: [] },
  ])
})
