import type { JSONContent } from '@tiptap/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDocument } from './open-document'
import { writeDocument } from './write-document'

const through = (markdown: string) => {
  const doc = openDocument(markdown)
  return doc && writeDocument(doc)
}
const id = '0f8e1c3a-1111-4111-8111-111111111111'

describe('Markdown that the visual editor understands', () => {
  test.each([
    ['headings and paragraphs', '## Demands\n\nFree *them* **now**, ~~later~~ and `at once`.\n\n### Why\n\nBecause.'],
    ['lists in each other', '- One\n- Two\n  - Below\n  - Below again\n\n3. Three\n4. Four'],
    ['loose lists', '- One\n\n- Two\n\n  More of it.'],
    ['quotes and rules', '> Said.\n>\n> - listed\n\n---\n\nAfter.'],
    ['links', '[Read **this**](https://example.org/a_b) or <https://example.org> or <mailto:us@example.org>'],
    ['ends of lines', 'One\\\nTwo'],
    ['a table', '| Year | Dead |\n| ---- | ---: |\n| 2011 | **16** |\n| 2016 |      |'],
    [
      'notes',
      'Shot[^1] and tried[^law], again[^1].\n\n[^1]: By the police.\n\n[^law]: Article 174.\n\n    Of the code.',
    ],
    ['a picture', `Before.\n\n![A gate](picture:${id} "The gate, 2011.")\n\nAfter.`],
    ['a film', `[![Still](picture:${id})](https://example.org/film)`],
    ['marks in each other', '***both*** **bold *and leaning* bold** *leaning*'],
    ['what looks like Markdown and is none', '1\\. No list, \\*no star\\*, \\[^1], a\\_b and #none'],
    ['other scripts', '**Свободу** шахтёрам, «сейчас»!\n\nالحرية **لهم**'],
  ])('%s', (_what, markdown) => {
    const written = through(markdown)
    expect(written).toBeDefined()
    // Tables are padded and escapes are fewer or more: what was written once is written the same again.
    expect(through(written ?? '')).toBe(written)
    if (!markdown.includes('|') && !markdown.includes('\\')) expect(written).toBe(markdown)
  })

  test.each([
    ['a picture from elsewhere', '![x](https://example.org/a.png)'],
    ['a picture within a line', `Look: ![x](picture:${id})`],
    ['code by lines', '```\ncode\n```'],
    ['HTML', '<b>bold</b>'],
    ['a heading of the page', '# Title'],
    ['a row with more cells than the head', '| a |\n|---|\n| 1 | 2 |'],
    ['a link with a title', '[a](https://example.org "b")'],
    ['a link by name', '[a][b]\n\n[b]: https://example.org'],
    ['boxes to tick', '- [ ] a'],
  ])('stays Markdown: %s', (_what, markdown) => {
    expect(openDocument(markdown)).toBeUndefined()
  })
})

const word = fc.constantFrom(
  'Free',
  'them',
  'a_b',
  '2011',
  '*',
  '_',
  '[',
  ']',
  '^',
  '|',
  '#',
  '-',
  '1.',
  '\\',
  '<',
  '&amp;',
  '!',
  '«да»',
  'سلام',
  '`',
  '~',
  ':',
  'https://example.org',
  '(',
  ')',
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const piece = fc.oneof(
  words,
  words.map((text) => `**${text}**`),
  words.map((text) => `*${text}*`),
  words.map((text) => `[${text}](https://example.org)`),
  fc.constantFrom('[^1]', '[^b]', '\\\n', '\n', `![x](picture:${id})`, '<i>', '~~x~~', '`x`', '***'),
)
const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
const block = fc.oneof(
  line,
  line.map((text) => `## ${text}`),
  line.map((text) => `> ${text}\n> ${text}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.map((text) => `- ${text}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.map((text, at) => `${at + 2}. ${text}`).join('\n\n')),
  fc.tuple(words, words).map(([one, other]) => `| ${one} | b |\n|---|:-:|\n| ${other} | d |`),
  line.map((text) => `[^1]: ${text}\n\n    ${text}`),
  fc.constantFrom('---', `![x](picture:${id} "y")`, '[^b]: B.', '    code', '# h1'),
)
const text = fc.array(block, { maxLength: 6 }).map((all) => all.join('\n\n'))

test('whatever is written, nothing is lost on the way through the editor', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 60 })), (markdown) => {
      const written = through(markdown)
      // What it does not open is edited as Markdown.
      if (written === undefined) return
      expect(through(written)).toBe(written)
    }),
    { numRuns: 500 },
  )
})

const marks = fc
  .subarray(['bold', 'italic', 'strike', 'link'])
  .map((types) => types.map((type) => (type === 'link' ? { type, attrs: { href: 'https://example.org' } } : { type })))
const typed = fc.oneof(
  fc
    .record({
      text: fc.oneof(
        word.filter((one) => !one.includes('://')),
        fc.constantFrom(' ', 'a ', ' b', 'c', '. '),
      ),
      marks,
    })
    .map((one) => ({ type: 'text', ...one })),
  fc.constantFrom({ type: 'hardBreak' }, { type: 'note', attrs: { label: '1' } }),
)
const paragraph = fc.array(typed, { maxLength: 7 }).map((content) => ({ type: 'paragraph', content }))
const textOf = (node: JSONContent): string =>
  (node.text ?? (node.type === 'hardBreak' ? ' ' : '')) + (node.content ?? []).map(textOf).join('')

test('whatever is typed and marked in the editor is read again, word by word', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (content) => {
      const doc = {
        type: 'doc',
        content: [...content, { type: 'noteText', attrs: { label: '1' }, content: [{ type: 'paragraph' }] }],
      }
      const again = openDocument(writeDocument(doc))
      expect(again).toBeDefined()
      const bare = (text: string) => text.replace(/\s+/g, '')
      expect(bare(textOf(again ?? {}))).toBe(bare(textOf(doc)))
    }),
    { numRuns: 500 },
  )
})
