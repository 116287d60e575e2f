import { PDFDocument } from 'pdf-lib'
import type { HandInWords } from '@/features/kits/phrase-kit'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import { coverSheet, planSheet, receiptSheet, refusalSheet } from './kit-sheets'
import { printLetter } from './letter'
import { setPdf } from './typst'

/** Everything that is printed for those who bring a letter to its door. */
export interface KitPrint {
  /** Language of the sheets for those who carry it. */
  locale: string
  paper: 'a4' | 'us-letter'
  letter: ComposedLetter
  /** The letter's code alone, where it has one. */
  reference: string
  campaign: string
  /** For cover and receipt, in the letter's language; the line over the count has its day. */
  words: Omit<HandInWords, 'signatures'> & { locale: string; signatures: string }
  /** The campaign's petition: names of countries in the letter's language, largest count first. */
  petition?: { title: string; total: number; countries: { name: string; count: number }[] } | undefined
  /** The office in the language of those who go there. */
  office: { name: string; place: string; city: string; latitude?: number | undefined; longitude?: number | undefined }
  door: { url: string; code: string }
}

/**
 * Prints a kit as one PDF: plan and form for a refusal for those who carry it, receipt, cover and two copies of the
 * letter. It may be printed on both sides: what goes to different people never shares a sheet.
 */
export async function printKit(kit: KitPrint): Promise<{ pdf: Uint8Array; pages: number }> {
  const letter = await load(printLetter({ letter: kit.letter, paper: kit.paper, window: 'left', tags: false }))
  const cover = await load(setPdf('kit-cover.typ', coverSheet(kit), { tags: false }))
  const receipt = await load(setPdf('kit-receipt.typ', receiptSheet(kit), { tags: false }))
  const theirs = [receipt, cover, letter, letter]
  const counts = theirs.map((part) => part.getPageCount())
  let ours = await carrierSheets(kit, [1, 1], counts)
  const own = ours.map((part) => part.getPageCount())
  // Each is one page; should an endless address make it more, the pages are named anew.
  if (own.some((count) => count > 1)) ours = await carrierSheets(kit, own, counts)

  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const part of ours) await add(pdf, part)
  for (const part of theirs) {
    if (pdf.getPageCount() % 2 === 1) pdf.addPage(sizeOf(part))
    await add(pdf, part)
  }
  return { pdf: await pdf.save({ addDefaultPage: false }), pages: pdf.getPageCount() }
}

/** Plan and form for a refusal, which name the pages of everything, when they take so many pages themselves. */
async function carrierSheets(kit: KitPrint, own: number[], theirs: number[]): Promise<PDFDocument[]> {
  const [plans = 1, refusals = 1] = own
  const starts = startPages(plans + refusals, theirs)
  const plan = planSheet(kit, { refusal: plans + 1, ...starts })
  const refusal = refusalSheet(kit, { first: plans + 1, total: starts.total })
  return [
    await load(setPdf('kit-plan.typ', plan, { tags: false })),
    await load(setPdf('kit-refusal.typ', refusal, { tags: false })),
  ]
}

export interface StartPages {
  /** First and last page of each part. */
  parts: { from: number; to: number }[]
  total: number
}

/** The pages on which parts of so many pages stand after `before` pages, each beginning on the front of a sheet. */
export function startPages(before: number, counts: readonly number[]): StartPages {
  let page = before
  const parts = counts.map((count) => {
    const from = page + (page % 2) + 1
    page = from + count - 1
    return { from, to: page }
  })
  return { parts, total: page }
}

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false })
}

function sizeOf(pdf: PDFDocument): [number, number] {
  const { width, height } = pdf.getPage(0).getSize()
  return [width, height]
}

async function add(kit: PDFDocument, part: PDFDocument): Promise<void> {
  for (const page of await kit.copyPages(part, part.getPageIndices())) kit.addPage(page)
}
