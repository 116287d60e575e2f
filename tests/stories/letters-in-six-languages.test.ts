import { describe, expect, test } from 'vitest'
import { type AddressLocale, addressLocales } from '@/features/forms-of-address/address-office'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import { printLetter } from '@/print/letter'
import { unprintable } from '@/print/unprintable-characters'
import { type Box, c65, dinLong, number10, seen } from './envelopes'
import { forms } from './forms-of-address'
import { type PdfPage, type Piece, readPages } from './pdf-pages'
import { formOf, grounds, kinds, letterTo } from './six-languages'

const countryLines: Record<AddressLocale, string> = {
  en: 'UNITED KINGDOM',
  fr: 'FRANCE',
  de: 'ÖSTERREICH',
  es: 'MÉXICO',
  ru: 'РОССИЯ',
  kk: 'КИРГИЗИЯ',
}

const papers = {
  a4: { width: 210, height: 297, panel: 105, envelopes: [dinLong, c65], margin: 20 },
  'us-letter': { width: 215.9, height: 279.4, panel: 101.6, envelopes: [number10], margin: 20 },
} as const

const tight = (text: string) => text.replace(/[\s\u00ad]/g, '')
/** Where the letters of a line reach above and below its baseline. */
const boxOf = ({ left, right, baseline, size }: Piece): Box => ({
  left,
  right,
  top: baseline - size * 0.82,
  bottom: baseline + size * 0.24,
})
const inside = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
const touch = (a: Box, b: Box) =>
  a.left < b.right - 0.2 && b.left < a.right - 0.2 && a.top < b.bottom - 0.6 && b.top < a.bottom - 0.6

/** The lines of the address field: what stands left on the first page between the return line and the day. */
function addressOf(page: PdfPage, letter: ComposedLetter): Piece[] {
  const upper = page.pieces.findIndex(({ text }) => tight(letter.address[0] ?? '').startsWith(tight(text)))
  const found: Piece[] = []
  let rest = tight(letter.address.join(''))
  for (const piece of page.pieces.slice(upper)) {
    if (rest === '') break
    if (!rest.startsWith(tight(piece.text))) throw new Error(`"${piece.text}" stands inside the address`)
    rest = rest.slice(tight(piece.text).length)
    found.push(piece)
  }
  if (rest !== '') throw new Error(`"${rest}" of the address is not on the first page`)
  return found
}

describe.each(addressLocales)('letters in %s', (locale) => {
  test.each(forms[locale])('to %s have the right form of address', (kind, recipient, salutation, close) => {
    const form = formOf(kind, locale)
    expect(form).toEqual({ recipient, salutation, close })
    const { address } = letterTo(kind, locale)
    expect(address.at(-1)).toBe(countryLines[locale])
    expect(address.length).toBeLessThanOrEqual(7)
  })

  const printed = kinds.flatMap((kind) => (['a4', 'us-letter'] as const).map((paper) => ({ kind, paper })))
  test.each(printed)(
    'to $kind on $paper: nothing missing, nothing cut, the address in the window',
    async ({ kind, paper }) => {
      const letter = letterTo(kind, locale)
      const bytes = printLetter({ letter, paper, window: 'left' })
      const { width, height, panel, envelopes, margin } = papers[paper]
      const pages = await readPages(bytes)
      const [first] = pages
      if (!first) throw new Error('no page')
      expect([first.width, first.height]).toEqual([expect.closeTo(width, 0), expect.closeTo(height, 0)])

      // Every word, in its script, with fonts inside the file.
      expect(unprintable(letter)).toEqual([])
      const words = tight(pages.flatMap((page) => page.pieces.map(({ text }) => text)).join('')).replaceAll('-', '')
      // In the US the return address stands on the envelope.
      const returned = paper === 'a4' ? letter.returnLine : ''
      // Where it takes two lines, nothing stands between them.
      const parts = [
        letter.sender[0],
        ...returned.split(' · '),
        letter.reference,
        letter.dateline,
        letter.subject,
        letter.close,
      ]
      const body = letter.body.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
      for (const part of [...parts, letter.salutation, ...letter.address, ...body, ...letter.signatures.flat()]) {
        expect(words).toContain(tight(part ?? '').replaceAll('-', ''))
      }
      const raw = bytes.toString('latin1')
      expect(raw.match(/\/FontDescriptor /g)?.length).toBe(raw.match(/\/FontFile[23] /g)?.length)

      // Within the margins, and no line over another.
      for (const page of pages) {
        const boxes = page.pieces.map(boxOf)
        const frame = { left: margin, right: width - margin, top: 10, bottom: height - 10 }
        expect(boxes.filter((box) => !inside(box, frame))).toEqual([])
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).filter((other) => touch(box, other))).toEqual([])
        }
      }

      // However the sheet lies in its envelope, the window shows the whole address and, but for the return line, nothing else.
      const address = addressOf(first, letter)
      const others = first.pieces.filter((piece) => !address.includes(piece) && !letter.returnLine.includes(piece.text))
      for (const view of envelopes.flatMap((envelope) => seen(envelope, { width, panel }))) {
        expect(address.map(boxOf).filter((box) => !inside(box, view))).toEqual([])
        expect(others.map(boxOf).filter((box) => touch(box, view))).toEqual([])
      }
      // Large enough for the post, and set in whole lines where that can be.
      expect(Math.min(...address.map(({ size }) => size))).toBeGreaterThan(2.8)
    },
  )
})

test('each language writes to an office abroad', () => {
  for (const { host, from } of Object.values(grounds)) expect(host.hostCountry).not.toBe(from)
})
