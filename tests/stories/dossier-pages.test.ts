import { expect, test } from 'vitest'
import { printDossier } from '@/print/dossier'
import { dossierToPrint } from '@/tests/factories/dossiers'
import { readPages, wordsOf } from './pdf-pages'

const print = async (parts: Parameters<typeof dossierToPrint>[0]) => {
  const printed = await printDossier(dossierToPrint(parts))
  const pages = await readPages(printed.pdf)
  expect(pages).toHaveLength(printed.pages)
  return { ...printed, sheets: pages, words: pages.map(wordsOf) }
}

test('names set in pieces run on as if they were one: everybody once, in order, and no page ends early', async () => {
  const { sheets, words } = await print({ names: 1_500 })
  const first = words.findIndex((page) => page.startsWith('Names'))
  const names = sheets.slice(first, -1)
  // Numbers are set in 9 pt, at the head of the left column or the right one.
  const numbers = names.flatMap(({ pieces }) =>
    pieces.flatMap(({ text, left, size }) => {
      const isHead = size < 3.3 && (left < 40 || (left > 105 && left < 120)) && !text.includes('/')
      const number = isHead && /^(\d{1,4})(\s|$)/.exec(text.trim())?.[1]
      return number ? [Number(number)] : []
    }),
  )
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1_500 }, (_, at) => at + 1))
  for (const { pieces } of names.slice(0, -1)) {
    expect(
      Math.max(...pieces.filter(({ baseline }) => baseline < 275).map(({ baseline }) => baseline)),
    ).toBeGreaterThan(240)
  }
  for (const [at, page] of words.entries()) expect(page).toContain(`${at + 1} / ${words.length}`)
})

test('every part is found from the contents, those who sign first before everybody', async () => {
  const named = { name: 'Union of Miners', line: 'Leeds' }
  const { words } = await print({ organisations: [named], first: [{ name: 'Bo Ek', line: 'Poet' }], locale: 'en' })
  const contents = words.find((page) => page.startsWith('Contents')) ?? ''
  const parts = ['First signatories', 'Organisations', 'Names', 'Room for signatures']
  const at = parts.map((part) => Number(new RegExp(`${part}[ .]+(\\d+)`).exec(contents)?.[1]))
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  expect(at.map((page) => parts.find((part) => words[page - 1]?.startsWith(part)))).toEqual(parts)
  expect(words[(at[1] ?? 1) - 1]).toContain('Union of Miners')
})

test('a text in three parts has a heading above each, and one that stands alone has none', async () => {
  const { words } = await print({ names: 1 })
  const all = words.join(' ')
  expect(all).toMatch(/Who we are\s+People who were not asked\.\s+What we note\s+That nine miners were arrested\./)
  expect(all.match(/What we note/g)).toHaveLength(1)
})

test('headings are in the language of their text, and the contents name it in the language of the reader', async () => {
  const { words } = await print({ names: 1, locale: 'ru' })
  const all = words.join(' ')
  expect(all).toMatch(/Who we are\s+People who were not asked\./)
  expect(all).toMatch(/Требования\s+1\.\s+Освободить задержанных/)
  expect(words.find((page) => page.startsWith('Содержание'))).toMatch(/Редакция 2 текста, язык: английский/)
})

test('a character without a font is named, and the paper says that it is a box', async () => {
  const { boxes, words } = await print({ first: [{ name: '李小龙', line: '' }] })
  expect(boxes).toEqual(['李', '小', '龙'])
  expect(words.join(' ')).toContain('3 characters could not be printed')
})
