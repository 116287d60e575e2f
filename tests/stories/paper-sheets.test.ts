import { describe, expect, test } from 'vitest'
import type { PaperSheet } from '@/features/paper/rules'
import { printPaperSheet } from '@/print/paper-sheet'
import { sheetToPrint } from '@/tests/factories/paper'
import { readPages, wordsOf } from './pdf-pages'

/* A sheet to sign on paper: whatever the text, there is room to sign, and nobody signs what they cannot read. */

async function print(parts: Partial<PaperSheet> = {}) {
  const pages = await readPages(printPaperSheet(sheetToPrint(parts)))
  // Numbers of rows are alone in their piece, at the left edge.
  const rows = pages.map(({ pieces }) =>
    pieces.filter(({ text, left }) => left < 16 && /^\d{1,2}$/.test(text.trim())).map(({ text }) => Number(text)),
  )
  return { pages, words: pages.map(wordsOf), rows }
}

const text = (words: string) => ({ parts: [{ part: 'text' as const, text: words, headed: false }] })
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

describe('a sheet', () => {
  test('says what is asked, who answers for it, what happens with it, and where it is signed online', async () => {
    const { words, rows, pages } = await print()
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatchObject({ width: expect.closeTo(210, 0), height: expect.closeTo(297, 0) })
    const front = words[0] ?? ''
    for (const said of [
      ...['Release the nine miners', 'To the President of the Republic', 'drop all charges', 'Free the nine'],
      ...['Full name *', 'Country *', 'Signature *', 'Solidarity Office is responsible', 'six months after it closes'],
      ...['version 1, English, SHA-256 5f1d 09ab 33c1 ee77', 'example.org/en/petitions/', 'Collected by'],
    ])
      expect(front).toContain(said)
    expect(front).not.toMatch(/[Ee]-mail \*|Role|Organisation|Shortened/)
    expect(rows.flat()).toEqual(upTo(rows.flat().length))
    expect(rows[0]?.length).toBeGreaterThanOrEqual(10)
    expect(rows[1]?.length).toBeGreaterThanOrEqual(20)
    expect(words[1]).toContain('on the front')
  })

  test('of a long text shows its beginning, says so, and has the whole text on its last page', async () => {
    const { words, rows, pages } = await print(
      text(`Beginning. ${'They were arrested in May. '.repeat(110)}The very end.`),
    )
    expect(words[0]).toMatch(/Beginning\..*\[…\].*Shortened\. The whole text is on the last page, and at example\.org/s)
    expect(words[0]).not.toContain('The very end.')
    expect(rows[0]?.length).toBeGreaterThanOrEqual(10)
    expect(pages).toHaveLength(3)
    expect(words[2]).toMatch(/The whole text.*Beginning\..*The very end\..*We demand.*Free the nine/s)
  })

  test('keeps what is demanded on its front where only what leads to it is too long', async () => {
    const parts = [
      { part: 'whoWeAre' as const, text: 'We are many. '.repeat(200), headed: true },
      { part: 'text' as const, text: 'We ask for two things.', headed: true },
    ]
    const { words } = await print({ parts })
    expect(words[0]).toMatch(/We ask for two things\..*We demand.*Free the nine.*Shortened/s)
  })

  test('of a very long text says where it is', async () => {
    const { words, pages } = await print(text('A text that nobody prints on a sheet. '.repeat(1_000)))
    expect(words[0]).toMatch(/\[…\].*Shortened\. The whole text is at example\.org\/en\/petitions\/.*texts\/1/s)
    expect(pages).toHaveLength(2)
  })

  test.each([
    ['the longest title', { title: 'Release the nine miners of the copper mine '.repeat(5).slice(0, 200) }],
    ['a title without spaces', { title: 'Миноносец'.repeat(22) }],
    ['Thai, which has no spaces', { textLocale: 'th', title: 'ปล่อยตัว', ...text('ปล่อยตัวคนงานเหมือง'.repeat(200)) }],
    [
      'Arabic',
      { textLocale: 'ar', title: 'أطلقوا سراح عمال المناجم', ...text('نطالب بالإفراج عنهم فوراً. '.repeat(60)) },
    ],
    ['paragraphs of one word', text('One\n\n'.repeat(300))],
    ['many demands', { demands: Array.from({ length: 30 }, (_, at) => `Demand ${at}, which is a whole sentence.`) }],
    ['a team with a long name', { team: 'Committee of the friends of the miners '.repeat(4) }],
  ])('has room for ten, whatever it is about: %s', async (_, parts) => {
    const { rows, pages } = await print(parts)
    expect(rows[0]?.length).toBeGreaterThanOrEqual(10)
    expect(rows.flat()).toEqual(upTo(rows.flat().length))
    for (const { pieces, width, height } of pages)
      for (const piece of pieces) {
        expect(piece.right, piece.text).toBeLessThan(width - 5)
        expect(piece.baseline, piece.text).toBeLessThan(height - 5)
      }
  })

  test('lies on its side where much is asked, and explains the letters of its columns', async () => {
    const { words, pages, rows } = await print({
      fields: (['name', 'city', 'country', 'role', 'organisation'] as const).map((field) => ({
        field,
        required: true,
      })),
      questions: [
        { label: 'Are you a member of a union?', options: ['Yes', 'No'] },
        { label: 'I am over eighteen', options: [] },
      ],
    })
    expect(pages[0]?.width).toBeGreaterThan(290)
    expect(words[0]).toContain('A: Are you a member of a union? – write the number: 1 Yes · 2 No')
    expect(rows[0]?.length).toBeGreaterThanOrEqual(10)
    expect(words[1]).toContain('B: I am over eighteen')
  })

  test('says that the addressee does not get it where they get no names', async () => {
    const { words } = await print({ addresseeGets: 'number' })
    expect(words[0]).toContain('does not get the sheets')
  })

  test('speaks the language of its text where the site does, else that of who asked', async () => {
    expect((await print({ textLocale: 'ru', title: 'Свободу' })).words[0]).toContain('Имя и фамилия *')
    expect((await print({ locale: 'ru', textLocale: 'kk', title: 'Бостандық' })).words[0]).toContain('казахский')
  })
})
