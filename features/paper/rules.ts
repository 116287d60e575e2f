import type { TextPart } from '@/features/petitions/rules'
import type { PetitionState, ReaderShare } from '@/generated/prisma/enums'

/** What people write into the row of a sheet, beside number and signature. */
export type SheetField = 'name' | 'city' | 'country' | 'role' | 'organisation'

/** A sheet to sign a petition on paper, with the text in one of its languages. */
export interface PaperSheet {
  /** Language of who asked for it: for words where the site does not speak that of the text. */
  locale: string
  textLocale: string
  title: string
  addresseeLine: string
  summary: string
  parts: { part: TextPart; text: string; headed: boolean }[]
  demands: string[]
  version: number
  /** SHA-256 of the text as it is published. */
  hash: string
  fields: { field: SheetField; required: boolean }[]
  /** Questions that a signature needs an answer to; the options of a choice. */
  questions: { label: string; options: string[] }[]
  /** What the addressee gets of a signer, at most. */
  addresseeGets: ReaderShare
  /** Who is responsible for what is written on it. */
  team: string
  /** Where it is signed online, and where the text is. */
  signUrl: string
  textUrl: string
  demo: boolean
}

/** Where a petition's sheet is, in the language of its page and, where that is another, of its text. */
export function sheetPath(locale: string, slug: string, language = locale): string {
  return `/${locale}/petitions/${slug}/sheet.pdf${language === locale ? '' : `?language=${language}`}`
}

/** Who signs on paper signs now: there is a sheet until the petition ends, also before it takes signatures. */
export function hasSheet({ state, closesAt }: { state: PetitionState; closesAt: Date | null }, now: Date): boolean {
  return state === 'open' && (closesAt === null || closesAt > now)
}
