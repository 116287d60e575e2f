import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { largestScan, mostScanPages } from '@/features/files/scan-limits'
import { photograph } from '@/tests/factories/pictures'
import { bindPictures } from './bind-pictures'
import { drawPaper } from './draw-paper'

/** A PDF with so many pages of words, and with more in it than can be seen. */
async function writePdf(pages: number, size: [number, number] = [595, 842]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.setAuthor('Canary Author')
  pdf.setTitle('Canary title')
  for (let page = 1; page <= pages; page += 1) {
    pdf.addPage(size).drawText(`Canary of page ${page}`, { x: 50, y: 700, size: 20, font })
  }
  await pdf.attach(Buffer.from('Canary file'), 'canary.txt')
  pdf.catalog.set(
    PDFName.of('OpenAction'),
    pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("Canary")') }),
  )
  return new Uint8Array(await pdf.save({ useObjectStreams: false }))
}

const pdfPaper = (bytes: Uint8Array<ArrayBuffer>) => ({ mime: 'application/pdf', bytes }) as const

describe('a scan', () => {
  test('keeps its pages as pictures, and nothing that cannot be seen', async () => {
    const sent = await writePdf(3)
    expect(Buffer.from(sent).includes('Canary')).toBe(true)
    const drawn = await drawPaper([pdfPaper(sent)])
    if (!drawn.ok) throw new Error(drawn.reason)
    expect(drawn.pages).toBe(3)
    for (const trace of ['Canary', 'canary', 'JavaScript', 'OpenAction', 'EmbeddedFile', '/Font', 'Author']) {
      expect(Buffer.from(drawn.pdf).includes(trace), trace).toBe(false)
    }
    const { text } = await extractText(await getDocumentProxy(drawn.pdf), { mergePages: true })
    expect(text.trim()).toBe('')
  })

  test('of a photo and a PDF is one PDF, on pages of the size of paper', async () => {
    const photo = new Uint8Array(await photograph({ width: 1500, height: 1000 }))
    const drawn = await drawPaper([{ mime: 'image/jpeg', bytes: photo }, pdfPaper(await writePdf(1, [14_400, 14_400]))])
    if (!drawn.ok) throw new Error(drawn.reason)
    const pages = (await PDFDocument.load(drawn.pdf)).getPages().map((page) => page.getSize())
    expect(pages.length).toBe(2)
    for (const { width, height } of pages) expect(Math.max(width, height)).toBeLessThanOrEqual(3 * 842)
  })

  test(`of more than ${mostScanPages} pages is not drawn`, async () => {
    expect(await drawPaper([pdfPaper(await writePdf(mostScanPages + 1))])).toEqual({ ok: false, reason: 'pages' })
  })

  test.each<[string, Uint8Array]>([
    ['no PDF at all', Buffer.from('%PDF-1.7\nnothing')],
    ['an empty file', Buffer.alloc(0)],
    ['random bytes', Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256))],
  ])('that is %s is not drawn, and the next one is', async (_, bytes) => {
    expect(await drawPaper([pdfPaper(new Uint8Array(bytes))])).toEqual({ ok: false, reason: 'broken' })
    expect(await drawPaper([pdfPaper(await writePdf(1))])).toMatchObject({ ok: true, pages: 1 })
  })
})

test('photos that we drew ourselves are bound into one PDF, each on a page of A4, without another process', async () => {
  const photos = await Promise.all([
    photograph({ width: 1500, height: 1000 }),
    photograph({ width: 1000, height: 1500 }),
  ])
  const bound = await bindPictures(photos)
  if (!bound.ok) throw new Error(bound.reason)
  const pages = (await PDFDocument.load(bound.pdf)).getPages().map((page) => page.getSize())
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [842, 561],
    [561, 842],
  ])
  expect(await bindPictures([Buffer.alloc(largestScan), ...photos])).toEqual({ ok: false, reason: 'drawn' })
})
