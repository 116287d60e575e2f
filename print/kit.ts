import { PDFDocument } from 'pdf-lib'
import { coverSheet, type KitPrint, planSheet, receiptSheet, refusalSheet, startPages } from './kit-sheets'
import { printLetter } from './letter'
import { setPdf } from './typst'

/**
 * Prints a kit as one PDF: plan and form for a refusal for those who carry it, receipt, cover, two copies of the letter and
 * the dossier that goes with it. It may be printed on both sides: what goes to different people never shares a sheet.
 */
export async function printKit(kit: KitPrint): Promise<{ pdf: Uint8Array; pages: number }> {
  const letter = await load(
    printLetter({
      letter: kit.letter,
      paper: kit.paper,
      window: 'left',
      coverLine: kit.demo ? kit.words.demo : '',
      tags: false,
    }),
  )
  const cover = await load(setPdf('kit-cover.typ', coverSheet(kit), { tags: false }))
  const receipt = await load(setPdf('kit-receipt.typ', receiptSheet(kit), { tags: false }))
  const dossier = kit.dossier && (await load(kit.dossier))
  const theirs = [receipt, cover, letter, letter, ...(dossier ? [dossier] : [])]
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
