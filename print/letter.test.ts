import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import { type LetterPrint, printLetter } from './letter'

const letter: ComposedLetter = {
  locale: 'en',
  sender: ['Anna Lind', '14 Abbeydale Road', 'Sheffield, United Kingdom'],
  returnLine: 'Anna Lind · 14 Abbeydale Road · Sheffield',
  address: ['The Ambassador', 'of the Republic of Kazakhstan', '125 Pall Mall', 'London SW1Y 5EA'],
  dateline: 'Sheffield, 25 May 2016',
  subject: 'Arrests in Kazakhstan',
  salutation: 'Your Excellency,',
  body: [
    { kind: 'paragraph', text: 'I write about *arrests* and #emph[nothing] else, $x$ @here <b>.' },
    { kind: 'list', items: ['Release all those detained', 'Drop the charges'] },
  ],
  close: 'Yours sincerely,',
  signatures: [['Anna Lind', 'Branch secretary']],
}
const door = { url: 'https://postbag.example/o/K7QM-4TXP', code: 'K7QM-4TXP', locale: 'en' }

/** The pages of a print: their size and every piece of text with its left end and baseline, in mm from the upper left. */
async function read(over: Partial<LetterPrint> = {}) {
  const pdf = await getDocumentProxy(
    new Uint8Array(printLetter({ letter, paper: 'a4', window: 'left', door, ...over })),
  )
  const mm = (points: number) => (points / 72) * 25.4
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1)
      const [, , width = 0, height = 0] = page.view
      const { items } = await page.getTextContent()
      const texts = items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [{ text: item.str, x: mm(item.transform[4]), y: mm(height - item.transform[5]), height: mm(item.height) }]
          : [],
      )
      return { width: mm(width), height: mm(height), texts }
    }),
  )
  const { text } = await extractText(pdf, { mergePages: true })
  const find = (part: string) => {
    const found = pages[0]?.texts.find((item) => item.text.includes(part))
    if (!found) throw new Error(`"${part}" is not on the first page`)
    return found
  }
  return { pdf, pages, text: text.replace(/\s+/g, ' '), find }
}

