import { PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef, rgb, StandardFonts } from 'pdf-lib'

/** A place in a document that readers find in its list of bookmarks. */
export interface Bookmark {
  name: string
  /** Counted from one. */
  page: number
  below?: Bookmark[]
}

interface Finished {
  title: string
  locale: string
  bookmarks: readonly Bookmark[]
  numbered?: boolean
}

/** Sheets of several prints in one document, whose pages are counted and found. */
export interface JoinedPages {
  count: () => number
  /** Adds the first `pages` of a print, or all of them. */
  add: (print: Uint8Array, pages?: number) => Promise<void>
  /** Puts a print before all that is there. */
  addBefore: (print: Uint8Array) => Promise<void>
  /** Pages bear their numbers unless `numbered` is false. */
  finish: (head: Finished) => Promise<Uint8Array>
}

/** Begins a document. Nothing in it says when or by what it was made. */
export async function joinPages(): Promise<JoinedPages> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  return {
    count: () => pdf.getPageCount(),
    add: async (print, pages) => {
      const part = await PDFDocument.load(print, { updateMetadata: false })
      const indices = part.getPageIndices().slice(0, pages)
      for (const page of await pdf.copyPages(part, indices)) pdf.addPage(page)
    },
    addBefore: async (print) => {
      const part = await PDFDocument.load(print, { updateMetadata: false })
      for (const [at, page] of (await pdf.copyPages(part, part.getPageIndices())).entries()) pdf.insertPage(at, page)
    },
    finish: async ({ title, locale, bookmarks, numbered = true }) => {
      pdf.setTitle(title, { showInWindowTitleBar: true })
      pdf.setLanguage(locale)
      if (numbered) await numberPages(pdf)
      writeBookmarks(pdf, bookmarks)
      return pdf.save({ addDefaultPage: false })
    },
  }
}

/** "3 / 480" at the foot of every page, where its template left room. */
async function numberPages(pdf: PDFDocument): Promise<void> {
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const total = pdf.getPageCount()
  const mm = 72 / 25.4
  for (const [at, page] of pdf.getPages().entries()) {
    const text = `${at + 1} / ${total}`
    const x = page.getWidth() - 25 * mm - font.widthOfTextAtSize(text, 9)
    page.drawText(text, { x, y: 12.5 * mm, size: 9, font, color: rgb(0.35, 0.35, 0.35) })
  }
}

/** Writes the outline of a document (ISO 32000-1, 12.3.3): names, folded, each with the page it leads to. */
function writeBookmarks(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return
  const { context, catalog } = pdf
  const pages = pdf.getPages()
  const write = (all: readonly Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef } => {
    const refs = all.map(() => context.nextRef())
    for (const [at, { name, page, below = [] }] of all.entries()) {
      const [ref, target] = [refs[at] as PDFRef, pages[Math.min(page, pages.length) - 1]]
      const entry = context.obj({ Parent: parent })
      entry.set(PDFName.of('Title'), PDFHexString.fromText(name))
      if (target) entry.set(PDFName.of('Dest'), context.obj([target.ref, PDFName.of('Fit')]))
      const [before, after] = [refs[at - 1], refs[at + 1]]
      if (before) entry.set(PDFName.of('Prev'), before)
      if (after) entry.set(PDFName.of('Next'), after)
      if (below.length > 0) {
        const { first, last } = write(below, ref)
        entry.set(PDFName.of('First'), first)
        entry.set(PDFName.of('Last'), last)
        entry.set(PDFName.of('Count'), PDFNumber.of(-below.length))
      }
      context.assign(ref, entry)
    }
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef }
  }
  const root = context.nextRef()
  const { first, last } = write(bookmarks, root)
  const count = PDFNumber.of(bookmarks.length)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
