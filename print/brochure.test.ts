import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { type BrochurePrint, printBrochure } from './brochure'

const textOf = (locale: string, title: string, text: string) => ({
  locale,
  ...{ title, summary: '', author: '', text, sourceUrl: '', sourceTitle: '', translation: null },
})
const brochure = (parts: BrochurePrint['parts'], given: Partial<BrochurePrint> = {}): BrochurePrint => ({
  ...{ paper: 'a4', series: null, parts, pictures: [], url: 'https://example.org/en/statements/miners' },
  ...given,
})
const part = (number: number | null, ...texts: ReturnType<typeof textOf>[]) =>
  ({ part: number, kind: 'statement', day: '2016-05-21', texts }) as const

/** What stands where: the page, the distance from its foot, and the word. */
async function placesOf(print: BrochurePrint) {
  const pdf = await getDocumentProxy(new Uint8Array(await printBrochure(print)))
  const found: { page: number; x: number; y: number; word: string }[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    for (const item of items)
      if ('str' in item && item.str.trim() !== '')
        found.push({ page, x: item.transform[4], y: Math.round(item.transform[5]), word: item.str.trim() })
  }
  const at = (word: string) => found.find((one) => one.word.startsWith(word))
  return { pages: pdf.numPages, at, find: (word: string) => found.filter((one) => one.word.startsWith(word)) }
}

const long = 'a word and another one '.repeat(60)

test('what belongs together begins at the same height, in two columns, however long the other is', async () => {
  const { at } = await placesOf(
    brochure([
      part(
        null,
        textOf('en', 'Miners', `First ${long}\n\nSecond.\n\n## Heading\n\nThird.`),
        textOf('ru', 'Шахтёры', 'Первый.\n\nВторой.\n\n## Заголовок\n\nТретий.'),
      ),
    ]),
  )
  for (const [left, right] of [
    ['First', 'Первый'],
    ['Second', 'Второй'],
    ['Heading', 'Заголовок'],
    ['Third', 'Третий'],
  ] as const) {
    const [one, other] = [at(left), at(right)]
    expect([other?.page, other?.y], left).toEqual([one?.page, one?.y])
    expect(other?.x ?? 0).toBeGreaterThan((one?.x ?? 0) + 200)
  }
})

test('twelve parts stand in the contents with the pages they begin on, each from a page of its own', async () => {
  const parts = Array.from({ length: 12 }, (_, at) => part(at + 1, textOf('en', `Title ${at + 1}x`, `Body ${long}`)))
  const series = { names: [{ locale: 'en', name: 'A programme', summary: '' }], of: 12 }
  const { find, pages } = await placesOf(brochure(parts, { series, paper: 'a5' }))
  for (let number = 1; number <= 12; number += 1) {
    const [entry, title] = find(`Title ${number}x`)
    expect(entry?.page).toBe(2)
    const beside = find(String(title?.page)).some(({ page, y }) => page === 2 && Math.abs(y - (entry?.y ?? 0)) < 2)
    expect(beside, `part ${number}`).toBe(true)
  }
  const folded = await getDocumentProxy(new Uint8Array(await printBrochure(brochure(parts, { series, paper: 'fold' }))))
  expect(folded.numPages).toBe(Math.ceil(pages / 4) * 2)
})