describe('the print', () => {
  test('carries the words of the letter, and text is never markup', async () => {
    const { text } = await read()
    expect(text).toContain('I write about *arrests* and #emph[nothing] else, $x$ @here <b>.')
    for (const part of [...letter.address, letter.subject, 'Drop the charges', 'Branch secretary']) {
      expect(text).toContain(part)
    }
  })

  test('the code stands on a sheet of its own, which is never the back of the letter', async () => {
    const { pages } = await read()
    const words = pages.map((page) => page.texts.map((item) => item.text).join(' '))
    expect(words).toHaveLength(3)
    expect(words[0]).not.toMatch(/K7QM|postbag/)
    expect(words[1]).toBe('')
    expect(words[2]).toContain('For whoever brings this letter')
    expect(words[2]?.replaceAll(' ', '')).toContain('postbag.example/o/K7QM-4TXP')
    const two = await read({ letter: { ...letter, body: [{ kind: 'paragraph', text: 'word '.repeat(600) }] } })
    expect(two.pages).toHaveLength(3)
  })

  test('the sheet with the code speaks the language of whoever brings the letter', async () => {
    const { text } = await read({ door: { ...door, locale: 'ru' } })
    expect(text).toContain('Для того, кто несёт это письмо')
  })

  test('A4: every line of the address stands in the window of DIN 5008 form B', async () => {
    const { pages, find } = await read()
    expect(pages[0]).toMatchObject({ width: expect.closeTo(210, 0), height: expect.closeTo(297, 0) })
    for (const line of letter.address) {
      const { x, y, height } = find(line)
      expect(x).toBeCloseTo(25, 0)
      expect(y - height * 0.72).toBeGreaterThan(45 + 17.6)
      expect(y).toBeLessThan(45 + 45)
    }
    expect(find('Anna Lind · ').y).toBeLessThan(45 + 17.7)
    expect(find(letter.subject).y).toBeGreaterThan(100)
  })

  test('US Letter: the address is seen through the window of a #10 envelope, however the sheet lies', async () => {
    const { pages, find } = await read({ paper: 'us-letter' })
    const inch = 25.4
    expect(pages[0]).toMatchObject({ width: expect.closeTo(8.5 * inch, 0), height: expect.closeTo(11 * inch, 0) })
    for (const line of letter.address) {
      const { x, y, height } = find(line)
      expect(x).toBeGreaterThanOrEqual(inch * 0.875)
      expect(y - height * 0.72).toBeGreaterThan(inch * 2.5)
      expect(y).toBeLessThan(inch * 3.5)
    }
  })

  test('a window on the right moves the address to the right half', async () => {
    const { find } = await read({ window: 'right' })
    expect(find('125 Pall Mall').x).toBeGreaterThan(100)
  })

  test('eight long address lines still end above the lower edge of the window', async () => {
    const address = Array.from(
      { length: 8 },
      (_, i) => `Line ${i} of an unusually long address of a very large ministry`,
    )
    const { find } = await read({ letter: { ...letter, address } })
    expect(find('Line 7').y).toBeLessThan(90)
  })

  test('a long letter goes on to a second page with numbers, and the close is never alone there', async () => {
    const body = Array.from({ length: 12 }, (_, i) => ({
      kind: 'paragraph' as const,
      text: `P${i} ${'word '.repeat(60)}`,
    }))
    const { pages } = await read({ letter: { ...letter, body }, door: undefined })
    expect(pages).toHaveLength(2)
    const [first, second] = pages.map((page) => page.texts.map((item) => item.text).join(' '))
    expect(first).toMatch(/1 ?\/ ?2/)
    expect(second).toMatch(/2 ?\/ ?2/)
    expect(second).toContain('P11')
    expect(second).toContain(letter.close)
  })

  test('five hands from three bodies stay together, two in a row, with the close above them', async () => {
    const signatures = ['Anna Lind', 'Bo Ek', 'Cecilia Berg', 'David Ström', 'Eva Norden'].map((name) => [
      name,
      'Chair',
    ])
    const bodies = ['Luleå', 'Piteå', 'Luleå', 'Piteå', 'Party']
    for (const words of [150, 330, 390, 450]) {
      const body = [{ kind: 'paragraph' as const, text: 'word '.repeat(words) }]
      const { pages } = await read({ letter: { ...letter, body, signatures, bodies }, door: undefined })
      const page = pages.find(({ texts }) => texts.some(({ text }) => text === letter.close))
      const at = (name: string) => page?.texts.findLast(({ text }) => text === name) ?? { x: 0, y: 0 }
      expect(at('Anna Lind').y).toBeGreaterThan(at(letter.close).y)
      expect([at('Cecilia Berg').y, at('Cecilia Berg').x]).toEqual([at('Anna Lind').y, expect.closeTo(109, 0)])
      expect([at('David Ström').y, at('David Ström').x]).toEqual([at('Bo Ek').y, expect.closeTo(109, 0)])
      expect(at('Eva Norden').x).toBeCloseTo(25, 0)
      expect(at('Eva Norden').y).toBeGreaterThan(at('Bo Ek').y)
    }
  })

  test('without a code it is the letter alone', async () => {
    expect((await read({ door: undefined })).pages).toHaveLength(1)
  })

  test('a letter that nobody has signed has lines for name, address and place', async () => {
    const blank = { head: ['Name', 'Address', 'Postcode and town'], name: 'Name' }
    const { pages, find } = await read({
      letter: { ...letter, sender: [''], signatures: [['']] },
      blank,
      door: undefined,
    })
    for (const line of blank.head) expect(find(line).y).toBeLessThan(45)
    const names = pages[0]?.texts.filter(({ text }) => text === 'Name') ?? []
    expect(names).toHaveLength(2)
    expect(names[1]?.y).toBeGreaterThan(find(letter.close).y)
  })

  test('a long return line takes a second one before it is smaller than 6 pt', async () => {
    const returnLine = [
      'María Concepción Ibáñez Núñez de la Torre',
      'Calle de la Constitución, 8, 3.º izq.',
      '50001 Zaragoza',
    ].join(' · ')
    const { find, pages } = await read({ letter: { ...letter, returnLine: `${returnLine} · España` } })
    expect(find('Concepción').height).toBeCloseTo((6 / 72) * 25.4, 1)
    expect(find('125 Pall Mall').y).toBeGreaterThan(find('España').y)
    expect(pages[0]?.texts.filter(({ text }) => text.trimEnd().endsWith('·'))).toEqual([])
  })

  test('lines that are too wide for a window are set without serifs, and go on flush left', async () => {
    const address = ['The Ambassador', 'Avenida Mariscal Francisco Solano López y Cruz del Chaco', 'Asunción']
    const { find } = await read({ letter: { ...letter, address } })
    expect(find('Mariscal').height).toBeLessThan((10 / 72) * 25.4)
    expect(find('Mariscal').x).toBe(find('Asunción').x)
  })

  test('the reference stands above the subject, the line of a copy beside the address', async () => {
    const copy = 'Copy for information: foreign ministry'
    const { find } = await read({ letter: { ...letter, reference: 'Our reference: AAAA-BBBB' }, coverLine: copy })
    expect(find('Our reference').y).toBeLessThan(find(letter.subject).y)
    expect(find('Copy for').x).toBeGreaterThan(120)
    expect(find('Copy for').y).toBeLessThan(90)
  })

  test.each([
    ['ru', 'Съешь ещё этих мягких французских булок'],
    ['kk', 'Әәғқңөұүһі Қазақстан Республикасы'],
    ['de', 'Größe, Übermut, Straße'],
    ['fr', 'Œuvre, naïveté, s’il vous plaît'],
  ])('%s comes out as it went in', async (locale, words) => {
    const { text } = await read({ letter: { ...letter, locale, subject: words } })
    expect(text).toContain(words)
  })

  test('fonts are embedded, the language is named, and no date or name tells who printed when', async () => {
    const bytes = printLetter({ letter, paper: 'a4', window: 'left', door })
    const raw = bytes.toString('latin1')
    expect(raw.match(/\/FontFile[23]/g)?.length).toBeGreaterThan(0)
    expect(raw).toMatch(/\/Lang ?\(en\)/)
    expect(raw).not.toMatch(/\/CreationDate|\/Author/)
  })
})
