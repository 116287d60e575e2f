import { globSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { longest } from '@/features/texts/text-schema'
import { WrittenText } from './written-text'

const fill = (part: string) => part.repeat(Math.ceil(longest.text / part.length)).slice(0, longest.text)

test.each([
  ['a table of thousands of columns and rows', `${'|a'.repeat(3_000)}\n${'|-'.repeat(3_000)}\n${fill('|b\n')}`],
  ['quotes in each other', fill('>')],
  ['lists in each other', `${fill('- ')}x`],
  ['emphases in each other', fill('*a')],
])('a text from before it was refused is shown as it was typed, and takes no more than its length: %s', (_, text) => {
  const shown = renderToStaticMarkup(
    <WrittenText text={`First <b>line</b>\nand second\n\n${text}`} lang="en" dir="ltr" />,
  )
  expect(shown).toContain('First &lt;b&gt;line&lt;/b&gt;\nand second</p>')
  expect(shown).not.toMatch(/<(table|blockquote|ul|em)/)
  expect(shown.length).toBeLessThan(6 * longest.text)
})

test('an ordinary text is shown as its Markdown reads', () => {
  expect(renderToStaticMarkup(<WrittenText text={'One **word**.\n\n- a\n- b'} />)).toContain('<strong>word</strong>')
})

test('no page shows Markdown that people wrote without this bound', () => {
  const pages = globSync(['features/**/*.tsx', 'app/**/*.tsx'])
  const bare = pages.filter((file) => /^import (?!type).*'@\/ui\/markdown(-beside)?'/m.test(readFileSync(file, 'utf8')))
  // What is kept and why is ours, not written by anybody on the site.
  expect(bare.sort()).toEqual([
    'app/[locale]/(public)/privacy/page.tsx',
    'features/texts/web/written-beside.tsx',
    'features/texts/web/written-text.tsx',
  ])
})
